/*
 * npm run --silent sample-vault -- DIR [--cases N]: a vault of invented people, for trying things out. N up to 8000 fills
 * it with twenty years of a whole unit; Ctrl+C stops it and leaves nothing behind.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { makeSampleVault } from '../support/sample/make-sample-vault.ts'

const MOST_CASES = 8000

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string' } },
})
const [folder] = positionals
const cases = Number(values.cases ?? '0')
if (folder === undefined || !Number.isInteger(cases) || cases < 0 || cases > MOST_CASES) {
  console.error(`Usage: npm run --silent sample-vault -- DIR [--cases N], N up to ${MOST_CASES}`)
  process.exit(2)
}

const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
try {
  const made = await makeSampleVault({
    folder: path.resolve(folder),
    now: Date.now(),
    cases,
    signal: stop.signal,
    onProgress: (done, of) => process.stderr.write(`\r${done} of ${of} cases`),
  })
  if (cases > 0) process.stderr.write('\n')
  console.log(`passphrase: ${made.passphrase}`)
  for (const name of made.names) console.log(`name: ${name}`)
} catch (error) {
  if (!stop.signal.aborted) throw error
  process.stderr.write('\nStopped; nothing was left behind.\n')
  process.exitCode = 130
}
