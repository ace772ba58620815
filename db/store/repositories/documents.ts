import { and, asc, desc, eq } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import { kindDefinition } from '#model/case/kinds.ts'
import { type Document, type DocumentVersion, LetterFields, type Section } from '#model/document/document.ts'
import type { DocumentKind } from '#model/document/document-kind.ts'
import type { GatePass } from '#model/document/gate.ts'
import type { Ground } from '#model/document/ground.ts'
import type { SectionKey } from '#model/document/template.ts'
import { type Draft, type DraftContent, draftField } from '#model/draft.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { type CaseId, type DocumentId, type DocumentVersionId, DraftTargetId } from '#model/ids.ts'
import type { Act } from '#model/journal/act.ts'
import type { KeptDecision } from '#model/leak/leak.ts'
import { err, ok, type Result } from '#model/result.ts'
import { RichText } from '#model/text/rich-text.ts'
import type { Instant } from '#model/time/dates.ts'
import { type Acting, instantOf, todayOf } from '../acting.ts'
import { sha256 } from '../journal/payload.ts'
import { recordAct } from '../journal/record-act.ts'
import { readGrounds } from '../queries/section-grounds.ts'
import { draftOf, readJson } from '../rows.ts'
import { cases } from '../schema/cases.ts'
import {
  documentFiles,
  documents,
  documentSections,
  documentVersions,
  type FileFormat,
} from '../schema/documents.ts'
import { drafts } from '../schema/drafts.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'
import { enterStage, stepsOf } from './cases.ts'
import { meetDeadlines } from './deadlines.ts'
import { clearDraft } from './drafts.ts'
import { insertGrounds } from './insert-grounds.ts'

/** A document with one of its versions. */
export interface DocumentWithVersion {
  document: Document
  version: DocumentVersion
}

/** A file as it is written to the disk. */
export interface FileBytes {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** The target of drafts written for a version: its own id. */
export function versionDraftTarget(id: DocumentVersionId): DraftTargetId {
  return DraftTargetId.parse(id)
}

/**
 * Begins a document: its first version, with the sections of the template in their order.
 * @returns `not_found`, or `bad_input` when a case of this kind has no such document
 */
export function createDocument(
  store: Store,
  input: {
    readonly caseId: CaseId
    readonly kind: DocumentKind
    readonly templateVersion: string
    readonly fields: LetterFields
    readonly sections: readonly Section[]
    /** What the paragraphs of the sections rest on. */
    readonly grounds?: readonly Ground[] | undefined
  },
  acting: Acting,
): Result<DocumentWithVersion, ErrorCode> {
  return change(store, (tx) => {
    const { caseId, kind, templateVersion, fields, sections, grounds = [] } = input
    const caseRow = tx.select({ kind: cases.kind }).from(cases).where(eq(cases.id, caseId)).get()
    if (caseRow === undefined) return err('not_found')
    if (!kindDefinition(caseRow.kind).documents.includes(kind)) return err('bad_input')
    const document: Document = {
      id: acting.newId() as DocumentId,
      caseId,
      kind,
      createdAt: instantOf(acting),
    }
    tx.insert(documents).values(document).run()
    const version = insertVersion(tx, document.id, 1, { templateVersion, fields, sections }, acting)
    insertGrounds(tx, version.id, grounds)
    const subject = { type: 'document', id: document.id } as const
    recordAct(
      tx,
      {
        act: 'document.created',
        subject,
        caseId,
        after: { ...document, versionId: version.id, templateVersion, fields, sections },
      },
      acting,
    )
    return ok({ document, version })
  })
}

/** Saves one section and clears its draft. @returns `not_found`, `document_issued` */
export function saveSection(
  store: Store,
  input: { readonly versionId: DocumentVersionId; readonly key: SectionKey; readonly text: RichText },
  acting: Acting,
): Result<{ savedAt: Instant }, ErrorCode> {
  const { versionId, key, text } = input
  return changeVersion(store, versionId, 'document.section_changed', acting, (tx) => {
    const where = and(eq(documentSections.versionId, versionId), eq(documentSections.key, key))
    const row = tx.select().from(documentSections).where(where).get()
    if (row === undefined) return err('not_found')
    tx.update(documentSections)
      .set({ text: JSON.stringify(text) })
      .where(where)
      .run()
    return ok({
      before: { key, text: readJson(RichText, row.text) },
      after: { key, text },
      draftField: draftField({ type: 'section', section: key, value: text }),
    })
  })
}

/**
 * Saves the facts of the letter and clears their draft, unless the draft also holds what could not be taken.
 * @returns `not_found`, `document_issued`
 */
export function saveFields(
  store: Store,
  input: {
    readonly versionId: DocumentVersionId
    readonly fields: LetterFields
    readonly keepsDraft?: boolean | undefined
  },
  acting: Acting,
): Result<{ savedAt: Instant }, ErrorCode> {
  const { versionId, fields, keepsDraft = false } = input
  return changeVersion(store, versionId, 'document.fields_changed', acting, (tx, row) => {
    tx.update(documentVersions)
      .set({ fields: JSON.stringify(fields) })
      .where(eq(documentVersions.id, versionId))
      .run()
    return ok({
      before: readJson(LetterFields, row.fields),
      after: fields,
      draftField: keepsDraft ? null : draftField({ type: 'letter_fields', value: fields }),
    })
  })
}

/**
 * Issues a version: keeps the fields and sections the file was made of, the file's bytes and their hash, and freezes all
 * of it. The opinion's deadline is met, and the case enters the stage `issued` unless it stands there or further. Drafts
 * that say what was issued are cleared; one that says something else is kept.
 * @returns `not_found`, `document_issued`
 */
export function issueVersion(
  store: Store,
  input: {
    readonly versionId: DocumentVersionId
    readonly fields: LetterFields
    readonly sections: readonly Section[]
    readonly docx: FileBytes
    /** The same on printed pages; left out where nothing could be printed. */
    readonly pdf?: FileBytes | null
    /** Findings of the gate gone past, each with its reason. */
    readonly passes: readonly GatePass[]
    /** What was decided of names of people outside the case. */
    readonly names?: readonly KeptDecision[]
  },
  acting: Acting,
): Result<DocumentWithVersion, ErrorCode> {
  return change(store, (tx) => {
    const { versionId, fields, sections, docx, pdf = null, passes, names = [] } = input
    const found = findVersion(tx, versionId)
    if (found === null) return err('not_found')
    if (found.version.status === 'issued') return err('document_issued')
    const { document, version: draft } = found
    const before = { status: draft.status, fields: draft.fields, sections: draft.sections }

    replaceSections(tx, versionId, sections)
    const file = insertFile(tx, versionId, 'docx', docx)
    const printed = pdf === null ? {} : { pdf: insertFile(tx, versionId, 'pdf', pdf) }
    const now = instantOf(acting)
    const today = todayOf(acting)
    tx.update(documentVersions)
      .set({
        status: 'issued',
        fields: JSON.stringify(fields),
        updatedAt: now,
        issuedAt: now,
        issuedOn: today,
      })
      .where(eq(documentVersions.id, versionId))
      .run()
    clearIssuedDrafts(tx, document.caseId, versionId, fields, sections)
    recordAct(
      tx,
      {
        act: 'document.issued',
        subject: { type: 'document_version', id: versionId },
        caseId: document.caseId,
        before,
        after: { status: 'issued', number: draft.number, file, ...printed, fields, sections, passes, names },
      },
      acting,
    )
    const entered = enterIssued(tx, document.caseId, acting)
    if (!entered.ok) return entered
    meetDeadlines(tx, document.caseId, 'issued', today, acting)
    return ok({ document, version: getVersion(tx, versionId) })
  })
}

/**
 * Begins a correction: the next version, a draft with the texts of the issued one and today as its date. A version
 * already begun is given back as it is.
 * @returns `not_found`
 */
export function beginNextVersion(
  store: Store,
  input: { readonly documentId: DocumentId },
  acting: Acting,
): Result<DocumentWithVersion, ErrorCode> {
  return change(store, (tx) => {
    const newest = newestVersion(tx, input.documentId)
    if (newest === null) return err('not_found')
    const { document, version } = newest
    if (version.status === 'draft') return ok(newest)
    // What the version before changed is not what this one changes.
    const { correction: _was, printsCorrection: _printed, ...kept } = version.fields
    const content = { ...version, fields: { ...kept, documentDate: todayOf(acting) } }
    const next = insertVersion(tx, document.id, version.number + 1, content, acting)
    insertGrounds(tx, next.id, readGrounds(tx, version.id))
    recordAct(
      tx,
      {
        act: 'document.version_begun',
        subject: { type: 'document_version', id: next.id },
        caseId: document.caseId,
        after: {
          documentId: document.id,
          number: next.number,
          from: version.id,
          templateVersion: next.templateVersion,
          fields: next.fields,
          sections: next.sections,
        },
      },
      acting,
    )
    return ok({ document, version: next })
  })
}

/** Journals that a version was written to a file outside the vault. @returns `not_found` */
export function recordExport(
  store: Store,
  input: {
    readonly versionId: DocumentVersionId
    /** What was decided of names of people outside the case. */
    readonly names?: readonly KeptDecision[]
  } & FileBytes,
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const { versionId, fileName, bytes, names = [] } = input
    const found = findVersion(tx, versionId)
    if (found === null) return err('not_found')
    recordAct(
      tx,
      {
        act: 'document.exported',
        subject: { type: 'document_version', id: versionId },
        caseId: found.document.caseId,
        after: {
          fileName,
          sha256: sha256(bytes),
          size: bytes.byteLength,
          status: found.version.status,
          names,
        },
      },
      acting,
    )
    return ok(null)
  })
}

/** A version with its document; `null` when there is none. */
export function findVersion(connection: Connection, id: DocumentVersionId): DocumentWithVersion | null {
  const row = connection
    .select()
    .from(documentVersions)
    .innerJoin(documents, eq(documents.id, documentVersions.documentId))
    .where(eq(documentVersions.id, id))
    .get()
  if (row === undefined) return null
  const { issuedOn: _, ...columns } = row.document_versions
  return {
    document: row.documents,
    version: {
      ...columns,
      fields: readJson(LetterFields, columns.fields),
      sections: sectionsOf(connection, id),
      docx: issuedFileOf(connection, id, 'docx'),
      pdf: issuedFileOf(connection, id, 'pdf'),
    },
  }
}

/** A document with its newest version; `null` when there is none. */
export function newestVersion(connection: Connection, documentId: DocumentId): DocumentWithVersion | null {
  const row = connection
    .select({ id: documentVersions.id })
    .from(documentVersions)
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(desc(documentVersions.number))
    .limit(1)
    .get()
  return row === undefined ? null : findVersion(connection, row.id)
}

/** The very bytes that were issued; `null` for a draft. */
export function findIssuedFile(
  { db }: Store,
  versionId: DocumentVersionId,
  format: FileFormat = 'docx',
): FileBytes | null {
  const { fileName, bytes } = documentFiles
  return (
    db
      .select({ fileName, bytes })
      .from(documentFiles)
      .where(and(eq(documentFiles.versionId, versionId), eq(documentFiles.format, format)))
      .get() ?? null
  )
}

/** Drafts written for a version, in the order of their fields. */
export function versionDrafts(connection: Connection, caseId: CaseId, id: DocumentVersionId): Draft[] {
  return connection
    .select()
    .from(drafts)
    .where(and(eq(drafts.caseId, caseId), eq(drafts.targetId, versionDraftTarget(id))))
    .orderBy(asc(drafts.field))
    .all()
    .map(draftOf)
}

interface VersionContent {
  readonly templateVersion: string
  readonly fields: LetterFields
  readonly sections: readonly Section[]
}

function insertVersion(
  tx: Connection,
  documentId: DocumentId,
  number: number,
  { templateVersion, fields, sections }: VersionContent,
  acting: Acting,
): DocumentVersion {
  const id = acting.newId() as DocumentVersionId
  const now = instantOf(acting)
  tx.insert(documentVersions)
    .values({
      id,
      documentId,
      number,
      status: 'draft',
      templateVersion,
      fields: JSON.stringify(fields),
      createdAt: now,
      updatedAt: now,
    })
    .run()
  replaceSections(tx, id, sections)
  return getVersion(tx, id)
}

interface VersionChange {
  readonly before: unknown
  readonly after: unknown
  /** Field of the draft that is committed; `null` where it stays. */
  readonly draftField: string | null
}

function changeVersion(
  store: Store,
  id: DocumentVersionId,
  act: Act,
  acting: Acting,
  apply: (tx: Connection, row: typeof documentVersions.$inferSelect) => Result<VersionChange, ErrorCode>,
): Result<{ savedAt: Instant }, ErrorCode> {
  return change(store, (tx) => {
    const found = tx
      .select()
      .from(documentVersions)
      .innerJoin(documents, eq(documents.id, documentVersions.documentId))
      .where(eq(documentVersions.id, id))
      .get()
    if (found === undefined) return err('not_found')
    if (found.document_versions.status === 'issued') return err('document_issued')
    const { caseId } = found.documents
    const changed = apply(tx, found.document_versions)
    if (!changed.ok) return changed
    const savedAt = instantOf(acting)
    tx.update(documentVersions).set({ updatedAt: savedAt }).where(eq(documentVersions.id, id)).run()
    const { before, after, draftField: field } = changed.value
    if (field !== null) clearDraft(tx, { caseId, targetId: versionDraftTarget(id), field })
    recordAct(tx, { act, subject: { type: 'document_version', id }, caseId, before, after }, acting)
    return ok({ savedAt })
  })
}

function replaceSections(tx: Connection, versionId: DocumentVersionId, sections: readonly Section[]): void {
  tx.delete(documentSections).where(eq(documentSections.versionId, versionId)).run()
  sections.forEach(({ key, text }, position) => {
    tx.insert(documentSections)
      .values({ versionId, key, position, text: JSON.stringify(text) })
      .run()
  })
}

function sectionsOf(connection: Connection, versionId: DocumentVersionId): Section[] {
  return connection
    .select({ key: documentSections.key, text: documentSections.text })
    .from(documentSections)
    .where(eq(documentSections.versionId, versionId))
    .orderBy(asc(documentSections.position))
    .all()
    .map(({ key, text }) => ({ key, text: readJson(RichText, text) }))
}

/** Freezes one file of a version; gives what the journal says of it. */
function insertFile(
  tx: Connection,
  versionId: DocumentVersionId,
  format: FileFormat,
  { fileName, bytes }: FileBytes,
) {
  const file = { fileName, sha256: sha256(bytes), size: bytes.byteLength }
  tx.insert(documentFiles)
    .values({ versionId, format, ...file, bytes: Buffer.from(bytes) })
    .run()
  return file
}

function issuedFileOf(
  connection: Connection,
  versionId: DocumentVersionId,
  format: FileFormat,
): DocumentVersion['docx'] {
  const { fileName, sha256: hash, size } = documentFiles
  const file = connection
    .select({ fileName, sha256: hash, bytes: size })
    .from(documentFiles)
    .where(and(eq(documentFiles.versionId, versionId), eq(documentFiles.format, format)))
    .get()
  return file ?? null
}

function getVersion(connection: Connection, id: DocumentVersionId): DocumentVersion {
  const found = findVersion(connection, id)
  if (found === null) throw new Error(`No document version ${id}`)
  return found.version
}

/** A keystroke that came while the file was being made is no part of it, and must not be lost with the drafts that are. */
function clearIssuedDrafts(
  tx: Connection,
  caseId: CaseId,
  versionId: DocumentVersionId,
  fields: LetterFields,
  sections: readonly Section[],
): void {
  const texts = new Map(sections.map(({ key, text }) => [key, text]))
  const issued = (content: DraftContent): unknown =>
    content.type === 'letter_fields' ? fields : content.type === 'section' ? texts.get(content.section) : null
  for (const { targetId, content } of versionDrafts(tx, caseId, versionId)) {
    // The reasons to go past findings and the decisions on names stand in the journal now; those not used are about a version that is frozen.
    const isSpent =
      content.type === 'form' && (content.form === 'gate_reason' || content.form === 'leak_decision')
    if (!isSpent && !isDeepStrictEqual(content.value, issued(content))) continue
    clearDraft(tx, { caseId, targetId, field: draftField(content) })
  }
}

/** The court may have been turned to before the opinion was issued; such a case is not moved back. */
function enterIssued(tx: Connection, caseId: CaseId, acting: Acting): Result<null, ErrorCode> {
  const caseRow = tx.select({ kind: cases.kind }).from(cases).where(eq(cases.id, caseId)).get()
  if (caseRow === undefined) return err('not_found')
  const { stages } = kindDefinition(caseRow.kind)
  const present = stepsOf(tx, caseId).at(-1)
  const isBefore = present === undefined || stages.indexOf(present.stage) < stages.indexOf('issued')
  if (!isBefore) return ok(null)
  const entered = enterStage(tx, caseId, { stage: 'issued', on: todayOf(acting) }, acting)
  return entered.ok ? ok(null) : entered
}
