import { and, asc, desc, eq, isNull, max, or, type SQL, sql } from 'drizzle-orm'
import type { CaseRecord, Channel } from '#model/case/case.ts'
import { factFaults, isTooManyChildren, parseDetails } from '#model/case/intake.ts'
import { type CaseKind, KINDS, kindDefinition } from '#model/case/kinds.ts'
import type { Stage, StageStep } from '#model/case/stage.ts'
import { checkStageStep } from '#model/case/stage-path.ts'
import { caseDraftTarget } from '#model/draft.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { type BadInput, badInput } from '#model/field-faults.ts'
import type { CaseId, DraftTargetId, MunicipalityId, PersonId } from '#model/ids.ts'
import type { Person, PersonInput } from '#model/person/person.ts'
import type { Role } from '#model/person/role.ts'
import { err, ok, type Result } from '#model/result.ts'
import { addDays, dateParts, type IsoDate } from '#model/time/dates.ts'
import { type Acting, instantOf, todayOf } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { caseExists } from '../queries/case-exists.ts'
import { inIds } from '../queries/id-list.ts'
import { caseRecordOf } from '../rows.ts'
import { caseLinks, caseMunicipalities, cases, caseStages, type LinkType } from '../schema/cases.ts'
import { journal } from '../schema/journal.ts'
import { casePeople } from '../schema/people.ts'
import { erasures } from '../schema/retention.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'
import { meetDeadlines, settleDeadlines } from './deadlines.ts'
import { clearDraft } from './drafts.ts'
import { municipalityExists } from './municipalities.ts'
import { insertCasePerson, settleKnownPerson, settlePerson } from './people.ts'

/** What the intake of a case gives. Only municipality, date and question are compulsory. */
export interface CaseIntake {
  readonly kind: CaseKind
  readonly caseId: CaseId
  /** Target of the form's draft, cleared when the case is opened. */
  readonly draftTargetId: DraftTargetId
  readonly municipalityId: MunicipalityId
  readonly requestedOn: IsoDate
  readonly channel: Channel
  readonly requestReference: string | null
  readonly question: string
  /** As typed; the kind's own schema says what they must be. */
  readonly details: unknown
  /** With `knownId` the child is the person of that record, whatever else is typed. */
  readonly children: readonly (PersonInput & { readonly knownId?: PersonId | undefined })[]
  /** The municipality's worker, case manager of the case. */
  readonly worker: PersonInput | null
  /** Cases it is tied to at once. */
  readonly linkWith?: readonly CaseId[] | undefined
}

/**
 * Opens a case of any kind: its first stage and the deadlines of its kind begin with the request. A request for a KLAT
 * opinion covers counselling too, so its counselling is opened with it: linked, with the same child, worker and
 * municipality, and with a number, stages and deadlines of its own; where the request is tied to an open counselling of the
 * child, that is the one.
 * @returns `date_in_future`, `not_found` (municipality, a case to be tied to, a known child), `bad_input` (the case exists; with fields: details the kind does
 *   not know, a child named twice), `child_limit`, or a fault of a person as `addPerson` has them, under
 *   `children.<index>` or `worker`
 */
export function openCase(
  store: Store,
  intake: CaseIntake,
  acting: Acting,
): Result<CaseRecord, ErrorCode | BadInput> {
  return change(store, (tx): Result<CaseRecord, ErrorCode | BadInput> => {
    if (intake.requestedOn > todayOf(acting)) return err('date_in_future')
    if (!municipalityExists(tx, intake.municipalityId)) return err('not_found')
    if (caseExists(tx, intake.caseId)) return err('bad_input')
    const details = parseDetails(intake.kind, intake.details)
    if (!details.ok) return err(badInput(details.error))
    const faults = factFaults(intake.kind, details.value, intake.requestedOn, todayOf(acting))
    if (faults !== null) return err(badInput(faults))
    if (isTooManyChildren(intake.kind, intake.children.length)) return err('child_limit')
    const parts = settleParts(tx, intake, acting)
    if (!parts.ok) return parts

    const opened = insertCase(tx, intake.caseId, intake.kind, details.value, intake, parts.value, acting)
    const linked = linkNew(tx, intake, acting)
    if (!linked.ok) return linked
    if (intake.kind === 'klat_opinion' && !isCounselled(tx, intake, parts.value)) {
      openCounselling(tx, intake, parts.value, acting)
    }
    clearDraft(tx, { caseId: intake.caseId, targetId: intake.draftTargetId, field: 'intake' })
    return ok(opened)
  })
}

/** What can be corrected in a request. */
export interface CaseFacts {
  readonly channel: Channel
  readonly requestReference: string | null
  readonly question: string
  /** As typed; the kind's own schema says what they must be. */
  readonly details: unknown
}

/**
 * Corrects the facts of a request; what stood before stays in the journal. The day of the request is not among them:
 * deadlines and periods hang on it.
 * @returns `not_found`, `bad_input` with the fields of the details at fault
 */
export function updateFacts(
  store: Store,
  input: CaseFacts & { readonly caseId: CaseId },
  acting: Acting,
): Result<CaseRecord, ErrorCode | BadInput> {
  return change(store, (tx): Result<CaseRecord, ErrorCode | BadInput> => {
    const { caseId, channel, requestReference, question } = input
    const row = tx.select().from(cases).where(eq(cases.id, caseId)).get()
    if (row === undefined) return err('not_found')
    const details = parseDetails(row.kind, input.details)
    if (!details.ok) return err(badInput(details.error))

    const faults = factFaults(row.kind, details.value, row.requestedOn, todayOf(acting))
    if (faults !== null) return err(badInput(faults))
    clearDraft(tx, { caseId, targetId: caseDraftTarget(caseId), field: 'facts' })
    return ok(writeFacts(tx, row, { channel, requestReference, question, details: details.value }, acting))
  })
}

/** Writes the facts of a request with their line in the journal, and settles the deadlines they call for. */
export function writeFacts(
  tx: Connection,
  row: typeof cases.$inferSelect,
  facts: CaseFacts,
  acting: Acting,
): CaseRecord {
  const changed = { ...facts, details: JSON.stringify(facts.details), updatedAt: instantOf(acting) }
  tx.update(cases).set(changed).where(eq(cases.id, row.id)).run()
  const before = caseRecordOf(row)
  const after = caseRecordOf({ ...row, ...changed })
  const subject = { type: 'case', id: row.id } as const
  const acts = { before: factsOf(before), after: factsOf(after) }
  recordAct(tx, { act: 'case.facts_changed', subject, caseId: row.id, ...acts }, acting)
  settleDeadlines(tx, after, acting)
  return after
}

/**
 * Hands a case to another municipality from a day on; the present one keeps it until the day before. Cases it is linked to
 * stay where they are.
 * @returns `not_found`, `bad_input` (it is that municipality's), `date_in_future`, `end_before_start` when the present
 *   municipality would not keep it for a day, `period_overlaps` when an earlier one had it that day
 */
export function moveCase(
  store: Store,
  input: { readonly caseId: CaseId; readonly municipalityId: MunicipalityId; readonly from: IsoDate },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx): Result<null, ErrorCode> => {
    const { caseId, municipalityId, from } = input
    const periods = tx
      .select()
      .from(caseMunicipalities)
      .where(eq(caseMunicipalities.caseId, caseId))
      .orderBy(asc(caseMunicipalities.from))
      .all()
    const present = periods.at(-1)
    if (present === undefined || !municipalityExists(tx, municipalityId)) return err('not_found')
    if (present.municipalityId === municipalityId) return err('bad_input')
    if (from > todayOf(acting)) return err('date_in_future')
    if (periods.some(({ until }) => until !== null && from <= until)) return err('period_overlaps')
    if (from <= present.from) return err('end_before_start')

    const isPresent = and(eq(caseMunicipalities.caseId, caseId), eq(caseMunicipalities.from, present.from))
    tx.update(caseMunicipalities)
      .set({ until: addDays(from, -1) })
      .where(isPresent)
      .run()
    tx.insert(caseMunicipalities).values({ caseId, municipalityId, from }).run()
    tx.update(cases)
      .set({ updatedAt: instantOf(acting) })
      .where(eq(cases.id, caseId))
      .run()
    const before = { municipalityId: present.municipalityId, from: present.from }
    const subject = { type: 'case', id: caseId } as const
    recordAct(tx, { act: 'case.moved', subject, caseId, before, after: { municipalityId, from } }, acting)
    return ok(null)
  })
}

/**
 * Ties two cases together, or unties them; the order of the two means nothing. Cases already tied stay as they are, and
 * those not tied too.
 * @returns `not_found`, `bad_input` for a case and itself, and for untying cases that were opened together
 */
export function linkCases(
  store: Store,
  input: { readonly caseId: CaseId; readonly otherCaseId: CaseId; readonly linked: boolean },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx): Result<null, ErrorCode> => {
    const { caseId, otherCaseId, linked } = input
    if (caseId === otherCaseId) return err('bad_input')
    if (!caseExists(tx, caseId) || !caseExists(tx, otherCaseId)) return err('not_found')
    const types = tx
      .select({ type: caseLinks.type })
      .from(caseLinks)
      .where(isLinkBetween(caseId, otherCaseId))
      .all()
      .map(({ type }) => type)
    if (!linked && types.includes('opened_with')) return err('bad_input')
    if (linked === types.length > 0) return ok(null)

    if (linked) tx.insert(caseLinks).values({ caseId, linkedCaseId: otherCaseId, type: 'related' }).run()
    else tx.delete(caseLinks).where(isLinkBetween(caseId, otherCaseId)).run()
    recordLink(tx, linked ? 'case.linked' : 'case.unlinked', 'related', [caseId, otherCaseId], acting)
    return ok(null)
  })
}

/**
 * Moves a case to a stage of its kind on a day. Reaching `closed` closes it, leaving `closed` opens it again; deadlines
 * that the stage shows to be done are met that day.
 * @returns `not_found`, `date_in_future`, `stage_not_possible` (of another kind, the present one, or before the last step)
 */
export function changeStage(
  store: Store,
  input: { readonly caseId: CaseId; readonly stage: Stage; readonly on: IsoDate },
  acting: Acting,
): Result<CaseRecord, ErrorCode> {
  return change(store, (tx) => enterStage(tx, input.caseId, { stage: input.stage, on: input.on }, acting))
}

/** As `changeStage`, inside a transaction already begun. */
export function enterStage(
  tx: Connection,
  caseId: CaseId,
  step: StageStep,
  acting: Acting,
): Result<CaseRecord, ErrorCode> {
  const row = tx.select().from(cases).where(eq(cases.id, caseId)).get()
  if (row === undefined) return err('not_found')
  const steps = stepsOf(tx, caseId)
  const checked = checkStageStep(row.kind, steps, step, todayOf(acting))
  if (!checked.ok) return err(checked.error === 'in_future' ? 'date_in_future' : 'stage_not_possible')

  const stepId = insertStep(tx, caseId, steps.length + 1, step, acting)
  const closedOn = step.stage === 'closed' ? step.on : null
  const changed = { stage: step.stage, closedOn, updatedAt: instantOf(acting) }
  tx.update(cases).set(changed).where(eq(cases.id, caseId)).run()
  recordAct(
    tx,
    {
      act: 'case.stage_changed',
      subject: { type: 'case', id: caseId },
      caseId,
      before: { stage: row.stage, closedOn: row.closedOn },
      after: { ...step, closedOn, stepId },
    },
    acting,
  )
  meetDeadlines(tx, caseId, step.stage, step.on, acting)
  return ok(caseRecordOf({ ...row, ...changed }))
}

/** An opening is journaled again after so many milliseconds. */
const VIEW_LASTS = 60 * 60 * 1000

/**
 * Journals that a case was opened to be read, at most once an hour of a session: a screen asks for its case anew after
 * each change, and the journal is to say who looked, not how often the screen was drawn. A look at the case as it was
 * on another day is an opening of its own.
 * @param input `asOf` is the day it is looked at as of; `null` for the present state
 * @returns `not_found`
 */
export function recordCaseViewed(
  store: Store,
  { caseId, asOf }: { readonly caseId: CaseId; readonly asOf: IsoDate | null },
  acting: Acting,
): Result<null, ErrorCode> {
  if (asOf === null && isViewJournaled(store.db, caseId, acting)) return ok(null)
  return change(store, (tx) => {
    if (!caseExists(tx, caseId)) return err('not_found')
    const subject = { type: 'case', id: caseId } as const
    recordAct(
      tx,
      { act: 'case.viewed', subject, caseId, after: asOf === null ? undefined : { asOf } },
      acting,
    )
    return ok(null)
  })
}

/** True where the case was opened in this session, and not an hour ago or, by a clock set back, in the future. */
function isViewJournaled(connection: Connection, caseId: CaseId, acting: Acting): boolean {
  const lastOf = (condition: SQL | undefined) =>
    connection
      .select({ seq: journal.seq, at: journal.at })
      .from(journal)
      .where(condition)
      .orderBy(desc(journal.seq))
      .limit(1)
      .get()
  // The plus keeps the index of acts out: a case has few acts, the vault many openings.
  const viewed = lastOf(and(eq(journal.caseId, caseId), sql`+${journal.act} = 'case.viewed'`))
  if (viewed === undefined) return false
  const unlocked = lastOf(eq(journal.act, 'vault.unlocked'))
  const age = acting.now - Date.parse(viewed.at)
  return viewed.seq > (unlocked?.seq ?? 0) && age >= 0 && age < VIEW_LASTS
}

/** The steps a case has taken, first step first. */
export function stepsOf(connection: Connection, caseId: CaseId): StageStep[] {
  return connection
    .select({ stage: caseStages.stage, on: caseStages.on })
    .from(caseStages)
    .where(eq(caseStages.caseId, caseId))
    .orderBy(asc(caseStages.ordinal))
    .all()
}

interface Part {
  readonly person: Person
  readonly role: Role
}

/** Children and worker, each one person in all cases the intake opens. */
function settleParts(
  tx: Connection,
  intake: CaseIntake,
  acting: Acting,
): Result<Part[], ErrorCode | BadInput> {
  const parts: Part[] = []
  for (const [index, child] of intake.children.entries()) {
    const under = `children.${index}`
    const { knownId, ...typed } = child
    const { requestedOn } = intake
    const person =
      knownId === undefined
        ? settlePerson(tx, typed, 'child', requestedOn, acting, under)
        : settleKnownPerson(tx, knownId, 'child', requestedOn, acting, under)
    if (!person.ok) return person
    if (parts.some((part) => part.person.id === person.value.id)) {
      return err(badInput({ [`${under}.personalCode`]: 'person_twice' }))
    }
    parts.push({ person: person.value, role: 'child' })
  }
  if (intake.worker === null) return ok(parts)
  const worker = settlePerson(tx, intake.worker, 'case_manager', intake.requestedOn, acting, 'worker')
  if (!worker.ok) return worker
  return ok([...parts, { person: worker.value, role: 'case_manager' }])
}

/** Ties a new case to the cases its intake names. @returns `not_found` */
function linkNew(
  tx: Connection,
  { caseId, linkWith = [] }: CaseIntake,
  acting: Acting,
): Result<null, ErrorCode> {
  for (const linkedCaseId of new Set(linkWith)) {
    if (linkedCaseId === caseId || !caseExists(tx, linkedCaseId)) return err('not_found')
    tx.insert(caseLinks).values({ caseId, linkedCaseId, type: 'related' }).run()
    recordLink(tx, 'case.linked', 'related', [caseId, linkedCaseId], acting)
  }
  return ok(null)
}

/** True where the request is tied to an open counselling of its own child. */
function isCounselled(tx: Connection, { linkWith = [] }: CaseIntake, parts: readonly Part[]): boolean {
  const children = parts.filter(({ role }) => role === 'child').map(({ person }) => person.id)
  const own = tx
    .select({ id: cases.id })
    .from(cases)
    .innerJoin(casePeople, eq(casePeople.caseId, cases.id))
    .where(
      and(
        inIds(cases.id, linkWith),
        inIds(casePeople.personId, children),
        eq(casePeople.role, 'child'),
        eq(cases.kind, 'domestic_counselling'),
        isNull(cases.closedOn),
      ),
    )
    .get()
  return own !== undefined
}

function openCounselling(tx: Connection, intake: CaseIntake, parts: readonly Part[], acting: Acting): void {
  const id = acting.newId() as CaseId
  const details = KINDS.domestic_counselling.details.parse({})
  insertCase(tx, id, 'domestic_counselling', details, intake, parts, acting)
  tx.insert(caseLinks).values({ caseId: intake.caseId, linkedCaseId: id, type: 'opened_with' }).run()
  recordLink(tx, 'case.linked', 'opened_with', [intake.caseId, id], acting)
}

function insertCase(
  tx: Connection,
  id: CaseId,
  kind: CaseKind,
  details: unknown,
  intake: CaseIntake,
  parts: readonly Part[],
  acting: Acting,
): CaseRecord {
  const { municipalityId, requestedOn, channel, requestReference, question } = intake
  const { stages } = kindDefinition(kind)
  const now = instantOf(acting)
  const row = {
    id,
    ...nextNumber(tx, dateParts(todayOf(acting)).year),
    kind,
    stage: stages[0],
    requestedOn,
    channel,
    requestReference,
    question,
    details: JSON.stringify(details),
    closedOn: null,
    createdAt: now,
    updatedAt: now,
  }
  tx.insert(cases).values(row).run()
  tx.insert(caseMunicipalities).values({ caseId: id, municipalityId, from: requestedOn }).run()
  const stepId = insertStep(tx, id, 1, { stage: row.stage, on: requestedOn }, acting)
  const opened = caseRecordOf(row)
  const subject = { type: 'case', id } as const
  const after = { ...opened, municipalityId, stepId }
  recordAct(tx, { act: 'case.opened', subject, caseId: id, after }, acting)
  settleDeadlines(tx, opened, acting)
  for (const { person, role } of parts) insertCasePerson(tx, id, person, role, null, acting)
  return opened
}

/** The next number of a year. That of an erased case is not given out again: it stands on papers that others keep. */
function nextNumber(tx: Connection, year: number): { year: number; ordinal: number } {
  const lastOf = (table: typeof cases | typeof erasures) =>
    tx
      .select({ ordinal: max(table.ordinal) })
      .from(table)
      .where(eq(table.year, year))
      .get()?.ordinal ?? 0
  return { year, ordinal: Math.max(lastOf(cases), lastOf(erasures)) + 1 }
}

function insertStep(
  tx: Connection,
  caseId: CaseId,
  ordinal: number,
  { stage, on }: StageStep,
  acting: Acting,
): string {
  const id = acting.newId()
  tx.insert(caseStages).values({ id, caseId, ordinal, stage, on }).run()
  return id
}

/** A link is a fact of both cases, and stands in the journal of each. */
function recordLink(
  tx: Connection,
  act: 'case.linked' | 'case.unlinked',
  type: LinkType,
  [one, other]: readonly [CaseId, CaseId],
  acting: Acting,
): void {
  for (const [id, linkedCaseId] of [
    [one, other],
    [other, one],
  ] as const) {
    const link = { linkedCaseId, type }
    const fact = act === 'case.linked' ? { after: link } : { before: link }
    recordAct(tx, { act, subject: { type: 'case', id }, caseId: id, ...fact }, acting)
  }
}

function factsOf({ channel, requestReference, question, details }: CaseRecord): CaseFacts {
  return { channel, requestReference, question, details }
}

/** The links between two cases, whichever was written first. */
function isLinkBetween(caseId: CaseId, otherCaseId: CaseId): SQL | undefined {
  const between = (one: CaseId, other: CaseId) =>
    and(eq(caseLinks.caseId, one), eq(caseLinks.linkedCaseId, other))
  return or(between(caseId, otherCaseId), between(otherCaseId, caseId))
}
