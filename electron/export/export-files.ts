import type { ErrorCode } from '#model/error-codes.ts'
import { err, ok, type Result } from '#model/result.ts'
import { type FileBytes, findIssuedFile } from '#store/repositories/documents.ts'
import type { FileFormat } from '#store/schema/documents.ts'
import type { Store } from '#store/store.ts'
import type { ExportContent, ExportPaper } from './extract.ts'

/** Makes the file of an extract in each format; `null` where the desk was locked meanwhile. */
export type RenderPaper = Readonly<
  Record<FileFormat, (paper: ExportPaper['paper']) => Promise<Uint8Array | null>>
>

/**
 * The files of an export: extracts are made now, of an issued version its frozen bytes are taken.
 * @returns `delivery_without_file` where an issued version has no file of the formats asked for, `vault_locked`
 */
export async function exportFiles(
  store: Store,
  { papers }: ExportContent,
  formats: readonly FileFormat[],
  render: RenderPaper,
): Promise<Result<FileBytes[], ErrorCode>> {
  const files: FileBytes[] = []
  for (const { paper, stem, versionId } of papers) {
    // The desk may have been locked while the file before was made.
    if (!store.sqlite.open) return err('vault_locked')
    const before = files.length
    for (const format of formats) {
      if (versionId === null) {
        const bytes = await render[format](paper)
        if (bytes === null) return err('vault_locked')
        files.push({ fileName: `${stem}.${format}`, bytes })
      } else files.push(...[findIssuedFile(store, versionId, format) ?? []].flat())
    }
    if (files.length === before) return err('delivery_without_file')
  }
  return ok(files)
}
