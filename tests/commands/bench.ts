/*
 * npm run bench [-- --json] [--cases N] [--vault DIR] [--backup MB]: how fast the desk is, as ratios measured in one run on this
 * machine. `--cases 8000` measures on twenty years of the whole unit; `--vault` keeps that vault for the next time;
 * `--backup` is the size of the vault that is backed up.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureBackup } from '../bench/backups.ts'
import { measureDocuments } from '../bench/documents.ts'
import { measureEncryption } from '../bench/encryption.ts'
import { type Figure, figureLine, milliseconds, ratio } from '../bench/figure.ts'
import { measureLeaks } from '../bench/leaks.ts'
import { measureLocking } from '../bench/locking.ts'
import { measureLongTimeline } from '../bench/long-timeline.ts'
import { measurePages, type PageTimes } from '../bench/pages.ts'
import { measureSaving } from '../bench/saving.ts'
import { measureSpelling } from '../bench/spelling.ts'
import { measureStart } from '../bench/start.ts'
import { makeSampleVault } from '../support/sample/make-sample-vault.ts'
import { withVault } from '../support/sample/open-sample-vault.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    cases: { type: 'string', default: '800' },
    vault: { type: 'string' },
    backup: { type: 'string', default: '1024' },
  },
})
const cases = Number(values.cases)

const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-'))
try {
  const small = path.join(folder, 'small')
  const large = values.vault === undefined ? path.join(folder, 'large') : path.resolve(values.vault)
  await makeSampleVault({ folder: small, now: Date.now() })
  if (!existsSync(path.join(large, 'vault.db'))) {
    const onProgress = (done: number, of: number) =>
      process.stderr.write(`\rlarge vault: ${done} of ${of} cases`)
    await makeSampleVault({ folder: large, now: Date.now(), cases, onProgress })
    process.stderr.write('\n')
  }

  const start = await measureStart()
  const documents = await withVault(small, measureDocuments)
  const pages = await withVault(small, (one) => withVault(large, (other) => measurePages(one, other)))
  const figures: Figure[] = [
    milliseconds('start to open store, over an empty script', start.ready - start.empty, 150),
    ratio('start to open store against an empty script', start.ready / start.empty),
    ...(await measureEncryption()),
    ...pageFigures(pages),
    ...documents,
    ...(await measureLeaks()),
    ...(await measureLongTimeline(small)),
    ...(await withVault(small, measureSaving)),
    ...(await measureLocking(small)),
    ...(await measureSpelling()),
    ...(await measureBackup(small, Number(values.backup))),
  ]
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`
  if (values.json) console.log(JSON.stringify({ machine, cases, figures }, null, 2))
  else {
    console.log(`${machine}; large vault: ${values.vault ?? `${cases} cases`}`)
    for (const figure of figures) console.log(figureLine(figure))
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

function pageFigures(pages: Awaited<ReturnType<typeof measurePages>>): Figure[] {
  const { casePage, municipalityPage, closedCases, filteredTimeline, desk, search } = pages
  return [
    ...pageFigure('case page data', casePage, 50, 1.5),
    ...pageFigure('municipality page data', municipalityPage, 50, 1.5),
    ...pageFigure('closed cases of a municipality, by year', closedCases, 50),
    ...pageFigure('municipality timeline with one word', filteredTimeline, 150),
    ...pageFigure('desk data', desk, 50),
    ...pageFigure('search for two words begun', search, 30),
  ]
}

/** The slow end in the large vault, and how much longer than in the small one it takes in the middle. */
function pageFigure(
  name: string,
  { small, large }: PageTimes,
  aim: number,
  ratioAim: number | null = null,
): Figure[] {
  return [
    milliseconds(`${name}, large vault, p95`, large.p95, aim),
    ratio(`${name}, large against small vault, p50`, large.p50 / small.p50, ratioAim),
  ]
}
