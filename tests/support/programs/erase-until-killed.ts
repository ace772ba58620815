import { writeSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { type CaseId, uuidV7 } from '#model/ids.ts'
import { eraseContents } from '#electron/attachments/erase-contents.ts'
import { openStore } from '#store/open-store.ts'
import { eraseCase } from '#store/repositories/erasure.ts'
import { killAtStatement, statementsRun } from './at-statement.ts'
import { must } from '#tests/support/must.ts'

/* Opens a vault and erases a case of it, until it is killed; says how many statements it has run by then. */

const [file = '', key = '', migrationsFolder = '', caseId = '', fatal = ''] = process.argv.slice(2)
killAtStatement(Number(fatal))
const store = must(openStore({ file, key: Buffer.from(key, 'hex'), migrationsFolder }))
writeSync(1, `opened ${statementsRun()}\n`)
const now = Date.parse('2026-11-02T08:00:00.000Z')
const newId = () => uuidV7(now, randomBytes(10))
// The rules are asked only where the ground is that a period has ended.
const viewing = undefined as never
must(
  eraseCase(
    store,
    { caseId: caseId as CaseId, ground: 'not_needed' },
    { now, actor: newId(), newId },
    viewing,
  ),
)
await eraseContents(store)
writeSync(1, `erased ${statementsRun()}\n`)
// Not closed: what closing would tidy is not tidied.
process.kill(process.pid, 'SIGKILL')
