import { desc, eq } from 'drizzle-orm'
import { formatCaseNumber } from '#model/case/case-number.ts'
import type { DraftContent, FormName } from '#model/draft.ts'
import type { CaseId, DocumentId, DraftTargetId } from '#model/ids.ts'
import { isKeptWhole } from '#model/leak/decision-draft.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import type { Instant } from '#model/time/dates.ts'
import { draftOf } from '../rows.ts'
import { cases } from '../schema/cases.ts'
import { documentVersions } from '../schema/documents.ts'
import { drafts } from '../schema/drafts.ts'
import type { Connection } from '../store.ts'
import { childrenOfCases } from './children.ts'
import { inIds } from './id-list.ts'

/** Something typed and not yet saved, as one line that leads back to it. */
export interface DraftLine {
  caseId: CaseId
  targetId: DraftTargetId
  type: DraftContent['type']
  /** Which form it is. */
  form: FormName | null
  /** Which of several: a form of its kind, or a section of its document. */
  part: string | null
  /** `null` for an intake whose case does not exist yet. */
  case: { number: string; children: string } | null
  /** For a section or the facts of a letter: the document they belong to. */
  documentId: DocumentId | null
  /** The first words. */
  excerpt: string
  savedAt: Instant
}

/** Longest excerpt in characters, the dots included. */
const EXCERPT_LENGTH = 120

/** Drafts of one case, or of all with `null`; the one touched last first. */
export function readDraftLines(connection: Connection, caseId: CaseId | null): DraftLine[] {
  const kept = connection
    .select()
    .from(drafts)
    .where(caseId === null ? undefined : eq(drafts.caseId, caseId))
    .orderBy(desc(drafts.savedAt), desc(drafts.targetId), desc(drafts.field))
    .all()
    .map(draftOf)
    .filter(({ content }) => !isKeptReason(content))
  const caseIds = [...new Set(kept.map((draft) => draft.caseId))]
  const tags = caseTags(connection, caseIds)
  const documentIds = documentsOfVersions(
    connection,
    kept.map(({ targetId }) => targetId),
  )
  return kept.map(({ content, ...draft }) => ({
    ...draft,
    type: content.type,
    form: content.type === 'form' ? content.form : null,
    part: partOf(content),
    case: tags.get(draft.caseId) ?? null,
    documentId: documentIds.get(draft.targetId) ?? null,
    excerpt: excerptOf(content),
  }))
}

function partOf(content: DraftContent): string | null {
  if (content.type === 'section') return content.section
  return content.type === 'form' ? (content.part ?? null) : null
}

function caseTags(connection: Connection, caseIds: readonly CaseId[]) {
  const children = childrenOfCases(connection, caseIds)
  const rows = connection
    .select({ id: cases.id, year: cases.year, ordinal: cases.ordinal })
    .from(cases)
    .where(inIds(cases.id, caseIds))
    .all()
  return new Map(
    rows.map(({ id, year, ordinal }) => [
      id,
      { number: formatCaseNumber(year, ordinal), children: children.get(id) ?? '' },
    ]),
  )
}

function documentsOfVersions(connection: Connection, targets: readonly DraftTargetId[]) {
  const rows = connection
    .select({ id: documentVersions.id, documentId: documentVersions.documentId })
    .from(documentVersions)
    .where(inIds(documentVersions.id, targets))
    .all()
  return new Map<string, DocumentId>(rows.map(({ id, documentId }) => [id, documentId]))
}

function excerptOf(content: DraftContent): string {
  const text = wordsOf(content).replaceAll(/\s+/g, ' ').trim()
  const characters = [...text]
  if (characters.length <= EXCERPT_LENGTH) return text
  return `${characters
    .slice(0, EXCERPT_LENGTH - 1)
    .join('')
    .trimEnd()}…`
}

/** A reason that was kept waits for its document to be issued; nothing is to be written on in it. */
function isKeptReason(content: DraftContent): boolean {
  if (content.type !== 'form') return false
  if (content.form === 'leak_decision') return isKeptWhole(content.value)
  if (content.form !== 'gate_reason') return false
  const { reason, kept } = content.value
  return kept !== undefined && kept !== '' && kept === reason
}

/** The fields of each form that say in words what it is about. */
const WORDS_OF_FORMS: Readonly<Record<FormName, readonly string[]>> = {
  person: ['givenName', 'surname'],
  stage: [],
  move_case: [],
  withdraw_entry: ['reason'],
  keep_case: ['reason'],
  deadline_pause: ['reason'],
  deadline_resume: [],
  deadline_override: ['reason'],
  gate_reason: ['reason'],
  leak_decision: ['reason'],
  measure: ['name'],
  item: ['details.what', 'details.name', 'details.summary'],
  profile: ['givenName', 'surname'],
  letterhead: ['institution'],
  unit: ['name'],
  assignment: [],
  assignment_end: [],
  lock_after: ['minutes'],
  quick_note: ['text'],
  note_file: [],
  note_enquiry: [],
  note_discard: ['reason'],
  export: ['recipient'],
}

function wordsOf(content: DraftContent): string {
  switch (content.type) {
    case 'entry':
      return toPlainText(content.value.text)
    case 'intake':
      return content.value.question
    case 'section':
      return toPlainText(content.value)
    case 'letter_fields':
      return content.value.addressee.join(', ')
    case 'facts':
      return content.value.question
    case 'form':
      // Who reported is never disclosed, and this line stands on the desk.
      if (content.value['role'] === 'reporter') return ''
      return WORDS_OF_FORMS[content.form]
        .map((field) => content.value[field] ?? '')
        .filter((words) => words !== '')
        .join(' ')
  }
}
