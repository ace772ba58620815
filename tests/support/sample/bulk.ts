import type { CaseRecord } from '#model/case/case.ts'
import { formatCaseNumber } from '#model/case/case-number.ts'
import type { Commitment } from '#model/case/commitment.ts'
import type { Activity, Entry, EntryKind } from '#model/case/entry.ts'
import { type CaseKind, kindDefinition } from '#model/case/kinds.ts'
import type { Stage, StageStep } from '#model/case/stage.ts'
import type { DeadlineRuleId } from '#model/deadline/deadline-rule.ts'
import {
  type CaseId,
  type CasePersonId,
  type CommitmentId,
  type DeadlineId,
  type DocumentId,
  type DocumentVersionId,
  type EntryId,
  type MunicipalityId,
  type PersonId,
  uuidV7,
} from '#model/ids.ts'
import type { Act, SubjectType } from '#model/journal/act.ts'
import { fullName } from '#model/person/name.ts'
import { type Person, SEXES } from '#model/person/person.ts'
import type { Role } from '#model/person/role.ts'
import {
  addDays,
  addYears,
  dateParts,
  daysBetween,
  type Instant,
  type IsoDate,
  TimeOfDay,
  weekday,
} from '#model/time/dates.ts'
import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { caseLinks, caseMunicipalities, cases, caseStages } from '#store/schema/cases.ts'
import { deadlines } from '#store/schema/deadlines.ts'
import { documentFiles, documents, documentSections, documentVersions } from '#store/schema/documents.ts'
import { commitments, entries, entryActivities, entryParticipants } from '#store/schema/entries.ts'
import { casePeople, persons } from '#store/schema/people.ts'
import type { Store } from '#store/store.ts'
import { type BulkAct, bulkJournal } from './bulk-journal.ts'
import { GIVEN_NAMES, PROMISES, QUESTIONS, SENTENCES, SURNAMES } from './bulk-texts.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { type DocumentPattern, documentPatterns } from './document-patterns.ts'
import { inventPersonalCode } from './personal-code.ts'
import { storyText } from './story-text.ts'
import { tableWriter } from './table-writer.ts'

/*
 * Cases by the thousand, for trying the desk at its full size. Written straight to the tables, since the repositories
 * would take a quarter of an hour for it; derived tables are kept by the triggers of the database, and journal and chain
 * are what the repositories would have written.
 */

export interface BulkOptions {
  /** How many cases. */
  readonly count: number
  readonly today: IsoDate
  /** The specialist. */
  readonly actor: string
  /** Whose cases they are; a few of the first have most of them. */
  readonly municipalityIds: readonly MunicipalityId[]
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

/** Cases written in one transaction, between two looks at the signal. */
const BATCH = 25

/** Twenty years of a unit, and the least that a small vault is spread over. */
const LONGEST_SPAN = 7300
const SHORTEST_SPAN = 365

/** How often each kind comes, of a hundred requests; a KLAT opinion brings its counselling. */
const KIND_SHARES: readonly (readonly [CaseKind, number])[] = [
  ['domestic_counselling', 36],
  ['klat_opinion', 17],
  ['international', 28],
  ['ringist_valja', 6],
  ['enquiry', 13],
]

/** Least and most entries of a case. */
const ENTRY_COUNTS: Readonly<Record<CaseKind, readonly [number, number]>> = {
  domestic_counselling: [25, 70],
  klat_opinion: [25, 55],
  international: [20, 60],
  ringist_valja: [60, 110],
  enquiry: [1, 3],
}

const DETAILS: Readonly<Record<CaseKind, unknown>> = {
  domestic_counselling: { starProcedure: null },
  klat_opinion: { request: 'placement', applicant: 'municipality', courtBeforeOpinion: false },
  international: {
    type: 'welfare_check',
    direction: 'to_abroad',
    state: 'Soome',
    authority: null,
    legalGround: null,
  },
  ringist_valja: { supportRequest: true },
  enquiry: { asker: 'worker', askerName: null, answer: '', minutes: 15 },
}

const ENTRY_KINDS: readonly EntryKind[] = [
  ...Array<EntryKind>(8).fill('phone_call'),
  ...Array<EntryKind>(5).fill('email'),
  ...Array<EntryKind>(4).fill('case_discussion'),
  ...Array<EntryKind>(4).fill('star_monitoring'),
  ...Array<EntryKind>(3).fill('own_work'),
  ...Array<EntryKind>(2).fill('network_meeting'),
  ...Array<EntryKind>(2).fill('information_exchange'),
  'star_review',
  'letter',
  'decision',
  'document',
]

const RELATIVES: readonly (readonly [Role, string])[] = [
  ['custodial_parent', 'ema'],
  ['custodial_parent', 'isa'],
  ['network_member', 'kool'],
  ['network_member', 'teenuseosutaja'],
  ['trusted_person', 'vanaema'],
]

/** Fills a vault with generated cases; gives back the names of the people in them. */
export async function fillInBulk(store: Store, options: BulkOptions): Promise<ReadonlySet<string>> {
  const { count, today, signal, onProgress } = options
  const bulk = beginBulk(store, options)
  const span = Math.min(LONGEST_SPAN, Math.max(SHORTEST_SPAN, count))
  const writeBatch = store.sqlite.transaction((from: number): number => {
    const last = Math.min(count, from + BATCH)
    let done = from
    while (done < last) {
      const requestedOn = addDays(today, -span + Math.floor((done * span) / count))
      done += writeRequest(bulk, requestedOn, count - done)
    }
    return done
  })
  let done = 0
  while (done < count) {
    signal?.throwIfAborted()
    done = writeBatch(done)
    onProgress?.(done, count)
    // A moment for the signal to arrive.
    await setImmediate()
  }
  return bulk.names
}

interface Bulk {
  readonly options: BulkOptions
  readonly chance: Chance
  readonly write: ReturnType<typeof tableWriters>
  readonly journal: ReturnType<typeof bulkJournal>
  readonly patterns: ReadonlyMap<string, DocumentPattern>
  /** Highest ordinal given out, by year. */
  readonly ordinals: Map<number, number>
  /** Personal codes given out, by birthday and sex. */
  readonly serials: Map<string, number>
  readonly takenCodes: Set<string>
  /** Children met before, some of whom come again. */
  readonly children: Person[]
  readonly names: Set<string>
}

function beginBulk(store: Store, options: BulkOptions): Bulk {
  const { sqlite } = store
  const ordinals = sqlite
    .prepare<[], [number, number]>('select number_year, max(number_ordinal) from cases group by 1')
    .raw()
    .all()
  const codes = sqlite
    .prepare<[], string>('select personal_code from persons where personal_code is not null')
    .pluck()
    .all()
  return {
    options,
    chance: chanceFrom(options.count),
    write: tableWriters(store),
    journal: bulkJournal(store, options.actor),
    patterns: documentPatterns(store),
    ordinals: new Map(ordinals),
    serials: new Map(),
    takenCodes: new Set(codes),
    children: [],
    names: new Set(),
  }
}

function tableWriters(store: Store) {
  return {
    case: tableWriter(store, cases),
    period: tableWriter(store, caseMunicipalities),
    stage: tableWriter(store, caseStages),
    link: tableWriter(store, caseLinks),
    deadline: tableWriter(store, deadlines),
    person: tableWriter(store, persons),
    part: tableWriter(store, casePeople),
    entry: tableWriter(store, entries),
    activity: tableWriter(store, entryActivities),
    participant: tableWriter(store, entryParticipants),
    commitment: tableWriter(store, commitments),
    document: tableWriter(store, documents),
    version: tableWriter(store, documentVersions),
    section: tableWriter(store, documentSections),
    file: tableWriter(store, documentFiles),
    issue: store.sqlite.prepare<[Instant, IsoDate, string]>(
      "update document_versions set status = 'issued', issued_at = ?, issued_on = ? where id = ?",
    ),
  }
}

/** Writes one request; gives back how many cases it made. */
function writeRequest(bulk: Bulk, requestedOn: IsoDate, room: number): number {
  const { chance } = bulk
  const kind = room < 2 ? 'enquiry' : pickKind(chance)
  const municipalityId = pickMunicipality(bulk)
  const people = writePeople(bulk, kind, requestedOn)
  const id = writeCase(bulk, kind, requestedOn, municipalityId, people)
  if (kind !== 'klat_opinion') return 1
  const counselling = writeCase(bulk, 'domestic_counselling', requestedOn, municipalityId, people)
  const type = 'opened_with'
  bulk.write.link({ caseId: id, linkedCaseId: counselling, type })
  for (const [caseId, linkedCaseId] of [
    [id, counselling],
    [counselling, id],
  ] as const) {
    const acts: BulkAct[] = []
    record({ id: caseId, acts }, 'case.linked', 'case', caseId, requestedOn, { linkedCaseId, type })
    for (const act of acts) bulk.journal(act)
  }
  return 2
}

function pickKind(chance: Chance): CaseKind {
  let left = chance.below(100)
  for (const [kind, share] of KIND_SHARES) {
    if (left < share) return kind
    left -= share
  }
  return 'enquiry'
}

/** The earlier in the list, the oftener: the first has about a fifth of all. */
function pickMunicipality({ chance, options: { municipalityIds } }: Bulk): MunicipalityId {
  for (const id of municipalityIds) {
    if (chance.percent(20)) return id
  }
  return chance.pick(municipalityIds)
}

interface Part {
  readonly person: Person
  readonly role: Role
  readonly tie: string | null
}

function writePeople(bulk: Bulk, kind: CaseKind, requestedOn: IsoDate): Part[] {
  const { chance, children } = bulk
  const parts: Part[] = []
  const surname = chance.pick(SURNAMES)
  if (kind !== 'enquiry') {
    const comesAgain = children.length > 50 && chance.percent(15)
    const siblings = kind === 'domestic_counselling' && !comesAgain && chance.percent(25) ? 2 : 1
    for (let index = 0; index < siblings; index++) {
      const known = comesAgain ? chance.pick(children.slice(-400)) : null
      const child =
        known ?? writePerson(bulk, surname, requestedOn, addYears(requestedOn, -chance.between(3, 15)))
      if (known === null) children.push(child)
      parts.push({ person: child, role: 'child', tie: null })
    }
    for (const [role, tie] of chance.several(RELATIVES, chance.between(1, 3))) {
      const isParent = role === 'custodial_parent'
      const name = isParent ? surname : chance.pick(SURNAMES)
      const born = isParent ? addYears(requestedOn, -chance.between(26, 50)) : null
      parts.push({ person: writePerson(bulk, name, requestedOn, born), role, tie })
    }
  }
  parts.push({
    person: writePerson(bulk, chance.pick(SURNAMES), requestedOn, null),
    role: 'case_manager',
    tie: null,
  })
  return parts
}

/** Writes a person, with a personal code where a birthday is given. */
function writePerson(bulk: Bulk, surname: string, knownSince: IsoDate, bornAbout: IsoDate | null): Person {
  const { chance, write, names } = bulk
  const sex = chance.pick(SEXES)
  const birthDate = bornAbout === null ? null : addDays(bornAbout, -chance.below(365))
  const person: Person = {
    id: newId(knownSince) as PersonId,
    givenName: chance.pick(GIVEN_NAMES[sex]),
    surname,
    personalCode: birthDate === null ? null : newPersonalCode(bulk, birthDate, sex),
    birthDate,
    sex: birthDate === null ? null : sex,
    phone: birthDate === null ? '5555 0100' : null,
    email: null,
  }
  write.person(person)
  names.add(fullName(person))
  return person
}

function newPersonalCode(bulk: Bulk, birthDate: IsoDate, sex: (typeof SEXES)[number]): string {
  const { serials, takenCodes } = bulk
  const key = `${birthDate} ${sex}`
  for (;;) {
    const serial = serials.get(key) ?? 0
    serials.set(key, serial + 1)
    const code = inventPersonalCode(birthDate, sex, serial)
    if (!takenCodes.has(code)) return code
  }
}

/** The life of one case: where it ends, and whether it has ended. */
interface Life {
  readonly id: CaseId
  readonly kind: CaseKind
  readonly requestedOn: IsoDate
  /** The last day anything happens. */
  readonly endsOn: IsoDate
  readonly isClosed: boolean
  readonly people: readonly Part[]
  /** What is to be journaled of the case, in the order it was written in. */
  readonly acts: BulkAct[]
}

/** A step of a case with the id of its row. */
interface Step extends StageStep {
  readonly id: string
}

function writeCase(
  bulk: Bulk,
  kind: CaseKind,
  requestedOn: IsoDate,
  municipalityId: MunicipalityId,
  people: readonly Part[],
): CaseId {
  const { chance, options } = bulk
  const id = newId(requestedOn) as CaseId
  const [least, most] = ENTRY_COUNTS[kind]
  const entryCount = chance.between(least, most)
  const lastsUntil = addDays(requestedOn, kind === 'enquiry' ? chance.below(10) : entryCount * 4)
  const isClosed = lastsUntil < addDays(options.today, -14)
  const endsOn = lastsUntil < options.today ? lastsUntil : options.today
  const life: Life = { id, kind, requestedOn, endsOn, isClosed, people, acts: [] }
  const steps = stepsOf(life)
  writeCaseRow(bulk, life, municipalityId, steps)
  writePeriods(bulk, life, municipalityId, steps)
  writeSteps(bulk, life, steps)
  for (const { person, role, tie } of people) {
    const part = { id: newId(requestedOn) as CasePersonId, role, tie }
    bulk.write.part({ ...part, caseId: id, personId: person.id })
    record(life, 'person.added', 'case_person', part.id, requestedOn, { ...part, person })
  }
  writeEntries(bulk, life, entryCount)
  writeDocuments(bulk, life)
  // A journal is written as things happen; ties stay in the order they were written in.
  for (const act of life.acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) bulk.journal(act)
  return id
}

function writeCaseRow(bulk: Bulk, life: Life, municipalityId: MunicipalityId, steps: readonly Step[]): void {
  const { chance, ordinals } = bulk
  const { id, kind, requestedOn, isClosed, endsOn } = life
  const { year } = dateParts(requestedOn)
  const ordinal = (ordinals.get(year) ?? 0) + 1
  ordinals.set(year, ordinal)
  const first = kindDefinition(kind).stages[0]
  const opened: CaseRecord = {
    id,
    number: formatCaseNumber(year, ordinal),
    kind,
    stage: first,
    requestedOn,
    channel: chance.pick(['dhx', 'email', 'phone'] as const),
    requestReference: chance.percent(70)
      ? `${chance.between(1, 12)}-${chance.between(1, 9)}/${ordinal}`
      : null,
    question: chance.pick(QUESTIONS[kind]),
    details: DETAILS[kind],
    closedOn: null,
    createdAt: instant(requestedOn),
    updatedAt: instant(requestedOn),
  }
  const { number: _, ...columns } = opened
  const now = {
    stage: steps.at(-1)?.stage ?? first,
    closedOn: isClosed ? endsOn : null,
    updatedAt: instant(steps.at(-1)?.on ?? requestedOn),
  }
  bulk.write.case({ ...columns, ...now, year, ordinal, details: JSON.stringify(opened.details) })
  record(life, 'case.opened', 'case', id, requestedOn, { ...opened, municipalityId, stepId: steps[0]?.id })
  for (const ruleId of kindDefinition(kind).deadlinesAtIntake) writeDeadline(bulk, life, ruleId, steps)
}

/** The deadline is met by the second step in, as most are. */
function writeDeadline(bulk: Bulk, life: Life, ruleId: DeadlineRuleId, steps: readonly Step[]): void {
  const { id: caseId, requestedOn: triggeredOn } = life
  const metBy: Stage = ruleId === 'klat_opinion' ? 'issued' : 'counselling'
  const metOn = steps.find(({ stage }) => stage === metBy)?.on ?? null
  const id = newId(triggeredOn) as DeadlineId
  bulk.write.deadline({ id, caseId, ruleId, triggeredOn, pauses: '[]', override: null, metOn })
  const begun = { id, caseId, ruleId, triggeredOn, pauses: [], override: null, metOn: null }
  record(life, 'deadline.begun', 'deadline', id, triggeredOn, begun)
  if (metOn !== null) record(life, 'deadline.met', 'deadline', id, metOn, { metOn }, { metOn: null })
}

function writePeriods(bulk: Bulk, life: Life, municipalityId: MunicipalityId, steps: readonly Step[]): void {
  const { chance, write, options } = bulk
  const { id: caseId, requestedOn, endsOn } = life
  const days = daysBetween(requestedOn, endsOn)
  // The last step comes after the move, so that it says when the case was changed last.
  if (days < 20 || steps.length < 2 || !chance.percent(3)) {
    write.period({ caseId, municipalityId, from: requestedOn, until: null })
    return
  }
  const from = addDays(requestedOn, Math.floor(days / 2))
  const others = options.municipalityIds.filter((id) => id !== municipalityId)
  const next = others.length === 0 ? municipalityId : chance.pick(others)
  write.period({ caseId, municipalityId, from: requestedOn, until: addDays(from, -1) })
  write.period({ caseId, municipalityId: next, from, until: null })
  const present = { municipalityId, from: requestedOn }
  record(life, 'case.moved', 'case', caseId, from, { municipalityId: next, from }, present)
}

/** A closed case has been through all stages of its kind; an open one is on its way, evenly. */
function stepsOf({ kind, requestedOn, endsOn, isClosed }: Life): Step[] {
  const { stages } = kindDefinition(kind)
  const days = daysBetween(requestedOn, endsOn)
  const taken = isClosed ? stages : stages.slice(0, Math.max(1, Math.min(stages.length - 1, 1 + days / 30)))
  const gaps = Math.max(1, taken.length - 1)
  return taken.map((stage, index) => {
    const on = addDays(requestedOn, Math.floor((days * index) / gaps))
    return { id: newId(on), stage, on }
  })
}

function writeSteps(bulk: Bulk, life: Life, steps: readonly Step[]): void {
  const { id: caseId, endsOn } = life
  for (const [index, { id, stage, on }] of steps.entries()) {
    bulk.write.stage({ id, caseId, ordinal: index + 1, stage, on })
    const before = steps[index - 1]
    if (before === undefined) continue
    const after = { stage, on, closedOn: stage === 'closed' ? endsOn : null, stepId: id }
    record(life, 'case.stage_changed', 'case', caseId, on, after, { stage: before.stage, closedOn: null })
  }
}

function writeEntries(bulk: Bulk, life: Life, count: number): void {
  const { chance } = bulk
  const days = daysBetween(life.requestedOn, life.endsOn)
  const offsets = Array.from({ length: count }, () => chance.below(days + 1)).sort((a, b) => a - b)
  for (const offset of offsets) {
    const on = workday(addDays(life.requestedOn, offset), life.requestedOn)
    writeEntry(bulk, life, on)
  }
}

function writeEntry(bulk: Bulk, life: Life, on: IsoDate): void {
  const { chance, write, options } = bulk
  const kind = chance.pick(ENTRY_KINDS)
  const id = newId(on) as EntryId
  const text = storyText(textOf(chance, kind))
  const age = daysBetween(on, options.today)
  const participants = chance.several(life.people, chance.below(4)).map(({ person }) => person.id)
  const entry: Entry = {
    id,
    caseId: life.id,
    kind,
    occurredOn: on,
    occurredAt: chance.percent(85)
      ? TimeOfDay.parse(
          `${String(chance.between(8, 16)).padStart(2, '0')}:${chance.pick(['00', '15', '30', '45'])}`,
        )
      : null,
    activities: chance
      .several([1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const satisfies readonly Activity[], chance.below(3))
      .sort((a, b) => a - b),
    text,
    participants,
    commitments: chance.percent(15) ? [promiseOf(bulk, life, on)] : [],
    minutes: chance.percent(60) ? chance.between(2, 24) * 5 : null,
    inStarOn: age > 7 && chance.percent(age > 60 ? 99 : 70) ? addDays(on, chance.below(4)) : null,
    createdAt: instant(on),
    updatedAt: instant(on),
  }
  const { activities, commitments: promises, participants: _, text: __, ...columns } = entry
  write.entry({ ...columns, text: JSON.stringify(text) })
  for (const activity of activities) write.activity({ entryId: id, activity })
  for (const [index, personId] of participants.entries()) {
    write.participant({ entryId: id, personId, ordinal: index + 1 })
  }
  for (const [index, promise] of promises.entries()) {
    write.commitment({ ...promise, entryId: id, caseId: life.id, ordinal: index + 1 })
  }
  record(life, 'entry.added', 'entry', id, on, { ...entry, inStarOn: null })
  const { inStarOn } = entry
  if (inStarOn === null) return
  record(life, 'entry.marked_in_star', 'entry', id, inStarOn, { inStarOn }, { inStarOn: null })
}

function textOf(chance: Chance, kind: EntryKind): string {
  const sentences = chance.several(SENTENCES[kind], chance.between(2, 4))
  const breaksAt = sentences.length > 2 && chance.percent(40) ? 2 : sentences.length
  const paragraphs = [sentences.slice(0, breaksAt), sentences.slice(breaksAt)]
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join(' '))
    .join('\n')
}

/** Nearly all promises are kept; in a closed case all are. */
function promiseOf(bulk: Bulk, life: Life, on: IsoDate): Commitment {
  const { chance, options } = bulk
  const side = chance.pick(['mine', 'theirs'] as const)
  const dueOn = addDays(on, chance.between(3, 21))
  const isKept = life.isClosed || (dueOn < options.today && chance.percent(80))
  const worker = life.people.find(({ role }) => role === 'case_manager')
  return {
    id: newId(on) as CommitmentId,
    what: chance.pick(PROMISES[side]),
    side,
    who: side === 'mine' || worker === undefined ? '' : fullName(worker.person),
    dueOn,
    keptOn: isKept && dueOn <= options.today ? dueOn : null,
  }
}

/** Copies of the documents of the written stories, under the case and the day they stand for. */
function writeDocuments(bulk: Bulk, life: Life): void {
  const { chance, write, patterns } = bulk
  if (!life.isClosed) return
  for (const kind of kindDefinition(life.kind).documents) {
    const pattern = patterns.get(kind)
    if (pattern === undefined) continue
    const days = daysBetween(life.requestedOn, life.endsOn)
    const count = chance.between(2, 6)
    for (let index = 1; index <= count; index++) {
      const on = workday(addDays(life.requestedOn, Math.floor((days * index) / count)), life.requestedOn)
      const at = instant(on)
      const documentId = newId(on) as DocumentId
      const versionId = newId(on) as DocumentVersionId
      const { templateVersion, sections, file } = pattern
      const fields = { ...pattern.fields, documentDate: on }
      const dates = { createdAt: at, updatedAt: at }
      write.document({ id: documentId, caseId: life.id, kind, createdAt: at })
      const version = { id: versionId, documentId, number: 1, status: 'draft', templateVersion } as const
      write.version({ ...version, ...dates, fields: JSON.stringify(fields), issuedAt: null, issuedOn: null })
      for (const [position, { key, text }] of sections.entries()) {
        write.section({ versionId, key, position, text: JSON.stringify(text) })
      }
      write.file({ versionId, format: 'docx', ...file })
      // Only now: what is issued is frozen.
      write.issue.run(at, on, versionId)
      const created = {
        id: documentId,
        caseId: life.id,
        kind,
        createdAt: at,
        versionId,
        templateVersion,
        fields,
        sections,
      }
      record(life, 'document.created', 'document', documentId, on, created)
      const { fileName, sha256, size } = file
      const issued = {
        status: 'issued',
        number: 1,
        file: { fileName, sha256, size },
        fields,
        sections,
        passes: [],
      }
      const draft = { status: 'draft', fields, sections }
      record(life, 'document.issued', 'document_version', versionId, on, issued, draft)
    }
  }
}

function record(
  { id: caseId, acts }: Pick<Life, 'id' | 'acts'>,
  act: Act,
  type: SubjectType,
  subjectId: string,
  on: IsoDate,
  after: unknown,
  before?: unknown,
): void {
  const at = instant(on)
  acts.push({ act, subject: { type, id: subjectId }, caseId, before, after, at, id: newId(on) })
}

/** Not on a Saturday or Sunday, and not before the request. */
function workday(day: IsoDate, earliest: IsoDate): IsoDate {
  const over = weekday(day) - 5
  if (over <= 0) return day
  const friday = addDays(day, -over)
  return friday < earliest ? day : friday
}

function instant(on: IsoDate): Instant {
  return `${on}T13:00:00.000Z` as Instant
}

function newId(on: IsoDate): string {
  return uuidV7(Date.parse(instant(on)), randomBytes(10))
}
