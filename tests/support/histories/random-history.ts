import fc from 'fast-check'
import type { Commitment } from '#model/case/commitment.ts'
import { ENTRY_KINDS } from '#model/case/entry.ts'
import { kindDefinition } from '#model/case/kinds.ts'
import type { AttachmentId, CaseId, EntryId } from '#model/ids.ts'
import type { CasePerson } from '#model/person/person.ts'
import { ROLES } from '#model/person/role.ts'
import { ROLE_DATA } from '#model/person/role-data.ts'
import { partsOfMoved } from '#model/journal/moved-entry.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { addDays, dateInTallinn } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readAlike } from '#store/queries/alike-people.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDocument } from '#store/queries/document-parts.ts'
import { listWithdrawnEntries } from '#store/queries/withdrawn-entries.ts'
import {
  addAttachment,
  purgeAttachments,
  removeAttachment,
  restoreAttachment,
} from '#store/repositories/attachments.ts'
import {
  changeStage,
  linkCases,
  moveCase,
  openCase,
  recordCaseViewed,
  updateFacts,
} from '#store/repositories/cases.ts'
import { override, pause, resume } from '#store/repositories/deadlines.ts'
import {
  beginNextVersion,
  createDocument,
  issueVersion,
  saveFields,
  saveSection,
} from '#store/repositories/documents.ts'
import { keepCommitment, markInStar, readEntries, saveEntry } from '#store/repositories/entries.ts'
import { moveEntry, reinstateEntry, withdrawEntry } from '#store/repositories/entry-corrections.ts'
import { mergePeople, unmergePeople } from '#store/repositories/merges.ts'
import { addPerson, removePerson, updatePerson } from '#store/repositories/people.ts'
import type { Store } from '#store/store.ts'
import { anIntake } from '../builders/case-intake.ts'
import { aLetter, sectionsOf } from '../builders/document.ts'
import { aCommitment, anEntry } from '../builders/entry.ts'
import { aKlatIntake } from '../builders/klat-intake.ts'
import { aPerson, aPersonalCode } from '../builders/person.ts'
import { acting, municipalityId, must, viewing } from '../temp-store.ts'

/** Something done in one of the cases; the numbers choose what it is done with. */
export interface Deed {
  readonly what: (typeof DEEDS)[number]
  readonly case: number
  readonly a: number
  readonly b: number
  /** Days after the deed before. */
  readonly days: number
}

const DEEDS = [
  'newEntry',
  'newEntry',
  'changeEntry',
  'changeEntry',
  'star',
  'promise',
  'moveEntry',
  'moveBack',
  'withdraw',
  'reinstate',
  'merge',
  'merge',
  'unmerge',
  'addPerson',
  'addPerson',
  'changePerson',
  'changePerson',
  'changePerson',
  'removePerson',
  'facts',
  'stage',
  'move',
  'link',
  'attach',
  'detach',
  'reattach',
  'purge',
  'pause',
  'resume',
  'override',
  'document',
  'section',
  'fields',
  'issue',
  'nextVersion',
  'view',
] as const

const number = fc.nat({ max: 1000 })

/** Histories of some cases: who does what in which, and how many days lie between. */
export const histories = fc.array(
  fc.record({
    what: fc.constantFrom(...DEEDS),
    case: number,
    a: number,
    b: number,
    days: fc.constantFrom(0, 0, 0, 1, 3),
  }),
  { minLength: 10, maxLength: 45 },
)

/** Opens the cases of a history: an opinion with its counselling, and another counselling with the same child. */
export function openCases(store: Store, at: number): CaseId[] {
  const child = aPerson({ personalCode: aPersonalCode() })
  const opinion = must(openCase(store, aKlatIntake(store, { child }), acting(at))).id
  const other = must(openCase(store, anIntake(store, { children: [child] }), acting(at))).id
  const all = store.sqlite.prepare<[], CaseId>('select id from cases order by id').pluck().all()
  return [opinion, other, ...all.filter((id) => id !== opinion && id !== other)]
}

/** Does one deed; what the store refuses has not happened. */
export function doDeed(store: Store, caseIds: readonly CaseId[], deed: Deed, at: number): void {
  const caseId = pick(caseIds, deed.case)
  if (caseId === undefined) return
  const who = acting(at)
  const today = dateInTallinn(at)
  const { a, b } = deed
  const view = must(readCase(store, caseId, viewing(at)))
  const entry = () => {
    const id = pick(entryIds(store, caseId), a)
    return id === undefined ? undefined : readEntries(store.db, [id]).get(id)
  }
  const version = () => {
    const document = pick(view.documents, a)
    return document === undefined ? undefined : must(readDocument(store, document.document.id)).version
  }
  switch (deed.what) {
    case 'newEntry':
      saveEntry(store, anEntry(caseId, entryFacts(view.people, deed, today)), who)
      return
    case 'changeEntry': {
      const known = entry()
      if (known === undefined) return
      const changed = anEntry(caseId, { ...entryFacts(view.people, deed, today), id: known.id })
      const commitments = b % 2 === 0 ? known.commitments : changed.commitments
      saveEntry(store, { ...changed, commitments }, who)
      return
    }
    case 'star': {
      const known = entry()
      if (known) markInStar(store, { entryId: known.id, on: b % 3 === 0 ? null : today }, who)
      return
    }
    case 'promise': {
      const promised = entry()?.commitments ?? []
      const commitment = pick(promised, b)
      if (commitment === undefined) return
      const keptOn = commitment.keptOn === null ? today : null
      keepCommitment(store, { commitmentId: commitment.id, keptOn }, who)
      return
    }
    case 'moveEntry': {
      const known = entry()
      const to = pick(caseIds, b)
      if (known === undefined || to === undefined) return
      const there = new Set(must(readCase(store, to, viewing(at))).people.map(({ person }) => person.id))
      const participants = known.participants.filter((id) => there.has(id))
      moveEntry(store, { entryId: known.id, caseId: to, participants }, who)
      return
    }
    case 'moveBack': {
      const left = listActs(store, caseId).filter(({ act }) => act === 'entry.moved_out')
      const payload = pick(left, a)?.payload
      if (!payload) return
      const { id: entryId, participants } = partsOfMoved(payload.before).entry
      moveEntry(store, { entryId, caseId, participants }, who)
      return
    }
    case 'withdraw': {
      const known = entry()
      if (known) withdrawEntry(store, { entryId: known.id, reason: `Põhjus ${b}` }, who)
      return
    }
    case 'reinstate': {
      const known = pick(listWithdrawnEntries(store, caseId), a)
      if (known) reinstateEntry(store, { entryId: known.entry.id }, who)
      return
    }
    case 'merge': {
      const everyone = [caseId, pick(caseIds, b) ?? caseId].flatMap(
        (id) => must(readCase(store, id, viewing(at))).people,
      )
      const [kept, gone] = [pick(everyone, a), pick(everyone, b)]
      if (kept && gone) mergePeople(store, { keptId: kept.person.id, goneId: gone.person.id }, who)
      return
    }
    case 'unmerge': {
      const mergeId = pick(readAlike(store, { caseId }).merges, a)?.id
      if (mergeId) unmergePeople(store, { mergeId }, who)
      return
    }
    case 'addPerson':
      addPerson(store, { caseId, ...someone(a, b) }, who)
      return
    case 'changePerson': {
      const part = pick(view.people, a)
      if (part) updatePerson(store, { caseId, casePersonId: part.id, ...changedPart(part, b) }, who)
      return
    }
    case 'removePerson': {
      const part = pick(view.people, a)
      if (part) removePerson(store, { caseId, casePersonId: part.id }, who)
      return
    }
    case 'facts': {
      const { channel, details } = view.case
      updateFacts(store, { caseId, channel, details, requestReference: null, question: `Küsimus ${b}` }, who)
      return
    }
    case 'stage': {
      const stage = pick(kindDefinition(view.case.kind).stages, b)
      if (stage) changeStage(store, { caseId, stage, on: a % 2 === 0 ? today : addDays(today, -1) }, who)
      return
    }
    case 'move': {
      const name = pick(['Viljandi vald', 'Tartu linn', 'Pärnu linn'], b) ?? ''
      moveCase(store, { caseId, municipalityId: municipalityId(store, name), from: today }, who)
      return
    }
    case 'link': {
      const otherCaseId = pick(caseIds, a)
      if (otherCaseId) linkCases(store, { caseId, otherCaseId, linked: b % 3 > 0 }, who)
      return
    }
    case 'attach': {
      const entryId = a % 2 === 0 ? null : (pick(entryIds(store, caseId), a) ?? null)
      const content = Buffer.from(`sisu ${b % 5}`)
      addAttachment(store, { caseId, entryId, name: `fail${b % 3}.pdf`, content }, who)
      return
    }
    case 'detach':
    case 'reattach': {
      const id = pick(attachmentIds(store, caseId), a)
      if (id === undefined) return
      if (deed.what === 'detach') removeAttachment(store, { id }, who)
      else restoreAttachment(store, { id }, who)
      return
    }
    case 'purge':
      purgeAttachments(store, who)
      return
    case 'pause':
    case 'resume':
    case 'override': {
      const deadlineId = pick(view.deadlines, a)?.deadline.id
      if (deadlineId === undefined) return
      const dueOn = addDays(today, b % 40)
      if (deed.what === 'pause') pause(store, { deadlineId, from: today, reason: `Põhjus ${b}` }, who)
      else if (deed.what === 'resume') resume(store, { deadlineId, until: today }, who)
      else override(store, { deadlineId, override: b % 4 === 0 ? null : { dueOn, reason: 'Kokkulepe' } }, who)
      return
    }
    case 'document': {
      const kind = pick(kindDefinition(view.case.kind).documents, a)
      if (kind === undefined) return
      const sections = sectionsOf({ request: '', danger: `Oht ${b}.`, conclusion: '' })
      const texts = { templateVersion: '2025-01-10', fields: aLetter(), sections }
      createDocument(store, { caseId, kind, ...texts }, who)
      return
    }
    case 'section': {
      const found = version()
      const text = fromPlainText(`Osa tekst ${b}.`)
      if (found) saveSection(store, { versionId: found.id, key: 'danger', text }, who)
      return
    }
    case 'fields': {
      const found = version()
      const fields = aLetter({ salutation: `Tere ${b}` })
      if (found) saveFields(store, { versionId: found.id, fields }, who)
      return
    }
    case 'issue': {
      const found = version()
      if (found === undefined) return
      const { id: versionId, fields, sections } = found
      const docx = { fileName: `arvamus-${b}.docx`, bytes: Buffer.from(`docx ${b}`) }
      issueVersion(store, { versionId, fields, sections, docx, passes: [] }, who)
      return
    }
    case 'nextVersion': {
      const document = pick(view.documents, a)
      if (document) beginNextVersion(store, { documentId: document.document.id }, who)
      return
    }
    case 'view':
      recordCaseViewed(store, { caseId, asOf: b % 2 === 0 ? null : today }, who)
      return
  }
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(1, list.length)]
}

function entryFacts(
  people: readonly CasePerson[],
  { a, b }: Deed,
  today: string,
): Parameters<typeof anEntry>[1] {
  const participants = [...new Set(people.map(({ person }) => person.id))].filter(
    (_, index) => (b >> index) % 2 === 0,
  )
  const commitments: Commitment[] = b % 3 === 0 ? [aCommitment({ what: `Lubadus ${b}` })] : []
  return {
    kind: pick(ENTRY_KINDS, a) ?? 'email',
    on: a % 4 === 0 ? '2026-10-30' : today,
    at: b % 2 === 0 ? '09:30' : null,
    text: `Tekst ${a}.\nTeine lõik ${b}.`,
    activities: a % 2 === 0 ? [1, 7] : [],
    participants,
    commitments,
    minutes: b % 5 === 0 ? 30 : null,
  }
}

/** One of a few people, so that the same come again, in some role. */
function someone(a: number, b: number) {
  const role = pick(ROLES, a) ?? 'child'
  const isIdentified = ROLE_DATA[role].has('personalCode')
  const person = aPerson({
    givenName: `Inimene${b % 4}`,
    personalCode: isIdentified ? aPersonalCode('1980-05-06', 'female', 300 + (b % 4)) : null,
    phone: b % 2 === 0 ? '5555 0101' : null,
  })
  return { person, role, tie: b % 3 === 0 ? 'tuttav' : null }
}

/** What is typed of someone: another name, another role, or a code by which they are someone else. */
function changedPart({ person, role, tie }: CasePerson, b: number) {
  const { id: _, ...typed } = person
  const isIdentified = ROLE_DATA[role].has('personalCode')
  switch (b % 4) {
    case 0:
      return { person: { ...typed, surname: `Uusnimi${b}` }, role, tie }
    case 1: {
      const next = pick(ROLES, b) ?? role
      const kept = Object.entries(typed).map(([field, value]) => {
        const isFree = field === 'givenName' || field === 'surname'
        return [field, isFree || ROLE_DATA[next].has(field as 'phone') ? value : null]
      })
      return { person: Object.fromEntries(kept) as typeof typed, role: next, tie: 'muudetud' }
    }
    case 2:
      return { person: { ...typed, phone: `5555 ${String(b).padStart(4, '0')}` }, role, tie }
    default: {
      const personalCode = isIdentified ? aPersonalCode('1980-05-06', 'female', 300 + (b % 4)) : null
      return { person: { ...typed, personalCode, birthDate: null, sex: null }, role, tie }
    }
  }
}

function entryIds({ sqlite }: Store, caseId: CaseId): EntryId[] {
  return sqlite
    .prepare<[string], EntryId>('select id from entries where case_id = ? order by id')
    .pluck()
    .all(caseId)
}

function attachmentIds({ sqlite }: Store, caseId: CaseId): AttachmentId[] {
  return sqlite
    .prepare<[string], AttachmentId>('select id from attachments where case_id = ? order by id')
    .pluck()
    .all(caseId)
}
