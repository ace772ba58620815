/* npm run --silent sample-documents -- DIR: every document of the sample vault as DOCX and as PDF, what it holds of one
   child, and extracts of a case, with index.json. Both formats of a document have one name. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { loadReference } from '#electron/app/reference.ts'
import { documentBytes } from '#electron/documents/document-bytes.ts'
import { renderPaper } from '#electron/documents/docx/render-paper.ts'
import { openDocument } from '#electron/documents/open-document.ts'
import { personalDataFile } from '#electron/documents/personal-data.ts'
import { composeExport } from '#electron/export/extract.ts'
import { ExportChoice } from '#model/export/export-choice.ts'
import type { Paper } from '#model/document/paper.ts'
import { paperOf } from '#model/document/paper-of-document.ts'
import type { CaseId } from '#model/ids.ts'
import { dateInTallinn } from '#model/time/dates.ts'
import { listCases } from '#store/queries/case-list.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDocument } from '#store/queries/document-parts.ts'
import type { Store } from '#store/store.ts'
import { must } from '../support/must.ts'
import { makeSampleVault } from '../support/sample/make-sample-vault.ts'
import { printPapers } from '../support/printing/print-papers.ts'
import { withVault } from '../support/sample/open-sample-vault.ts'

const [target] = process.argv.slice(2)
if (target === undefined) {
  console.error('Usage: npm run --silent sample-documents -- DIR')
  process.exit(2)
}
const folder = path.resolve(target)

const reference = loadReference()
const viewing = { today: dateInTallinn(Date.now()), reference }
const vault = await mkdtemp(path.join(os.tmpdir(), 'sample-vault-'))
try {
  await makeSampleVault({ folder: vault, now: Date.now() })
  await mkdir(folder, { recursive: true })
  const index = await withVault(vault, writeDocuments)
  await writeFile(path.join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`)
} finally {
  await rm(vault, { recursive: true, force: true })
}

/** A document in one format, and what of the vault it is. */
interface Written {
  readonly file: string
  readonly kind: string
  readonly caseId: string
}

/** A paper whose DOCX is written and whose PDF is to be printed. */
interface Sample extends Written {
  readonly paper: Paper
}

async function writeDocuments(store: Store): Promise<Written[]> {
  const samples: Sample[] = []
  const lines = [true, false].flatMap((open) => listCases(store, { kind: null, open }, viewing))
  for (const { id } of lines) {
    for (const { document } of must(readCase(store, id, viewing)).documents) {
      const parts = must(readDocument(store, document.id))
      const open = must(openDocument(store, parts, reference.templates, viewing))
      const { fileName: file, bytes } = await documentBytes(store, open)
      await writeFile(path.join(folder, file), bytes)
      samples.push({ file, kind: document.kind, caseId: id, paper: paperOf(open) })
    }
  }
  for (const line of lines) {
    const child = must(readCase(store, line.id, viewing)).people.find(({ role }) => role === 'child')
    if (line.kind !== 'klat_opinion' || child === undefined) continue
    const { fileName: file, bytes, paper } = must(await personalDataFile(store, child.person.id, viewing))
    await writeFile(path.join(folder, file), bytes)
    samples.push({ file, kind: 'personal_data', caseId: line.id, paper })
    samples.push(...(await writeExtracts(store, line.id)))
    break
  }
  const asDocx = samples.map(({ file, kind, caseId }) => ({ file, kind, caseId }))
  return [...asDocx, ...(await printAll(samples))]
}

/** The same as PDF. */
async function printAll(samples: readonly Sample[]): Promise<Written[]> {
  const printed = await printPapers(samples.map(({ paper }) => paper))
  return Promise.all(
    samples.map(async ({ file: docx, kind, caseId }, at) => {
      const file = docx.replace(/\.docx$/, '.pdf')
      await writeFile(path.join(folder, file), printed[at]?.bytes ?? '')
      return { file, kind, caseId }
    }),
  )
}

/** What of one case goes to the municipality and to the network. */
async function writeExtracts(store: Store, caseId: CaseId): Promise<Sample[]> {
  const whole = { from: null, until: null, kinds: [], without: [], versionIds: [] }
  const choices = [
    { ...whole, kind: 'case_file', reader: 'municipality' },
    { ...whole, kind: 'timeline_extract', reader: 'network' },
  ] as const
  return Promise.all(
    choices.map(async (given) => {
      const choice = ExportChoice.parse(given)
      const request = { caseId, choice, recipient: 'Näidisvald' }
      const { papers } = must(composeExport(store, request, reference.templates, viewing))
      const [extract] = papers
      if (extract === undefined) throw new Error('An extract has no page')
      const { stem, paper } = extract
      const file = `${stem}.docx`
      await writeFile(path.join(folder, file), await renderPaper(paper))
      return { file, kind: choice.kind, caseId, paper }
    }),
  )
}
