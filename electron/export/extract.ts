import type { AccessRestriction } from '#model/document/document.ts'
import { defaultAccessRestriction } from '#model/document/access-mark.ts'
import type { Paper } from '#model/document/paper.ts'
import { paperOf } from '#model/document/paper-of-document.ts'
import type { DocumentTemplate } from '#model/document/template.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { ExportChoice } from '#model/export/export-choice.ts'
import { extractStem } from '#model/export/export-file-name.ts'
import { extractPaper } from '#model/export/extract-paper.ts'
import type { LeftOut } from '#model/export/left-out.ts'
import { leavingLog } from '#model/export/shared-entries.ts'
import type { CaseId, DocumentVersionId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import { readVersion } from '#store/queries/document-parts.ts'
import { readExportSource } from '#store/queries/export-source.ts'
import { getSettings } from '#store/repositories/settings.ts'
import type { Store } from '#store/store.ts'
import type { Viewing } from '#store/viewing.ts'
import { openDocument } from '../documents/open-document.ts'

/** What is taken out of which case. */
export interface ExportRequest {
  readonly caseId: CaseId
  readonly choice: ExportChoice
  /** Whom it is for, in words; empty while nobody was named. */
  readonly recipient: string
}

/** A page of an export: an extract made now, or an issued version. */
export interface ExportPaper {
  readonly paper: Paper
  /** Name of its file without the ending. */
  readonly stem: string
  readonly access: AccessRestriction | null
  /** The issued version whose frozen files are delivered; `null` for an extract. */
  readonly versionId: DocumentVersionId | null
}

/** An export before it becomes files. */
export interface ExportContent {
  readonly caseNumber: string
  readonly papers: readonly ExportPaper[]
  readonly leftOut: readonly LeftOut[]
  /** Entries outside what was chosen, and those that leave. */
  readonly notChosen: number
  readonly entries: number
}

/**
 * What leaves the desk by a choice, as pages. Of an issued version, which is delivered as it is, nothing is taken out.
 * @returns `not_found` also for a version of another case or one that was not issued, `template_missing`
 */
export function composeExport(
  store: Store,
  { caseId, choice, recipient }: ExportRequest,
  templates: readonly DocumentTemplate[],
  viewing: Viewing,
): Result<ExportContent, ErrorCode> {
  const source = readExportSource(store, caseId, viewing)
  if (!source.ok) return source
  const { profile, letterhead } = getSettings(store)
  if (profile === null) return err('not_found')
  const { number } = source.value.case
  const { today } = viewing
  const versions: ExportPaper[] = []
  for (const versionId of choice.versionIds) {
    const version = source.value.issued.find(({ id }) => id === versionId)
    if (version === undefined) return err('not_found')
    const page = issuedPage(store, versionId, templates, viewing)
    if (!page.ok) return page
    versions.push(page.value)
  }
  const { kind } = choice
  if (kind === 'issued_document') {
    return ok({ caseNumber: number, papers: versions, leftOut: [], notChosen: 0, entries: 0 })
  }
  const leaving = leavingLog(source.value.log, source.value, choice)
  const paper = extractPaper({
    source: source.value,
    leaving,
    choice: { ...choice, kind },
    recipient,
    profile,
    letterhead,
    today,
  })
  const extract = {
    paper,
    stem: extractStem(kind, number, today),
    access: defaultAccessRestriction(today),
    versionId: null,
  }
  return ok({
    caseNumber: number,
    papers: [extract, ...versions],
    leftOut: leaving.leftOut,
    notChosen: leaving.notChosen,
    entries: leaving.entries.length,
  })
}

function issuedPage(
  store: Store,
  versionId: DocumentVersionId,
  templates: readonly DocumentTemplate[],
  viewing: Viewing,
): Result<ExportPaper, ErrorCode> {
  const parts = readVersion(store, versionId)
  if (!parts.ok) return parts
  const opened = openDocument(store, parts.value, templates, viewing)
  if (!opened.ok) return opened
  const { version } = opened.value
  return ok({
    // Drafts typed after the issuing are no part of what was issued.
    paper: paperOf({ ...opened.value, drafts: [] }),
    stem: (version.docx?.fileName ?? '').replace(/\.docx$/, ''),
    access: version.fields.access,
    versionId,
  })
}
