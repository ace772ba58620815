import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expendable, KEPT, type RotatedBackup } from '#model/backup/rotation.ts'
import { dateInTallinn } from '#model/time/dates.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-23T15:00:00Z')

const backup = (id: string, madeAt: number, isGood = true): RotatedBackup => ({ id, madeAt, isGood })
const kept = (all: readonly RotatedBackup[], madeNow: string, now = NOW) => {
  const going = new Set(expendable(all, madeNow, now))
  return all.filter(({ id }) => !going.has(id)).map(({ id }) => id)
}

describe('the rotation', () => {
  it('keeps 7 days, 4 weeks and 12 months of a year of working days', () => {
    const all = Array.from({ length: 400 }, (_, index) => backup(String(index), NOW - index * DAY))
    const days = kept(all, '0').map((id) => dateInTallinn(NOW - Number(id) * DAY))
    expect(days).toEqual([
      '2026-11-23',
      '2026-11-22',
      '2026-11-21',
      '2026-11-20',
      '2026-11-19',
      '2026-11-18',
      '2026-11-17',
      // Weeks end on Sundays.
      '2026-11-15',
      '2026-11-08',
      '2026-10-31',
      '2026-09-30',
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ])
  })

  it('keeps the last of several of one day', () => {
    const all = [backup('a', NOW - 3000), backup('b', NOW - 2000), backup('c', NOW)]
    expect(kept(all, 'c')).toEqual(['c'])
  })

  it('takes nothing while the new one is not found good, or is not there', () => {
    const all = [backup('a', NOW - 1000), backup('b', NOW, false)]
    expect(expendable(all, 'b', NOW)).toEqual([])
    expect(expendable(all, 'x', NOW)).toEqual([])
  })

  it('counts days that have one, not days that have passed', () => {
    const all = Array.from({ length: 7 }, (_, index) => backup(String(index), NOW - index * 100 * DAY))
    expect(kept(all, '0')).toHaveLength(7)
  })

  it('lets a damaged one stand for nothing, and go when it is older than the days that are kept', () => {
    const days = Array.from({ length: 7 }, (_, index) => backup(`d${index}`, NOW - index * DAY))
    const all = [...days, backup('fresh', NOW - 2 * DAY + 1000, false), backup('old', NOW - 9 * DAY, false)]
    expect(kept(all, 'd0')).toEqual([...days.map(({ id }) => id), 'fresh'])
  })

  it('keeps everything of the future when the clock was set back, and the new one', () => {
    const past = NOW - 365 * DAY
    const all = [
      ...Array.from({ length: 20 }, (_, index) => backup(`f${index}`, NOW - index * 1000)),
      backup('new', past),
    ]
    expect(kept(all, 'new', past)).toHaveLength(21)
  })
})

describe('whatever backups there are, the rotation', () => {
  /** Backups of three years, some of the future, some of the same moment, some damaged; and one of them just made. */
  const situation = fc
    .array(fc.tuple(fc.integer({ min: -900, max: 30 }), fc.nat(24), fc.boolean()), {
      minLength: 1,
      maxLength: 60,
    })
    .map((given) =>
      given.map(([days, hours, isGood], index) =>
        backup(`b${index}`, NOW + days * DAY + hours * 3_600_000, isGood),
      ),
    )
    .chain((all) =>
      fc.record({ all: fc.constant(all), madeNow: fc.constantFrom(...all.map(({ id }) => id)) }),
    )

  it('never takes the new one, nor the newest good one, and nothing if the new one is not good', () => {
    fc.assert(
      fc.property(situation, ({ all, madeNow }) => {
        const going = expendable(all, madeNow, NOW)
        const made = all.find(({ id }) => id === madeNow)
        if (made?.isGood !== true) expect(going).toEqual([])
        expect(going).not.toContain(madeNow)
        const newest = all.filter(({ isGood }) => isGood).toSorted((a, b) => b.madeAt - a.madeAt)[0]
        const rivals = all.filter(({ isGood, madeAt }) => isGood && madeAt === newest?.madeAt)
        expect(rivals.length > 0 && rivals.every(({ id }) => going.includes(id))).toBe(false)
      }),
    )
  })

  it('keeps at most 24 good ones of the past, and the newest of each of the last 7 days', () => {
    fc.assert(
      fc.property(situation, ({ all, madeNow }) => {
        fc.pre(all.some(({ id, isGood }) => id === madeNow && isGood))
        const left = new Set(kept(all, madeNow))
        const past = all.filter(({ isGood, madeAt }) => isGood && madeAt <= NOW)
        const keptPast = past.filter(({ id }) => left.has(id))
        expect(keptPast.length).toBeLessThanOrEqual(KEPT.days + KEPT.weeks + KEPT.months + 1)
        const daysOf = (some: readonly RotatedBackup[]) => [
          ...new Set(some.toSorted((a, b) => b.madeAt - a.madeAt).map(({ madeAt }) => dateInTallinn(madeAt))),
        ]
        for (const day of daysOf(past).slice(0, KEPT.days)) {
          const latest = Math.max(
            ...past.map(({ madeAt }) => madeAt).filter((time) => dateInTallinn(time) === day),
          )
          expect(keptPast.some(({ madeAt }) => madeAt === latest)).toBe(true)
        }
      }),
    )
  })

  it('takes nothing a second time', () => {
    fc.assert(
      fc.property(situation, ({ all, madeNow }) => {
        const left = new Set(kept(all, madeNow))
        expect(
          expendable(
            all.filter(({ id }) => left.has(id)),
            madeNow,
            NOW,
          ),
        ).toEqual([])
      }),
    )
  })
})
