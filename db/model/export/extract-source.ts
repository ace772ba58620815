import type { CaseRecord } from '../case/case.ts'
import type { DocumentKind } from '../document/document-kind.ts'
import type { DocumentVersionId } from '../ids.ts'
import type { CaseItem } from '../item/item.ts'
import type { Municipality } from '../municipality/municipality.ts'
import type { IsoDate } from '../time/dates.ts'
import type { ExportEntry, ExportPeople } from './shared-entries.ts'

/** An issued version as far as an extract names it. */
export interface IssuedVersion {
  readonly id: DocumentVersionId
  readonly kind: DocumentKind
  readonly number: number
  readonly issuedOn: IsoDate
  /** The files that were frozen, by which a copy can be compared. */
  readonly files: readonly { readonly fileName: string; readonly sha256: string }[]
}

/** A case as an export reads it. Notes and drafts are not among it. */
export interface ExtractSource extends ExportPeople {
  readonly case: CaseRecord
  readonly municipality: Municipality
  /** Oldest first. */
  readonly log: readonly ExportEntry[]
  /** Its assessment and plan, of which `extract-items.ts` says what may leave. */
  readonly items: readonly CaseItem[]
  /** Oldest first. */
  readonly issued: readonly IssuedVersion[]
}
