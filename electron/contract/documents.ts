import { z } from 'zod'
import { EntryKind } from '#model/case/entry.ts'
import { CaseMaterial } from '#model/document/case-material.ts'
import { Document, DocumentVersion, LetterFields } from '#model/document/document.ts'
import { DocumentKind } from '#model/document/document-kind.ts'
import { EarlierDocument } from '#model/document/earlier-document.ts'
import { GateFinding, GatePass } from '#model/document/gate.ts'
import { Ground } from '#model/document/ground.ts'
import { DocumentTemplate, SectionKey } from '#model/document/template.ts'
import { CaseId, DocumentId, DocumentVersionId, EntryId } from '#model/ids.ts'
import { Letterhead, Profile } from '#model/specialist.ts'
import { RichText } from '#model/text/rich-text.ts'
import { Instant, IsoDate } from '#model/time/dates.ts'
import { call } from './call.ts'
import { CaseView } from './cases.ts'
import { Draft } from '#model/draft.ts'

/** Everything the document editor needs; the page beside it is composed from this by the model. */
export const DocumentView = z.strictObject({
  document: Document,
  /** The newest version. */
  version: DocumentVersion,
  versions: z.array(
    z.strictObject({
      id: DocumentVersionId,
      number: z.int(),
      status: DocumentVersion.shape.status,
      issuedOn: IsoDate.nullable(),
      /** What it changed, where it says so. */
      correction: z.string().nullable(),
    }),
  ),
  template: DocumentTemplate,
  case: CaseView,
  /** What its checks and drawn texts take from the case and the one it was opened with. */
  material: CaseMaterial,
  /** What the paragraphs rest on when it was opened. */
  grounding: z.strictObject({
    grounds: z.array(Ground).readonly(),
    entries: z
      .array(z.strictObject({ id: EntryId, kind: EntryKind.exclude(['own_work']), occurredOn: IsoDate }))
      .readonly(),
  }),
  profile: Profile,
  letterhead: Letterhead,
  /** Unsaved texts of this version; they stand in the place of the saved ones. */
  drafts: z.array(Draft),
  findings: z.array(GateFinding),
})
export type DocumentView = z.infer<typeof DocumentView>

const versionId = DocumentVersionId

export const documents = {
  create: call(z.strictObject({ caseId: CaseId, kind: DocumentKind }), DocumentView),
  get: call(z.strictObject({ documentId: DocumentId }), DocumentView),
  /** The last issued document of this kind about the same child; opening it is journaled as looking into its case. */
  earlier: call(z.strictObject({ versionId }), EarlierDocument.nullable()),
  /** Saves one section and clears its draft; an issued version is refused by `document_issued`. */
  saveSection: call(
    z.strictObject({ versionId, key: SectionKey, text: RichText }),
    z.strictObject({ savedAt: Instant }),
  ),
  /** `keepsDraft`: something typed could not be taken, and stays in the draft. */
  saveFields: call(
    z.strictObject({ versionId, fields: LetterFields, keepsDraft: z.boolean().optional() }),
    z.strictObject({ savedAt: Instant }),
  ),
  /** Asks where to and writes the DOCX: a draft is rendered, an issued version's own bytes are written. */
  exportDocx: call(z.strictObject({ versionId }), z.strictObject({ fileName: z.string() })),
  /** The same as PDF; `delivery_without_file` for a version that was issued before PDFs were kept. */
  exportPdf: call(z.strictObject({ versionId }), z.strictObject({ fileName: z.string() })),
  /** Freezes bytes and hash. Open findings need a reason each, which the journal keeps. */
  issue: call(z.strictObject({ versionId, passes: z.array(GatePass).max(60) }), DocumentView),
  /** Begins a correction: the next version as a draft with the texts of the issued one. */
  newVersion: call(z.strictObject({ documentId: DocumentId }), DocumentView),
}
