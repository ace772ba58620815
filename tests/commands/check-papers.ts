/*
 * npm run check-papers: makes the sample documents, lets LibreOffice make a PDF of each, and looks in that PDF and in the desk's own
 * for every paragraph of the DOCX, in its order. A second program reads our files so; what it drops, Word may drop too. Where 7-Zip is
 * installed it also opens an encrypted package of them, as a municipality does.
 */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { encryptedZip } from '#electron/export/encrypted-zip.ts'
import { packagePassphrase, PASSPHRASE_SIGNS } from '#model/export/package-passphrase.ts'
import { readDocx } from '../integration/document/docx-reader.ts'
import { lostParagraphs } from '../support/lost-paragraphs.ts'

const root = path.resolve(import.meta.dirname, '../..')
const Index = z.array(z.object({ file: z.string(), kind: z.string() })).min(1)

/** Where LibreOffice is when it is not on the path: Windows and macOS. */
const OFFICES = [
  'soffice',
  'libreoffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]

/** Where 7-Zip is when it is not on the path. */
const SEVEN_ZIPS = ['7z', '7zz', 'C:\\Program Files\\7-Zip\\7z.exe']

/** The text between header and footer, in points of A4 (`electron/documents/docx/styles.ts`). */
const BODY = ['-x', '0', '-y', '56', '-W', '596', '-H', '716']

const office = OFFICES.find((command) => isInstalled(command))
if (office === undefined) {
  fail('check-papers needs LibreOffice: install it, so that the command soffice runs.')
}
if (!isInstalled('pdftotext', '-v')) {
  fail('check-papers needs pdftotext: install poppler-utils, so that the command pdftotext runs.')
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'papers-'))
try {
  const documents = path.join(folder, 'documents')
  await mkdir(documents)
  run(process.execPath, [path.join(root, 'tests/commands/sample-documents.ts'), documents])
  const index = Index.parse(JSON.parse(await readFile(path.join(documents, 'index.json'), 'utf8')))
  const papers = index.filter(({ file }) => file.endsWith('.docx'))
  convert(papers.map(({ file }) => path.join(documents, file)))
  let failed = false
  for (const { file, kind } of papers) {
    const pdf = file.replace(/\.docx$/, '.pdf')
    for (const [maker, made] of [
      ['LibreOffice', path.join(folder, pdf)],
      ['the desk', path.join(documents, pdf)],
    ] as const) {
      const faults = await check(path.join(documents, file), made)
      console.log(`${faults.length === 0 ? 'ok  ' : 'LOST'} ${kind} ${file}, PDF by ${maker}`)
      for (const fault of faults) console.log(`     ${fault}`)
      failed ||= faults.length > 0
    }
  }
  const package7z = await checkPackage(index.map(({ file }) => path.join(documents, file)))
  console.log(package7z.said)
  process.exitCode = failed || package7z.failed ? 1 : 0
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** An encrypted package as 7-Zip sees it: it opens with its passphrase, and with no other. */
async function checkPackage(files: readonly string[]): Promise<{ said: string; failed: boolean }> {
  const sevenZip = SEVEN_ZIPS.find((command) => isInstalled(command, 'i'))
  if (sevenZip === undefined) return { said: '--   package: 7-Zip is not installed', failed: false }
  const content = await Promise.all(
    files.map(async (file) => ({ fileName: path.basename(file), bytes: await readFile(file) })),
  )
  const passphrase = packagePassphrase(randomBytes(PASSPHRASE_SIGNS))
  const file = path.join(folder, 'package.zip')
  await writeFile(file, await encryptedZip(content, passphrase, new Date()))
  const opens = (given: string) =>
    spawnSync(sevenZip, ['t', `-p${given}`, file], { stdio: 'ignore' }).status === 0
  const failed = !opens(passphrase) || opens('vale-parool')
  return { said: `${failed ? 'LOST' : 'ok  '} package of ${files.length} files, by ${sevenZip}`, failed }
}

/** All at once, with a profile of its own: a LibreOffice that is open keeps its own to itself. */
function convert(files: readonly string[]): void {
  const profile = pathToFileURL(path.join(folder, 'profile'))
  run(office as string, [
    `-env:UserInstallation=${profile.href}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...files,
  ])
}

/** Paragraphs of the body that the PDF lacks. */
async function check(docx: string, pdf: string): Promise<string[]> {
  const paragraphs = await (await readDocx(await readFile(docx))).paragraphs()
  // The order of the file, not of the eye: the two columns of the head do not run into each other.
  const text = run('pdftotext', ['-raw', '-enc', 'UTF-8', ...BODY, pdf, '-'])
  return lostParagraphs(
    paragraphs.map(({ text: paragraph }) => paragraph),
    text,
  )
}

function isInstalled(command: string, ask = '--version'): boolean {
  return spawnSync(command, [ask], { stdio: 'ignore' }).status === 0
}

function run(command: string, given: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, given, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${path.basename(command)} failed: ${stderr}`)
  return stdout
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
