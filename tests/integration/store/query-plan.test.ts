import { describe, expect, it, vi } from 'vitest'
import type { EntryKind } from '#model/case/entry.ts'
import { NO_FILTER, type TimelineFilter } from '#model/case/timeline.ts'
import { date } from '#model/time/dates.ts'
import { listCases } from '#store/queries/case-list.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDesk } from '#store/queries/desk-overview.ts'
import { readMunicipality } from '#store/queries/municipality-overview.ts'
import { readTimeline } from '#store/queries/timeline.ts'
import { findPersonByCode } from '#store/repositories/people.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import type { Store } from '#store/store.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { acting, municipalityId, must, tempStore, viewing } from '#tests/support/temp-store.ts'

/** How SQLite carries out every statement that is prepared while something runs. */
function plansOf(store: Store, run: () => void): string[] {
  const { sqlite } = store
  const prepare = vi.spyOn(sqlite, 'prepare')
  run()
  const statements = prepare.mock.calls.map(([source]) => source)
  prepare.mockRestore()
  return statements
    .filter((source) => !/^(pragma|begin|commit)/i.test(source))
    .flatMap((source) => sqlite.explain(`query plan ${source}`) as { detail: string }[])
    .map(({ detail }) => detail)
}

/** Tables that grow with the years. Read as a whole, they would make the desk slower each year. */
const GROWING = ['entries', 'entry_activities', 'case_stages', 'step', 'documents', 'version', 'persons']

function scansOfGrowing(plans: readonly string[]): string[] {
  return plans.filter((detail) => GROWING.some((table) => new RegExp(`^SCAN ${table}\\b`).test(detail)))
}

function filled() {
  const store = tempStore()
  const { opinion } = aKlatCase(store)
  must(saveEntry(store, anEntry(opinion), acting()))
  return { store, opinion, viljandi: municipalityId(store, 'Viljandi vald') }
}

describe('the query plans', () => {
  const filters: [string, Partial<TimelineFilter>][] = [
    ['nothing', {}],
    ['kinds', { kinds: ['email'] as EntryKind[] }],
    ['activities', { activities: [1] }],
    ['days', { from: date('2026-10-01'), until: date('2026-10-31') }],
    ['words', { text: 'ema kool' }],
  ]

  it.each(filters)('of a timeline filtered by %s read entries by the index of their case', (_, given) => {
    const { store, opinion, viljandi } = filled()
    const filter = { ...NO_FILTER, ...given }
    for (const scope of [
      { type: 'case', caseId: opinion },
      { type: 'municipality', municipalityId: viljandi },
    ] as const) {
      for (const cursor of [null, '2026-10-28||00000000-0000-7000-8000-000000000000']) {
        const plans = plansOf(store, () => must(readTimeline(store, { scope, filter, cursor, limit: 50 })))
        expect(scansOfGrowing(plans)).toEqual([])
        expect(plans.some((detail) => /^SEARCH entries .*entries_by_case \(case_id=\?/.test(detail))).toBe(
          true,
        )
      }
    }
  })

  it('of a timeline page and its counts do not touch the table of long texts', () => {
    const { store, opinion } = filled()
    const request = {
      scope: { type: 'case', caseId: opinion },
      filter: NO_FILTER,
      cursor: null,
      limit: 50,
    } as const
    const plans = plansOf(store, () => must(readTimeline(store, request)))
    const reads = plans.filter((detail) => detail.includes('entries_by_case'))
    expect(reads).toHaveLength(2)
    for (const detail of reads) expect(detail).toContain('COVERING INDEX')
    expect(plans.some((detail) => detail.includes('USE TEMP B-TREE FOR ORDER BY'))).toBe(false)
  })

  it('of desk, lists, case and municipality read growing tables by their indices', () => {
    const { store, opinion, viljandi } = filled()
    const plans = plansOf(store, () => {
      readDesk(store, viewing())
      listCases(store, { kind: null, open: true }, viewing())
      must(readCase(store, opinion, viewing()))
      must(readMunicipality(store, viljandi, viewing()))
      findPersonByCode(store, '51104050000')
    })
    expect(plans.length).toBeGreaterThan(20)
    expect(scansOfGrowing(plans)).toEqual([])
  })

  it('of open cases go through the index of open cases', () => {
    const { store } = filled()
    const plans = plansOf(store, () => listCases(store, { kind: 'klat_opinion', open: true }, viewing()))
    expect(plans.some((detail) => detail.includes('cases_open'))).toBe(true)
  })
})
