import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { killMigrating } from '#tests/support/kills/kill-migrating.ts'
import { copyReleased, olderVaults, RELEASED } from '#tests/support/kills/released-vault.ts'

describe.each(olderVaults())(
  'a process killed while it brings the vault of %s to the present schema',
  (name) => {
    it('at every statement and at a hundred moments leaves the old vault or the new one, whole', async () => {
      using base = await copyReleased(name)
      const facts = JSON.parse(readFileSync(path.join(RELEASED, name, 'facts.json'), 'utf8')) as {
        tables: Record<string, { rows: number }>
      }
      const rows = Object.fromEntries(
        Object.entries(facts.tables).map(([table, { rows: count }]) => [table, count]),
      )
      const statements = await killMigrating(base, rows, { atStep: 0 })
      expect(statements).toBeGreaterThan(20)
      for (let atStep = 1; atStep <= statements; atStep++) await killMigrating(base, rows, { atStep })
      for (let moment = 0; moment < 100; moment++) await killMigrating(base, rows, { afterMs: moment })
    })
  },
)
