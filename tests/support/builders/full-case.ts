import type { CaseId, DraftTargetId, EntryId } from '#model/ids.ts'
import { date } from '#model/time/dates.ts'
import { addAttachment } from '#store/repositories/attachments.ts'
import { changeStage, linkCases } from '#store/repositories/cases.ts'
import { beginNextVersion, issueVersion, saveSection } from '#store/repositories/documents.ts'
import { saveDraft } from '#store/repositories/drafts.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { leavePlace } from '#store/repositories/left-place.ts'
import { addPerson } from '#store/repositories/people.ts'
import { keepCase } from '#store/repositories/retention.ts'
import type { Store } from '#store/store.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { acting, must, newId, viewing } from '../temp-store.ts'
import { aCase } from './case-intake.ts'
import { aDocument, aLetter, sectionsOf } from './document.ts'
import { anEntryDraft } from './draft.ts'
import { aCommitment, anEntry, peopleIn } from './entry.ts'
import { aPerson } from './person.ts'

/** Words that stand in nothing else: each begins and goes on unlike any other word of the tests. */
export const PLANTED = {
  child: 'Zyxqvorn',
  grandmother: 'Wuvkyzat',
  entry: 'Qhaxjuzm',
  promise: 'Fjwuqzen',
  question: 'Xopkvyht',
  tie: 'Bzyvqadu',
  section: 'Hvyqzebo',
  issued: 'Jqwyxoma',
  file: 'Vqzujhot',
  attachment: 'Gyxwohup',
  attachmentName: 'Cqyvuxel',
  draft: 'Pxuvqyzi',
  place: 'Yqvuzaxo',
  reason: 'Uvxaqyjo',
} as const

/**
 * Everything planted as it may lie in a page: as written, in small letters as the search has it, and ends of words,
 * since an index keeps only what the word before did not begin with.
 */
export function plantedForms(words: readonly string[] = Object.values(PLANTED)): string[] {
  return words.flatMap((word) => [word, ...[0, 1, 2, 3, 4].map((from) => word.toLowerCase().slice(from))])
}

/** When what it holds was written. */
const then = acting('2025-05-05T08:00:00.000Z')

/** A closed case of a KLAT opinion with something in every table that a case has a part in; all of its texts are planted. */
export function aFullCase(
  store: Store,
  given: { closedOn?: string; words?: typeof PLANTED; kept?: boolean } = {},
): CaseId {
  const words = given.words ?? PLANTED
  const caseId = aCase(store, {
    kind: 'klat_opinion',
    question: `${words.question} palub arvamust`,
    children: [aPerson({ givenName: words.child, surname: words.child })],
    requestedOn: date('2025-01-13'),
    at: '2025-01-13T08:00:00.000Z',
  })
  const person = aPerson({
    givenName: words.grandmother,
    phone: '5550000',
    email: `${words.grandmother}@post.example`,
  })
  must(addPerson(store, { caseId, person, role: 'carer', tie: words.tie }, then))
  const entry = anEntry(caseId, {
    text: `${words.entry} käis koolis. `.repeat(400),
    on: '2025-02-03',
    activities: [1, 2],
    participants: peopleIn(store, caseId),
    commitments: [aCommitment({ what: words.promise, who: words.grandmother, dueOn: date('2025-03-03') })],
  })
  must(saveEntry(store, entry, then))
  must(saveEntry(store, { ...entry, text: fromPlainText(`${words.entry} ei käinud.`) }, then))
  attach(store, caseId, null, words)
  attach(store, caseId, entry.id, words)
  issue(store, caseId, words)
  const targetId = newId() as DraftTargetId
  must(saveDraft(store, { caseId, targetId, content: anEntryDraft(words.draft) }, then))
  const focus = { scope: 'page', role: 'textbox', name: words.place, index: 0, selection: null } as const
  must(leavePlace(store, { address: `/cases/${caseId}`, scroll: {}, focus }))
  must(changeStage(store, { caseId, stage: 'closed', on: date(given.closedOn ?? '2025-06-02') }, acting()))
  if (given.kept === true) keep(store, caseId)
  plantRows(store, caseId, words.reason)
  return caseId
}

/** Rows of tables by themselves, each holding a word. */
function plantRows({ sqlite }: Store, caseId: CaseId, word: string): void {
  const ids = { caseId, id: newId(), other: newId(), word }
  const rows = [
    `insert into case_items values (@id, @caseId, 'warning', '2025-02-01', null, null, json_object('what', @word), '2025-02-01T08:00:00.000Z', '2025-02-01T08:00:00.000Z')`,
    `insert into withdrawn_entries values (@other, @caseId, json_quote(@word), @word, '2025-02-01T08:00:00.000Z')`,
    `insert into deliveries values (@id, @caseId, null, 'case_file', 'court', @word, 'email', @word, 'zip', '2025-02-01T08:00:00.000Z', '{}')`,
    `insert into delivery_files values (@id, @word, '', length(cast(@word as blob)), cast(@word as blob))`,
    `insert into person_merges select @id, person_id, json_quote(@word), '2025-02-01T08:00:00.000Z' from case_people where case_id = @caseId limit 1`,
    `insert into section_grounds select v.id, 'request', 'p1', e.id from document_versions v join documents d on d.id = v.document_id join entries e on e.case_id = d.case_id where d.case_id = @caseId and v.status <> 'issued' limit 1`,
  ]
  for (const row of rows) {
    const named = Object.entries(ids).filter(([name]) => new RegExp(`@${name}\\b`, 'u').test(row))
    sqlite.prepare(row).run(Object.fromEntries(named))
  }
}

/** The counselling that a KLAT opinion opens with: about the same child, asked in the same words. */
export function openedWith({ sqlite }: Store, caseId: CaseId): CaseId[] {
  return sqlite
    .prepare<[string], CaseId>(
      "select linked_case_id from case_links where case_id = ? and type = 'opened_with'",
    )
    .pluck()
    .all(caseId)
}

/** Keeps a case past its period. */
function keep(store: Store, caseId: CaseId): void {
  const until = date('2027-02-01')
  must(keepCase(store, { caseId, until, reason: PLANTED.reason }, acting(), viewing()))
}

/** Ties two cases together. */
export function tie(store: Store, caseId: CaseId, otherCaseId: CaseId): void {
  must(linkCases(store, { caseId, otherCaseId, linked: true }, acting()))
}

function attach(store: Store, caseId: CaseId, entryId: EntryId | null, words: typeof PLANTED): void {
  const content = Buffer.from(`${words.attachment} `.repeat(2000))
  must(addAttachment(store, { caseId, entryId, name: `${words.attachmentName}.txt`, content }, then))
}

/** An issued version, and a draft of the next one. */
function issue(store: Store, caseId: CaseId, words: typeof PLANTED): void {
  const { document, version } = aDocument(store, caseId)
  must(saveSection(store, { versionId: version.id, key: 'danger', text: fromPlainText(words.section) }, then))
  const bytes = Buffer.from(`${words.file} `.repeat(2000))
  must(
    issueVersion(
      store,
      {
        versionId: version.id,
        fields: aLetter({ addressee: [words.issued] }),
        sections: sectionsOf({ request: words.issued, danger: words.section, conclusion: '' }),
        docx: { fileName: 'KLAT-arvamus.docx', bytes },
        passes: [],
      },
      then,
    ),
  )
  must(beginNextVersion(store, { documentId: document.id }, then))
}
