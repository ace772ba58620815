import { describe, expect, it, vi } from 'vitest'
import type { EntryKind } from '#model/case/entry.ts'
import { NO_FILTER, type TimelineFilter } from '#model/case/timeline.ts'
import type { PersonId } from '#model/ids.ts'
import { date } from '#model/time/dates.ts'
import { listCases } from '#store/queries/case-list.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDesk } from '#store/queries/desk-overview.ts'
import { countClosedCases, listClosedCases, readMunicipality } from '#store/queries/municipality-overview.ts'
import { readTimeline } from '#store/queries/timeline.ts'
import { findPersonByCode } from '#store/repositories/people.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import type { Store } from '#store/store.ts'
import { anEntry, peopleIn } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { acting, municipalityId, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'

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
const GROWING = [
  'line',
  'timeline_keys',
  'entries',
  'entry_activities',
  'entry_participants',
  'commitments',
  'attachments',
  'attachment_files',
  'case_stages',
  'step',
  'documents',
  'document_versions',
  'case_people',
  'persons',
]

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
  const cursors = [
    null,
    'earlier|2026-10-28||00000000-0000-7000-8000-000000000000',
    'later|2026-10-28||00000000-0000-7000-8000-000000000000',
  ]

  const filters: [string, Partial<TimelineFilter>][] = [
    ['nothing', {}],
    ['kinds', { kinds: ['email'] as EntryKind[] }],
    ['activities', { activities: [1] }],
    ['days', { from: date('2026-10-01'), until: date('2026-10-31') }],
    ['words', { text: 'ema kool' }],
    ['one who took part', { participant: newId() as PersonId }],
    ['the STAR mark', { star: 'missing' }],
  ]

  it.each(filters)('of a timeline filtered by %s read keys by the index of their scope', (_, given) => {
    const { store, opinion, viljandi } = filled()
    const filter = { ...NO_FILTER, ...given }
    const [personId = newId() as PersonId] = peopleIn(store, opinion)
    for (const [scope, index] of [
      [{ type: 'case', caseId: opinion }, 'PRIMARY KEY (case_id=?'],
      [{ type: 'child', personId }, 'PRIMARY KEY (case_id=?'],
      [
        { type: 'municipality', municipalityId: viljandi },
        'COVERING INDEX timeline_keys_by_municipality (municipality_id=?',
      ],
    ] as const) {
      for (const cursor of cursors) {
        const plans = plansOf(store, () => must(readTimeline(store, { scope, filter, cursor, limit: 50 })))
        expect(scansOfGrowing(plans)).toEqual([])
        expect(plans.filter((detail) => detail.startsWith(`SEARCH line USING ${index}`))).not.toEqual([])
      }
    }
  })

  it.each(cursors)('of a timeline page beside %s sort nothing', (cursor) => {
    const { store, opinion, viljandi } = filled()
    for (const scope of [
      { type: 'case', caseId: opinion },
      { type: 'municipality', municipalityId: viljandi },
    ] as const) {
      const request = { scope, filter: NO_FILTER, cursor, limit: 50 }
      const plans = plansOf(store, () => must(readTimeline(store, request)))
      const first = plans.findIndex((detail) => detail.startsWith('SEARCH line'))
      // Beside a cursor the search begins at its day, and what follows is no sorting.
      const sign = cursor?.startsWith('later') === true ? '>' : '<'
      expect(plans[first]).toContain(cursor === null ? '=?)' : `on_day,time,id)${sign}(?,?,?)`)
      expect(plans[first + 1]).not.toContain('ORDER BY')
    }
  })

  it('of a timeline opened at a month begin there on both sides', () => {
    const { store, opinion } = filled()
    const scope = { type: 'case', caseId: opinion } as const
    const anchor = { type: 'month', month: '2026-10' } as const
    const request = { scope, filter: NO_FILTER, cursor: null, anchor, limit: 50 }
    const plans = plansOf(store, () => must(readTimeline(store, request)))
    expect(
      plans.filter((detail) => /^SEARCH line .*on_day,time,id\)[<>]\(\?,\?,\?\)/.test(detail)),
    ).toHaveLength(2)
    expect(plans.filter((detail) => detail.includes('ORDER BY') && detail.includes('line'))).toEqual([])
  })

  it('of the counts of a municipality do not touch its entries', () => {
    const { store, viljandi } = filled()
    const scope = { type: 'municipality', municipalityId: viljandi } as const
    for (const filter of [NO_FILTER, { ...NO_FILTER, kinds: ['email'] as EntryKind[] }]) {
      const plans = plansOf(store, () =>
        must(readTimeline(store, { scope, filter, cursor: null, limit: 50 })),
      )
      expect(plans.filter((detail) => detail.startsWith('SEARCH line'))).toHaveLength(1)
      expect(plans.filter((detail) => detail.startsWith('SEARCH counted USING PRIMARY KEY'))).toHaveLength(1)
    }
  })

  it('of desk, lists, case and municipality read growing tables by their indices', () => {
    const { store, opinion, viljandi } = filled()
    const plans = plansOf(store, () => {
      readDesk(store, viewing())
      listCases(store, { kind: null, open: true }, viewing())
      must(readCase(store, opinion, viewing()))
      must(readMunicipality(store, viljandi, viewing()))
      countClosedCases(store, viljandi)
      listClosedCases(store, { municipalityId: viljandi, year: 2026 }, viewing())
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
