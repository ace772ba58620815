/*
 * npm run long-use -- [--minutes N]: uses the application as a specialist does, over and over for so long, and looks for
 * what was written in every file left behind. Prints rounds, kills and files at the end.
 */
import { parseArgs } from 'node:util'
import { runPlaywright } from '../support/run-playwright.ts'

/** In minutes. */
const USUAL = 60
const LONGEST = 24 * 60

const { values } = parseArgs({ options: { minutes: { type: 'string', default: String(USUAL) } } })
const minutes = Number(values.minutes)
if (!(minutes > 0 && minutes <= LONGEST)) {
  console.error(`Usage: npm run long-use -- [--minutes N], N up to ${LONGEST}`)
  process.exit(2)
}
process.exit(
  runPlaywright(['--config', 'tests/torture/playwright.config.ts'], { LONG_USE_MINUTES: String(minutes) }),
)
