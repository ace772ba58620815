import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENTRY_KINDS, type Entry } from '#model/case/entry.ts'
import {
  NO_FILTER,
  timelineDate,
  type TimelineAnchor,
  type TimelineFilter,
  type TimelineItem,
  type TimelineScope,
} from '#model/case/timeline.ts'
import type { CaseId, PersonId } from '#model/ids.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import { addDays, date, type IsoDate } from '#model/time/dates.ts'
import { readTimeline, type TimelinePage } from '#store/queries/timeline.ts'
import { markInStar, saveEntry } from '#store/repositories/entries.ts'
import type { Store } from '#store/store.ts'
import { anEntry, peopleIn } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { moveCase } from '#tests/support/builders/move.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import { acting, municipalityId, must, tempStore } from '#tests/support/temp-store.ts'

const FIRST_DAY = date('2026-09-01')
const TODAY = date('2026-11-02')
/** Where the first period of a case reaches back to. */
const EARLIEST = date('1900-01-01')
const CHILDREN = [
  aPerson({ personalCode: aPersonalCode('2011-04-05') }),
  aPerson({ givenName: 'Mari', personalCode: aPersonalCode('2012-04-05', 'female') }),
]
const WORKER = aPerson({ givenName: 'Tiina', surname: 'Töötaja' })
const WORDS = ['kool', 'ema', 'isa', 'kohus', 'õpetaja', 'vanaema']
const PLACES = ['Viljandi vald', 'Tartu linn', 'Rapla vald']

/** Some days lie before the requests. */
const anyDay = fc.integer({ min: -20, max: 60 }).map((days) => addDays(FIRST_DAY, days))
const anyTime = fc.constantFrom(null, '08:00', '12:30', '17:45')
const anyText = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(' '))
const anyActivity = fc.constantFrom<1 | 2 | 3>(1, 2, 3)
const someKinds = ENTRY_KINDS.slice(0, 4)

const anyVault = fc.record({
  cases: fc.array(
    fc.record({
      child: fc.nat(1),
      at: fc.constantFrom(...PLACES),
      to: fc.constantFrom(...PLACES),
      movedOn: anyDay,
    }),
    { minLength: 1, maxLength: 4 },
  ),
  entries: fc.array(
    fc.record({
      case: fc.nat(100),
      on: anyDay,
      at: anyTime,
      kind: fc.constantFrom(...someKinds),
      activities: fc.uniqueArray(anyActivity, { maxLength: 3 }),
      text: anyText,
      participant: fc.option(fc.nat(1)),
      inStar: fc.boolean(),
    }),
    { maxLength: 40 },
  ),
})

/** A filter that mostly filters nothing, so that several together still leave something. */
function rarely<T, N>(value: fc.Arbitrary<T>, nothing: N): fc.Arbitrary<T | N> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(nothing) }, { weight: 1, arbitrary: value })
}

/** A filter; the participant is chosen by number of those there are. */
const anyFilter = fc.record({
  kinds: rarely(fc.uniqueArray(fc.constantFrom(...someKinds), { minLength: 1, maxLength: 3 }), []),
  activities: rarely(fc.uniqueArray(anyActivity, { minLength: 1, maxLength: 2 }), []),
  from: rarely(anyDay, null),
  until: rarely(anyDay, null),
  text: rarely(fc.constantFrom('ema', 'KOOL isa', 'opetaja'), ''),
  participant: rarely(fc.nat(1), null),
  star: rarely(fc.constantFrom('entered', 'missing'), null),
})

interface Period {
  readonly caseId: CaseId
  readonly place: string
  readonly from: IsoDate
  readonly until: IsoDate | null
}

/** Fills a vault and gives back what is in it, kept apart from the store. */
function fill(store: Store, vault: typeof anyVault extends fc.Arbitrary<infer V> ? V : never) {
  const periods: Period[] = []
  const children = new Map<CaseId, PersonId>()
  const ids = vault.cases.map(({ child, at, to, movedOn }) => {
    const { opinion } = aKlatCase(store, {
      municipality: at,
      requestedOn: FIRST_DAY,
      child: CHILDREN[child]!,
      worker: WORKER,
    })
    children.set(opinion, peopleIn(store, opinion)[0]!)
    const moves = at !== to && movedOn > FIRST_DAY
    periods.push({
      caseId: opinion,
      place: at,
      from: EARLIEST,
      until: moves ? addDays(movedOn, -1) : null,
    })
    if (moves) {
      moveCase(store, opinion, to, movedOn)
      periods.push({ caseId: opinion, place: to, from: movedOn, until: null })
    }
    return opinion
  })
  const entries = vault.entries.map(({ case: index, participant, inStar, ...facts }) => {
    const caseId = ids[index % ids.length]!
    const participants = participant === null ? [] : [peopleIn(store, caseId)[participant]!]
    const saved = must(saveEntry(store, anEntry(caseId, { ...facts, participants }), acting()))
    return inStar ? must(markInStar(store, { entryId: saved.id, on: TODAY }, acting())) : saved
  })
  return { ids, periods, children, entries }
}

function matches(entry: Entry, filter: TimelineFilter): boolean {
  const text = toPlainText(entry.text).toLowerCase().replaceAll('õ', 'o')
  const words = filter.text.toLowerCase().split(' ')
  return (
    (filter.kinds.length === 0 || filter.kinds.includes(entry.kind)) &&
    (filter.activities.length === 0 || entry.activities.some((one) => filter.activities.includes(one))) &&
    (filter.participant === null || entry.participants.includes(filter.participant)) &&
    (filter.star === null || (filter.star === 'entered') === (entry.inStarOn !== null)) &&
    (filter.from === null || entry.occurredOn >= filter.from) &&
    (filter.until === null || entry.occurredOn <= filter.until) &&
    words.every((word) => text.split(/\s+/).some((written) => written.startsWith(word)))
  )
}

function newestFirst(entries: readonly Entry[]): Entry[] {
  const place = (entry: Entry) => `${entry.occurredOn} ${entry.occurredAt ?? ''.padEnd(5)} ${entry.id}`
  return entries.toSorted((a, b) => (place(a) < place(b) ? 1 : -1))
}

/** Every stretch of a timeline, read one after the other. */
function readAll(store: Store, scope: TimelineScope, filter: TimelineFilter, limit: number) {
  const items: TimelineItem[] = []
  let cursor: string | null = null
  let page: TimelinePage
  do {
    page = must(readTimeline(store, { scope, filter, cursor, limit }))
    expect(page.items.length).toBeLessThanOrEqual(limit)
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return { items, total: page.total, months: page.months }
}

/** Every stretch of a timeline, read to both sides from where an anchor opens it. */
function readFromWithin(store: Store, scope: TimelineScope, anchor: TimelineAnchor, limit: number) {
  const read = (cursor: string | null) =>
    must(readTimeline(store, { scope, filter: NO_FILTER, cursor, anchor, limit }))
  const opened = read(null)
  let items = opened.items
  let { nextCursor, previousCursor } = opened
  while (nextCursor !== null) {
    const page = read(nextCursor)
    expect(page.previousCursor).not.toBeNull()
    items = [...items, ...page.items]
    nextCursor = page.nextCursor
  }
  while (previousCursor !== null) {
    const page = read(previousCursor)
    expect(page.nextCursor).not.toBeNull()
    items = [...page.items, ...items]
    previousCursor = page.previousCursor
  }
  return { opened: opened.items, items }
}

function monthsOf(entries: readonly Entry[]) {
  const months = new Set(entries.map(({ occurredOn }) => occurredOn.slice(0, 7)))
  return [...months]
    .toSorted((a, b) => (a < b ? 1 : -1))
    .map((month) => ({
      month,
      entries: entries.filter(({ occurredOn }) => occurredOn.startsWith(month)).length,
    }))
}

// Each run makes a vault of its own; a busy machine needs its time for them.
describe('a timeline', { timeout: 60_000 }, () => {
  it('equals a naive recomputation, whatever the vault, the filter and the stretch', () => {
    fc.assert(
      fc.property(anyVault, anyFilter, fc.integer({ min: 1, max: 7 }), (vault, given, limit) => {
        const store = tempStore()
        const { ids, periods, children, entries } = fill(store, vault)
        const people = [...new Set(entries.flatMap(({ participants }) => participants))]
        const filter = { ...given, participant: people[given.participant ?? -1] ?? null }
        const scopes: [TimelineScope, (entry: Entry) => boolean][] = [
          ...ids.map((id): [TimelineScope, (entry: Entry) => boolean] => [
            { type: 'case', caseId: id },
            (entry) => entry.caseId === id,
          ]),
          ...[...new Set(children.values())].map((personId): [TimelineScope, (entry: Entry) => boolean] => [
            { type: 'child', personId },
            ({ caseId }) => children.get(caseId) === personId,
          ]),
          ...PLACES.map((place): [TimelineScope, (entry: Entry) => boolean] => [
            { type: 'municipality', municipalityId: municipalityId(store, place) },
            ({ caseId, occurredOn }) =>
              periods.some(
                (period) =>
                  period.place === place &&
                  period.caseId === caseId &&
                  period.from <= occurredOn &&
                  (period.until === null || occurredOn <= period.until),
              ),
          ]),
        ]
        for (const [scope, isInScope] of scopes) {
          const expected = newestFirst(entries.filter((entry) => isInScope(entry) && matches(entry, filter)))
          const read = readAll(store, scope, filter, limit)
          expect(read.items.flatMap((item) => (item.type === 'entry' ? [item.entry] : []))).toEqual(expected)
          expect(read.total).toBe(expected.length)
          expect(read.months).toEqual(monthsOf(expected))
        }
      }),
      { numRuns: 20, seed: 20261102 },
    )
  })

  it('gives the same items to both sides of any entry and any month', () => {
    fc.assert(
      fc.property(anyVault, fc.nat(30), fc.integer({ min: 1, max: 7 }), (vault, nth, limit) => {
        const store = tempStore()
        const { entries, ids } = fill(store, vault)
        const entry = entries[nth % Math.max(1, entries.length)]
        const scope: TimelineScope = { type: 'case', caseId: entry?.caseId ?? ids[0]! }
        const whole = readAll(store, scope, NO_FILTER, 500).items
        const months = ['2026-01', '2026-10', '2030-01', entry?.occurredOn.slice(0, 7) ?? '2026-11']
        for (const month of months) {
          const read = readFromWithin(store, scope, { type: 'month', month }, limit)
          expect(read.items).toEqual(whole)
          const first = whole.find((item) => timelineDate(item).slice(0, 7) === month)
          if (first !== undefined) expect(read.opened).toContainEqual(first)
        }
        if (entry === undefined) return
        const read = readFromWithin(store, scope, { type: 'entry', entryId: entry.id }, limit)
        expect(read.items).toEqual(whole)
        const shown = read.opened.flatMap((item) => (item.type === 'entry' ? [item.entry.id] : []))
        expect(shown).toContain(entry.id)
      }),
      { numRuns: 12, seed: 20261123 },
    )
  })

  it('gives the same items in stretches of any length', () => {
    fc.assert(
      fc.property(anyVault, fc.integer({ min: 1, max: 5 }), (vault, limit) => {
        const store = tempStore()
        fill(store, vault)
        const scope: TimelineScope = {
          type: 'municipality',
          municipalityId: municipalityId(store, PLACES[0]!),
        }
        expect(readAll(store, scope, NO_FILTER, limit).items).toEqual(
          readAll(store, scope, NO_FILTER, 500).items,
        )
      }),
      { numRuns: 8, seed: 20261102 },
    )
  })
})
