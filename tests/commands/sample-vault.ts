/* npm run --silent sample-vault -- DIR [--cases N]: a vault of invented people, for trying things out. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { makeSampleVault } from '../support/sample/make-sample-vault.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string' } },
})
const [folder] = positionals
const cases = Number(values.cases ?? '0')
if (folder === undefined || !Number.isInteger(cases) || cases < 0) {
  console.error('Usage: npm run --silent sample-vault -- DIR [--cases N]')
  process.exit(2)
}

const made = await makeSampleVault({ folder: path.resolve(folder), now: Date.now(), cases })
console.log(`passphrase: ${made.passphrase}`)
for (const name of made.names) console.log(`name: ${name}`)
