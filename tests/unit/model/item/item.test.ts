import { describe, expect, it } from 'vitest'
import { CaseId, CaseItemId, uuidV7 } from '#model/ids.ts'
import { closingGaps } from '#model/item/closing.ts'
import { type CaseItem, checkItem, type ItemInput, itemsOf, latestOf } from '#model/item/item.ts'
import { CLOSING_CRITERIA, ITEM_DEFINITIONS, ITEM_TYPES, type ItemType } from '#model/item/item-types.ts'
import { removalClock } from '#model/item/removal-clock.ts'
import { NEED_AREAS, TRIANGLE } from '#model/item/review-sheets.ts'
import { silentFor } from '#model/item/silent.ts'
import { ok } from '#model/result.ts'
import { date, Instant, instantInTallinn, TimeOfDay } from '#model/time/dates.ts'

const TODAY = date('2026-11-23')
let count = 0
const newId = () => uuidV7(1_790_000_000_000 + count++, new Uint8Array(10))
const AT = Instant.parse('2026-11-23T08:00:00.000Z')

/** An item of a type that its definition takes. */
function anItem(type: ItemType, changes: Partial<ItemInput> = {}): ItemInput {
  const { fields, due } = ITEM_DEFINITIONS[type]
  const details = fields.flatMap((field): [string, string][] => {
    if (!field.isRequired) return []
    if (field.input === 'choice') return [[field.name, field.choices[0] ?? '']]
    return [[field.name, field.input === 'time' ? '14:30' : 'Tekst']]
  })
  return {
    id: CaseItemId.parse(newId()),
    caseId: CaseId.parse(newId()),
    type,
    notedOn: date('2026-11-20'),
    dueOn: due === 'required' ? date('2026-12-01') : null,
    endedOn: null,
    details: { ...Object.fromEntries(details), ...(type === 'child_opinion' ? { what: 'Tahab koju' } : {}) },
    ...changes,
  }
}

const kept = (input: ItemInput): CaseItem => ({ ...input, createdAt: AT, updatedAt: AT })

function faultsOf(input: ItemInput): Readonly<Record<string, string>> {
  const checked = checkItem(input, TODAY)
  return checked.ok ? {} : checked.error.fields
}

describe('an item', () => {
  it.each(ITEM_TYPES)(
    'of the type %s is taken as its definition has it, and refused without what it needs',
    (type) => {
      const input = anItem(type)
      expect(checkItem(input, TODAY)).toEqual(ok(input))
      const required = ITEM_DEFINITIONS[type].fields.filter(({ isRequired }) => isRequired)
      const empty = faultsOf({ ...input, details: {} })
      for (const { name } of required) expect(empty[`details.${name}`]).toBe('required')
      expect(faultsOf({ ...input, details: { ...input.details, unknown: 'x' } })).toEqual({
        'details.unknown': 'not_possible',
      })
    },
  )

  it('loses spaces around and what is empty', () => {
    const input = anItem('warning', { details: { what: '  Ettevaatust \n' } })
    expect(checkItem(input, TODAY)).toMatchObject({ ok: true, value: { details: { what: 'Ettevaatust' } } })
  })

  it.each([
    ['a day ahead', { notedOn: date('2026-11-24') }, { notedOn: 'date_in_future' }],
    ['an end ahead', { endedOn: date('2026-11-24') }, { endedOn: 'date_in_future' }],
    ['an end before it began', { endedOn: date('2026-11-19') }, { endedOn: 'end_before_start' }],
    ['no day to look at it again', { dueOn: null }, { dueOn: 'required' }],
    ['a text that is too long', { details: { what: 'x'.repeat(1001) } }, { 'details.what': 'too_long' }],
  ] as const)('is refused with %s', (_name, changes, faults) => {
    expect(faultsOf(anItem('warning', changes))).toEqual(faults)
  })

  it('is refused with a day or an end its type does not have, an unknown choice and an impossible time', () => {
    expect(faultsOf(anItem('feedback', { dueOn: TODAY, endedOn: TODAY }))).toEqual({
      dueOn: 'not_possible',
      endedOn: 'not_possible',
    })
    expect(faultsOf(anItem('plan_action', { details: { side: 'court', what: 'x' } }))).toEqual({
      'details.side': 'not_possible',
    })
    expect(faultsOf(anItem('removal', { details: { time: '25:00' } }))).toEqual({
      'details.time': 'invalid_time',
    })
    expect(faultsOf(anItem('measure', { details: { name: 'x', state: 'started', until: '3.1' } }))).toEqual({
      'details.until': 'half_date',
    })
    const entries = 'not-an-id'
    expect(
      faultsOf(anItem('closing_criterion', { details: { criterion: 'active', state: 'met', entries } })),
    ).toEqual({ 'details.entries': 'not_possible' })
  })

  it('tells the child’s opinion or why it was not asked, unless it is not known yet', () => {
    for (const state of ['found_out', 'not_asked']) {
      expect(faultsOf(anItem('child_opinion', { details: { state } }))).toEqual({
        'details.what': 'required',
      })
    }
    expect(faultsOf(anItem('child_opinion', { details: { state: 'unknown' } }))).toEqual({})
  })
})

describe('items of a case', () => {
  it('stand open ones first by the day they ask for attention, then the newest', () => {
    const items = [
      kept(anItem('plan_action', { endedOn: date('2026-11-21') })),
      kept(anItem('plan_action', { dueOn: date('2026-12-20') })),
      kept(anItem('plan_action', { dueOn: date('2026-12-10') })),
      kept(anItem('warning')),
    ]
    expect(itemsOf(items, 'plan_action').map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-10',
      '2026-12-20',
      null,
    ])
    expect(latestOf(items, 'plan_action')?.dueOn).toBe('2026-12-10')
    expect(latestOf(items, 'feedback')).toBeNull()
  })

  it('lack criteria of closing until each is judged or another ground is given', () => {
    const judged = CLOSING_CRITERIA.slice(1).map((criterion) =>
      kept(anItem('closing_criterion', { details: { criterion, state: 'not_met' } })),
    )
    expect(closingGaps([])).toEqual([...CLOSING_CRITERIA])
    expect(closingGaps(judged)).toEqual(['measures'])
    expect(closingGaps([...judged, kept(anItem('closing_ground'))])).toEqual([])
  })

  it('put every area of need on one side of the triangle', () => {
    expect(Object.values(TRIANGLE).flat().toSorted()).toEqual([...NEED_AREAS].toSorted())
  })
})

describe('the clock of a removal (LasteKS § 33)', () => {
  const removal = (day: string, time: string, endedOn: string | null = null) => ({
    notedOn: date(day),
    endedOn: endedOn === null ? null : date(endedOn),
    details: { time },
  })
  const at = (day: string, time: string) => instantInTallinn(date(day), TimeOfDay.parse(time))

  it.each([
    ['in winter', '2026-11-20', '14:30', '2026-11-23', '14:30'],
    ['over the end of summer time', '2026-10-24', '12:00', '2026-10-27', '11:00'],
    ['over the beginning of summer time', '2026-03-28', '12:00', '2026-03-31', '13:00'],
    ['over the end of a year', '2026-12-30', '23:15', '2027-01-02', '23:15'],
  ])('runs 72 hours %s', (_name, day, time, endDay, endTime) => {
    const end = at(endDay, endTime)
    expect(removalClock(removal(day, time), end)).toEqual({ endsAt: end, state: 'running' })
    expect(removalClock(removal(day, time), end + 1)?.state).toBe('over')
    expect(removalClock(removal(day, time, endDay), end + 1)?.state).toBe('ended')
  })

  it('is none without a time', () => {
    expect(removalClock(removal('2026-11-20', 'õhtul'), 0)).toBeNull()
  })
})

describe('a case gone silent', () => {
  it.each([
    ['30 days', '2026-10-24', null, null],
    ['31 days', '2026-10-23', null, 31],
    ['with its next look ahead', '2026-01-01', '2026-11-23', null],
    ['with a look that is past', '2026-10-01', '2026-11-22', 53],
  ])('%s', (_name, lastOn, nextReviewOn, days) => {
    const next = nextReviewOn === null ? null : date(nextReviewOn)
    expect(silentFor({ lastOn: date(lastOn), nextReviewOn: next }, TODAY)).toBe(days)
  })
})
