/*
 * npm run bench [-- --json] [--cases N] [--vault DIR]: how fast the desk is, as ratios measured in one run on this
 * machine. `--cases 8000` measures on twenty years of the whole unit; `--vault` keeps that vault for the next time.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureDocuments } from '../bench/documents.ts'
import { measureEncryption } from '../bench/encryption.ts'
import { type Figure, figureLine, milliseconds, ratio } from '../bench/figure.ts'
import { measurePages, type PageTimes } from '../bench/pages.ts'
import { measureStart } from '../bench/start.ts'
import { makeSampleVault } from '../support/sample/make-sample-vault.ts'
import { withVault } from '../support/sample/open-sample-vault.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    cases: { type: 'string', default: '800' },
    vault: { type: 'string' },
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
  const smallPages = await withVault(small, measurePages)
  const largePages = await withVault(large, measurePages)
  const figures: Figure[] = [
    milliseconds('start to open store, over an empty script', start.ready - start.empty, 150),
    ...(await measureEncryption()),
    ...pageFigures(smallPages, largePages),
    ...documents,
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

function pageFigures(small: PageTimes, large: PageTimes): Figure[] {
  return [
    milliseconds('case page data, large vault, p50', large.casePage.p50),
    milliseconds('case page data, large vault, p95', large.casePage.p95, 50),
    ratio('case page data, large against small vault, p50', large.casePage.p50 / small.casePage.p50, 1.5),
    milliseconds('municipality page data, large vault, p50', large.municipalityPage.p50),
    milliseconds('municipality page data, large vault, p95', large.municipalityPage.p95, 50),
    ratio(
      'municipality page data, large against small vault, p50',
      large.municipalityPage.p50 / small.municipalityPage.p50,
      1.5,
    ),
    milliseconds('municipality timeline with one word, large vault, p95', large.filteredTimeline.p95, 150),
    milliseconds('desk data, large vault, p95', large.desk.p95, 50),
    milliseconds('search for two words begun, large vault, p95', large.search.p95, 30),
  ]
}
