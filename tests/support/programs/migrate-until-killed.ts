import { writeSync } from 'node:fs'
import { openStore } from '#store/open-store.ts'
import { killAtStatement, statementsRun } from './at-statement.ts'
import { must } from '#tests/support/must.ts'

/* Opens a vault of an older program, which brings it to the present schema, until it is killed. */

const [file = '', key = '', migrationsFolder = '', fatal = ''] = process.argv.slice(2)
killAtStatement(Number(fatal))
writeSync(1, 'begin\n')
must(openStore({ file, key: Buffer.from(key, 'hex'), migrationsFolder }))
writeSync(1, `opened ${statementsRun()}\n`)
