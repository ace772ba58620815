/*
 * A main process that only prints: each paper of a folder, given as JSON, by the desk's own print window, to a PDF beside it, with the
 * milliseconds it took.
 * Run by `print-papers.ts`; real Electron and the stand-in both take it.
 */
import { app, ipcMain } from 'electron'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CHANNELS, channelOf } from '#contract/channels.ts'
import type { Area } from '#contract/index.ts'
import { openPrintWindow } from '#electron/app/print-window.ts'
import { createPrinter } from '#electron/documents/pdf/printer.ts'
import { registerAppScheme, serveBundle } from '#electron/security/protocol.ts'
import type { Paper } from '#model/document/paper.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = process.env['PAPERS_TO_PRINT'] ?? ''
const printer = createPrinter(() => openPrintWindow(path.join(root, 'out/preload/preload.cjs')))

/** The page asks for more than a paper, such as the language; without a vault it does without. */
function answerThePage(): void {
  const own: Readonly<Record<string, () => unknown>> = {
    [channelOf('print', 'take')]: () => ({ ok: true, value: printer.take() }),
    [channelOf('print', 'ready')]: () => {
      printer.ready()
      return { ok: true, value: null }
    },
  }
  const refuse = () => ({ ok: false, error: { code: 'vault_locked' } })
  for (const [area, names] of Object.entries(CHANNELS) as [Area, readonly string[]][]) {
    for (const name of names) {
      const channel = channelOf(area, name)
      ipcMain.handle(channel, own[channel] ?? refuse)
    }
  }
}

async function printAll(): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    const paper = JSON.parse(await readFile(file, 'utf8')) as Paper
    const begun = performance.now()
    const bytes = await printer.print(paper)
    const taken = performance.now() - begun
    if (bytes === null) throw new Error(`${name} was not printed`)
    const printed = path.join(folder, path.basename(name, '.json'))
    await writeFile(`${printed}.pdf`, bytes)
    await writeFile(`${printed}.ms`, String(taken))
    await rm(file)
  }
}

registerAppScheme()
// Its windows come and go with each paper.
app.on('window-all-closed', () => {})
void app
  .whenReady()
  .then(() => {
    serveBundle(path.join(root, 'out/renderer'))
    answerThePage()
    return printAll()
  })
  .then(
    () => app.quit(),
    (failure: unknown) => {
      process.stderr.write(`${String(failure)}\n`)
      app.exit(1)
    },
  )
