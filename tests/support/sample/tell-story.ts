import type { Reference } from '#electron/app/reference.ts'
import { createDocument } from '#electron/documents/create-document.ts'
import { issueDocument } from '#electron/documents/issue-document.ts'
import { openDocument } from '#electron/documents/open-document.ts'
import { Activities, type EntryInput } from '#model/case/entry.ts'
import type { Stage } from '#model/case/stage.ts'
import type { DocumentKind } from '#model/document/document-kind.ts'
import { CaseId, CaseItemId, CommitmentId, DraftTargetId, EntryId, type PersonId } from '#model/ids.ts'
import type { ItemInput } from '#model/item/item.ts'
import type { Municipality } from '#model/municipality/municipality.ts'
import { fullName } from '#model/person/name.ts'
import type { PersonInput, Sex } from '#model/person/person.ts'
import { ROLE_DATA } from '#model/person/role-data.ts'
import { addDays, addYears, date, type IsoDate, type TimeOfDay } from '#model/time/dates.ts'
import type { Acting } from '#store/acting.ts'
import { type CaseView, readCase } from '#store/queries/case-view.ts'
import { readDocument } from '#store/queries/document-parts.ts'
import { changeStage, linkCases, moveCase, openCase } from '#store/repositories/cases.ts'
import { pause, resume } from '#store/repositories/deadlines.ts'
import { saveFields, saveSection } from '#store/repositories/documents.ts'
import { keepCommitment, markInStar, saveEntry } from '#store/repositories/entries.ts'
import { saveItem } from '#store/repositories/items.ts'
import { addPerson } from '#store/repositories/people.ts'
import type { Store } from '#store/store.ts'
import { must } from '../must.ts'
import { inventPersonalCode } from './personal-code.ts'
import type {
  Story,
  StoryChild,
  StoryCourse,
  StoryDocument,
  StoryEntry,
  StoryItem,
  StoryName,
  StoryRelative,
} from './story.ts'
import { storyText } from './story-text.ts'

/** Where and when stories happen. */
export interface Telling {
  /** A municipality by its key in the register. */
  readonly place: (key: string) => Municipality
  readonly today: IsoDate
  readonly at: (day: IsoDate, time?: string) => Acting
  readonly reference: Reference
  /** Cases of the stories told so far, by their keys. */
  readonly told: Map<string, CaseId>
}

/** Something that happens on a day of a story. */
interface Happening {
  readonly daysAgo: number
  readonly happen: () => void | Promise<void>
}

/** Lets one story happen, step by step in the order of its days. */
export async function tellStory(store: Store, story: Story, telling: Telling): Promise<void> {
  const { told } = telling
  const caseId = begin(store, story, telling)
  told.set(story.key, caseId)
  const happenings = [
    ...courseOf(store, caseId, story, telling),
    ...(story.counselling ? counsellingOf(store, caseId, story.counselling, telling) : []),
    ...pausesOf(store, caseId, story, telling),
    ...moveOf(store, caseId, story, telling),
  ]
  if (story.opinion) happenings.push(writing(store, caseId, 'klat_opinion', story.opinion, telling))
  for (const { happen } of happenings.toSorted((a, b) => b.daysAgo - a.daysAgo)) await happen()

  for (const key of story.relatedTo ?? []) {
    const otherCaseId = told.get(key)
    if (otherCaseId === undefined) throw new Error(`${story.key} is tied to ${key}, which is not told yet`)
    must(linkCases(store, { caseId, otherCaseId, linked: true }, telling.at(telling.today)))
  }
}

function begin(store: Store, story: Story, telling: Telling): CaseId {
  const { place, today, at } = telling
  const requestedOn = addDays(today, -story.requestedDaysAgo)
  const acting = at(requestedOn)
  const caseId = CaseId.parse(acting.newId())
  const { kind, channel, question, details, worker } = story
  must(
    openCase(
      store,
      {
        kind,
        caseId,
        draftTargetId: DraftTargetId.parse(acting.newId()),
        municipalityId: place(story.municipality).id,
        requestedOn,
        channel,
        requestReference: story.reference,
        question,
        details,
        children: story.children.map((child) => childInput(child, today)),
        worker: worker === null ? null : { ...NOTHING_KNOWN, ...worker },
      },
      acting,
    ),
  )
  const cases = story.counselling ? [caseId, counsellingId(store, caseId, telling)] : [caseId]
  for (const id of cases) {
    for (const relative of story.relatives) {
      const { role, tie } = relative
      must(addPerson(store, { caseId: id, person: relativeInput(relative), role, tie }, acting))
    }
  }
  return caseId
}

/** The counselling that was opened with a KLAT opinion: the first of the linked cases. */
function counsellingId(store: Store, opinionId: CaseId, telling: Telling): CaseId {
  const [counselling] = view(store, opinionId, telling).linked
  if (counselling?.kind !== 'domestic_counselling') throw new Error('No counselling was opened')
  return counselling.id
}

function counsellingOf(store: Store, opinionId: CaseId, course: StoryCourse, telling: Telling): Happening[] {
  return courseOf(store, counsellingId(store, opinionId, telling), course, telling)
}

function courseOf(store: Store, caseId: CaseId, course: StoryCourse, telling: Telling): Happening[] {
  const { today, at } = telling
  const people = peopleByName(store, caseId, telling)
  const happenings: Happening[] = course.entries.flatMap((entry) =>
    entryOf(store, caseId, entry, people, telling),
  )
  for (const { stage, daysAgo } of course.stages) {
    const on = addDays(today, -daysAgo)
    happenings.push({ daysAgo, happen: () => enter(store, caseId, stage, on, at(on, '17:30')) })
  }
  happenings.push(...(course.items ?? []).flatMap((item) => itemOf(store, caseId, item, telling)))
  if (course.summary) {
    happenings.push(writing(store, caseId, 'counselling_summary', course.summary, telling))
  }
  return happenings
}

/** An entry on its day, and what becomes of it later: STAR, and promises that were kept. */
function entryOf(
  store: Store,
  caseId: CaseId,
  entry: StoryEntry,
  people: ReadonlyMap<string, PersonId>,
  { today, at }: Telling,
): Happening[] {
  const day = (daysAgo: number) => addDays(today, -daysAgo)
  const acting = at(day(entry.daysAgo), '17:00')
  const entryId = EntryId.parse(acting.newId())
  const promises = entry.promises.map((promise) => ({ promise, id: CommitmentId.parse(acting.newId()) }))
  const input: EntryInput = {
    id: entryId,
    caseId,
    kind: entry.kind,
    occurredOn: day(entry.daysAgo),
    occurredAt: entry.time as TimeOfDay | null,
    activities: Activities.parse(entry.activities),
    text: storyText(entry.text),
    participants: entry.participants.map((name) => {
      const id = people.get(name)
      if (id === undefined) throw new Error(`${name} takes part in an entry and is not of the case`)
      return id
    }),
    commitments: promises.map(({ promise: { side, who, what, dueDaysAgo }, id }) => ({
      id,
      side,
      who,
      what,
      dueOn: dueDaysAgo === null ? null : day(dueDaysAgo),
      keptOn: null,
    })),
    minutes: entry.minutes,
  }
  const happenings: Happening[] = [
    { daysAgo: entry.daysAgo, happen: () => void must(saveEntry(store, input, acting)) },
  ]
  const { inStarDaysAgo } = entry
  if (inStarDaysAgo !== null) {
    const on = day(inStarDaysAgo)
    happenings.push({
      daysAgo: inStarDaysAgo,
      happen: () => void must(markInStar(store, { entryId, on }, at(on, '17:10'))),
    })
  }
  for (const { promise, id: commitmentId } of promises) {
    const { keptDaysAgo } = promise
    if (keptDaysAgo === null) continue
    const keptOn = day(keptDaysAgo)
    happenings.push({
      daysAgo: keptDaysAgo,
      happen: () => void must(keepCommitment(store, { commitmentId, keptOn }, at(keptOn, '17:20'))),
    })
  }
  return happenings
}

/** An item on its day, and its end on a later one. */
function itemOf(store: Store, caseId: CaseId, item: StoryItem, { today, at }: Telling): Happening[] {
  const day = (daysAgo: number) => addDays(today, -daysAgo)
  const acting = at(day(item.daysAgo), '17:20')
  const { endedDaysAgo } = item
  const input: ItemInput = {
    id: CaseItemId.parse(acting.newId()),
    caseId,
    type: item.type,
    notedOn: day(item.daysAgo),
    dueOn: item.dueDaysAgo === null ? null : day(item.dueDaysAgo),
    endedOn: null,
    details: Object.fromEntries(
      Object.entries(item.details).map(([name, value]) => [
        name,
        typeof value === 'number' ? day(value) : value,
      ]),
    ),
  }
  const added = { daysAgo: item.daysAgo, happen: () => void must(saveItem(store, input, acting)) }
  if (endedDaysAgo === null) return [added]
  const endedOn = day(endedDaysAgo)
  const ends = () => void must(saveItem(store, { ...input, endedOn }, at(endedOn, '17:25')))
  return [added, { daysAgo: endedDaysAgo, happen: ends }]
}

function pausesOf(store: Store, caseId: CaseId, { pause: stop }: Story, telling: Telling): Happening[] {
  if (stop === undefined) return []
  const { today, at } = telling
  const { deadlines } = view(store, caseId, telling)
  const opinion = deadlines.find(({ deadline }) => deadline.ruleId === 'klat_opinion')
  if (opinion === undefined) throw new Error('Only the deadline of an opinion is paused')
  const deadlineId = opinion.deadline.id
  const { fromDaysAgo, untilDaysAgo, reason } = stop
  const from = addDays(today, -fromDaysAgo)
  const happenings: Happening[] = [
    {
      daysAgo: fromDaysAgo,
      happen: () => void must(pause(store, { deadlineId, from, reason }, at(from, '16:00'))),
    },
  ]
  if (untilDaysAgo !== null) {
    const until = addDays(today, -untilDaysAgo)
    happenings.push({
      daysAgo: untilDaysAgo,
      happen: () => void must(resume(store, { deadlineId, until }, at(until, '16:30'))),
    })
  }
  return happenings
}

function moveOf(store: Store, caseId: CaseId, { moved }: Story, { place, today, at }: Telling): Happening[] {
  if (moved === undefined) return []
  const from = addDays(today, -moved.daysAgo)
  const input = { caseId, municipalityId: place(moved.to).id, from }
  return [{ daysAgo: moved.daysAgo, happen: () => void must(moveCase(store, input, at(from, '09:00'))) }]
}

function writing(
  store: Store,
  caseId: CaseId,
  kind: DocumentKind,
  document: StoryDocument,
  { today, at, reference }: Telling,
): Happening {
  const daysAgo = document.issuedDaysAgo ?? 0
  return {
    daysAgo,
    async happen() {
      const on = addDays(today, -daysAgo)
      const acting = at(on, '18:00')
      const viewing = { today: on, reference }
      const { templates } = reference
      const documentId = must(createDocument(store, { caseId, kind }, templates, viewing, acting))
      const parts = must(readDocument(store, documentId))
      const { id: versionId, fields } = parts.version
      for (const { key } of parts.version.sections) {
        const text = document.sections[key]
        if (text === undefined) continue
        must(saveSection(store, { versionId, key, text: storyText(text) }, acting))
      }
      const { conclusion } = document
      const attachments = [...document.attachments]
      must(saveFields(store, { versionId, fields: { ...fields, conclusion, attachments } }, acting))
      if (document.issuedDaysAgo === null) return
      const written = must(readDocument(store, documentId))
      const open = must(openDocument(store, written, templates, viewing))
      const passes = open.findings.map(({ requirement }) => ({ requirement, reason: 'Näidis' }))
      must(await issueDocument(store, open, passes, acting))
    },
  }
}

function enter(store: Store, caseId: CaseId, stage: Stage, on: IsoDate, acting: Acting): void {
  must(changeStage(store, { caseId, stage, on }, acting))
}

function view(store: Store, caseId: CaseId, { today, reference }: Telling): CaseView {
  return must(readCase(store, caseId, { today, reference }))
}

/** People of a case by their full names; of two of one name, the first. */
function peopleByName(store: Store, caseId: CaseId, telling: Telling): Map<string, PersonId> {
  const { people } = view(store, caseId, telling)
  return new Map(people.toReversed().map(({ person }) => [fullName(person), person.id]))
}

const NOTHING_KNOWN: Omit<PersonInput, keyof StoryName> = {
  personalCode: null,
  birthDate: null,
  sex: null,
  phone: null,
  email: null,
}

function childInput({ hasPersonalCode = true, ...child }: StoryChild, today: IsoDate): PersonInput {
  const { givenName, surname, sex, birthDate: born } = child
  const birthDate = typeof born === 'string' ? date(born) : addDays(today, -born.daysAgo)
  const personalCode = hasPersonalCode ? inventPersonalCode(birthDate, sex, serialOf(child)) : null
  return { ...NOTHING_KNOWN, givenName, surname, personalCode, birthDate, sex }
}

/** Parents and carers have an invented personal code, so that they are one person in all their cases. */
function relativeInput({ role, tie, givenName, surname, phone }: StoryRelative): PersonInput {
  const known = { ...NOTHING_KNOWN, givenName, surname, phone: phone ?? null }
  if (!ROLE_DATA[role].has('personalCode')) return known
  const serial = serialOf({ givenName, surname })
  const birthDate = addDays(addYears(date('1974-01-01'), serial % 15), serial % 365)
  const sex: Sex = /isa|vend|onu/.test(tie) ? 'male' : 'female'
  return { ...known, personalCode: inventPersonalCode(birthDate, sex, serial), birthDate, sex }
}

/** The same for the same name, so that a person met in two stories is the same. */
function serialOf(name: StoryName): number {
  let serial = 0
  for (const character of fullName(name)) serial = (serial * 31 + (character.codePointAt(0) ?? 0)) % 1000
  return serial
}
