import { asc, desc, eq } from 'drizzle-orm'
import type { CaseRecord, Channel } from '#model/case/case.ts'
import { type CaseKind, kindDefinition } from '#model/case/kinds.ts'
import type { KlatOpinionDetails, KlatRequest } from '#model/case/kinds/klat-opinion.ts'
import type { Stage, StageStep } from '#model/case/stage.ts'
import { checkStageStep } from '#model/case/stage-path.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { CaseId, DraftTargetId, MunicipalityId } from '#model/ids.ts'
import type { Person, PersonInput } from '#model/person/person.ts'
import type { Role } from '#model/person/role.ts'
import { err, ok, type Result } from '#model/result.ts'
import { dateParts, type IsoDate } from '#model/time/dates.ts'
import { type Acting, instantOf, todayOf } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { caseRecordOf } from '../rows.ts'
import { caseLinks, caseMunicipalities, cases, caseStages } from '../schema/cases.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'
import { beginDeadlines, meetDeadlines } from './deadlines.ts'
import { clearDraft } from './drafts.ts'
import { municipalityExists } from './municipalities.ts'
import { insertCasePerson, settlePerson } from './people.ts'

/** What the intake of a request for a KLAT opinion gives. */
export interface KlatIntake {
  readonly caseId: CaseId
  /** Target of the form's draft, cleared when the case is opened. */
  readonly draftTargetId: DraftTargetId
  readonly municipalityId: MunicipalityId
  readonly requestedOn: IsoDate
  readonly channel: Channel
  readonly requestReference: string | null
  readonly question: string
  readonly request: KlatRequest
  readonly child: PersonInput | null
  /** The municipality's worker, case manager of the case. */
  readonly worker: PersonInput | null
}

/**
 * Opens a KLAT opinion and the counselling that comes with it: the request covers both. The two are linked and share
 * child, worker and municipality; each has its own number, stages and deadlines.
 * @returns `not_found` (municipality), `bad_input` (the case exists), `date_in_future`, or a fault of child or worker as
 *   `addPerson` has them
 */
export function openKlatOpinion(
  store: Store,
  input: KlatIntake,
  acting: Acting,
): Result<CaseRecord, ErrorCode> {
  return change(store, (tx) => {
    if (input.requestedOn > todayOf(acting)) return err('date_in_future')
    if (!municipalityExists(tx, input.municipalityId)) return err('not_found')
    if (caseExists(tx, input.caseId)) return err('bad_input')

    const parts = settleParts(tx, input, acting)
    if (!parts.ok) return parts

    const details: KlatOpinionDetails = {
      request: input.request,
      applicant: 'municipality',
      courtBeforeOpinion: false,
    }
    const opinion = openCase(tx, input.caseId, 'klat_opinion', details, input, parts.value, acting)
    const counsellingId = acting.newId() as CaseId
    openCase(tx, counsellingId, 'domestic_counselling', {}, input, parts.value, acting)
    tx.insert(caseLinks)
      .values({ caseId: input.caseId, linkedCaseId: counsellingId, type: 'opened_with' })
      .run()
    clearDraft(tx, { caseId: input.caseId, targetId: input.draftTargetId, field: 'intake' })
    return ok(opinion)
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

  insertStep(tx, caseId, steps.length + 1, step, acting)
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
      after: { ...step, closedOn },
    },
    acting,
  )
  meetDeadlines(tx, caseId, step.stage, step.on, acting)
  return ok(caseRecordOf({ ...row, ...changed }))
}

/** True for a case of the vault. */
export function caseExists(connection: Connection, id: CaseId): boolean {
  return connection.select({ id: cases.id }).from(cases).where(eq(cases.id, id)).get() !== undefined
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

/** Child and worker, each one person in both cases. */
function settleParts(tx: Connection, intake: KlatIntake, acting: Acting): Result<Part[], ErrorCode> {
  const parts: Part[] = []
  const typed: readonly [PersonInput | null, Role][] = [
    [intake.child, 'child'],
    [intake.worker, 'case_manager'],
  ]
  for (const [input, role] of typed) {
    if (input === null) continue
    const person = settlePerson(tx, input, role, intake.requestedOn, acting)
    if (!person.ok) return person
    parts.push({ person: person.value, role })
  }
  return ok(parts)
}

function openCase(
  tx: Connection,
  id: CaseId,
  kind: CaseKind,
  details: unknown,
  intake: KlatIntake,
  parts: readonly Part[],
  acting: Acting,
): CaseRecord {
  const { municipalityId, requestedOn, channel, requestReference, question } = intake
  const { stages, deadlinesAtIntake } = kindDefinition(kind)
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
  insertStep(tx, id, 1, { stage: row.stage, on: requestedOn }, acting)
  beginDeadlines(tx, id, deadlinesAtIntake, requestedOn, acting)
  const opened = caseRecordOf(row)
  const subject = { type: 'case', id } as const
  recordAct(tx, { act: 'case.opened', subject, caseId: id, after: { ...opened, municipalityId } }, acting)
  for (const { person, role } of parts) insertCasePerson(tx, id, person, role, null, acting)
  return opened
}

function nextNumber(tx: Connection, year: number): { year: number; ordinal: number } {
  const last = tx
    .select({ ordinal: cases.ordinal })
    .from(cases)
    .where(eq(cases.year, year))
    .orderBy(desc(cases.ordinal))
    .limit(1)
    .get()
  return { year, ordinal: (last?.ordinal ?? 0) + 1 }
}

function insertStep(
  tx: Connection,
  caseId: CaseId,
  ordinal: number,
  { stage, on }: StageStep,
  acting: Acting,
): void {
  tx.insert(caseStages).values({ id: acting.newId(), caseId, ordinal, stage, on }).run()
}
