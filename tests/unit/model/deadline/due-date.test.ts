import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeadlineRule } from '#model/deadline/deadline-rule.ts'
import { ComputedDeadline, Deadline } from '#model/deadline/deadline.ts'
import {
  computeDeadline,
  openPause,
  pauseDeadline,
  resumeDeadline,
  ruleFor,
} from '#model/deadline/due-date.ts'
import { addDays, date } from '#model/time/dates.ts'
import { readHolidays } from '#model/time/working-days.ts'
import file from '#resources/holidays.json' with { type: 'json' }

const holidays = readHolidays(file)

const opinion: DeadlineRule = {
  id: 'klat_opinion',
  count: 30,
  unit: 'calendar_day',
  movesToWorkingDay: true,
  validFrom: null,
  validUntil: null,
  source: 'Proovireegel',
  certainty: 'assumed',
}
const contact: DeadlineRule = { ...opinion, id: 'first_contact', count: 3, unit: 'working_day' }
const rules = [opinion, contact]

type Stretch = readonly [from: string, until: string | null]

function deadline(triggeredOn: string, changes: Partial<Deadline> = {}): Deadline {
  return Deadline.parse({
    id: '01900000-0000-7000-8000-000000000001',
    caseId: '01900000-0000-7000-8000-000000000002',
    ruleId: 'klat_opinion',
    triggeredOn,
    pauses: [],
    override: null,
    metOn: null,
    ...changes,
  })
}

function pauses(...stretches: Stretch[]): Deadline['pauses'] {
  return stretches.map(([from, until]) => ({
    from: date(from),
    until: until === null ? null : date(until),
    reason: 'Ootame lisadokumente',
  }))
}

function compute(
  subject: Deadline,
  today: string,
  chosen: readonly DeadlineRule[] = rules,
): ComputedDeadline {
  return computeDeadline(subject, chosen, holidays, date(today))
}

describe('ruleFor', () => {
  const older = { ...opinion, count: 20, validUntil: date('2026-12-31') }
  const newer = { ...opinion, count: 40, validFrom: date('2027-01-01') }

  it.each([
    ['2026-12-31', 20],
    ['2027-01-01', 40],
  ])('chooses by the day when the law changes: %s', (day, count) => {
    expect(ruleFor([newer, older], 'klat_opinion', date(day)).count).toBe(count)
  })

  it('takes the period that began last when two cover the day', () => {
    expect(ruleFor([newer, opinion], 'klat_opinion', date('2027-02-01')).count).toBe(40)
  })

  it('throws when no rule covers the day', () => {
    expect(() => ruleFor([newer, contact], 'klat_opinion', date('2026-12-31'))).toThrow(
      /klat_opinion.*2026-12-31/,
    )
  })
})

describe('the due date', () => {
  it.each([
    ['the last day is a working day', '2026-11-02', '2026-12-02'],
    ['the last day is a Saturday', '2026-10-22', '2026-11-23'],
    ['the last day is a Sunday', '2026-10-23', '2026-11-23'],
    ['the last day is Christmas Eve and a weekend follows', '2026-11-24', '2026-12-28'],
    ['the last day is New Year on a Friday', '2026-12-02', '2027-01-04'],
    ['the request came at the end of a long month', '2026-01-31', '2026-03-02'],
    ['the last day is a leap day', '2028-01-30', '2028-02-29'],
    ['the leap day is passed', '2028-02-01', '2028-03-02'],
  ])('of 30 calendar days is right when %s', (_state, triggeredOn, dueOn) => {
    const computed = compute(deadline(triggeredOn), triggeredOn)
    expect(computed).toMatchObject({ dueOn, plainDueOn: dueOn, pausedDays: 0, source: 'Proovireegel' })
    expect(ComputedDeadline.parse(computed)).toEqual(computed)
  })

  it.each([
    ['the request came on a Friday', '2026-11-20', '2026-11-25'],
    ['the request came on a Saturday', '2026-11-21', '2026-11-25'],
    ['Christmas lies between', '2026-12-22', '2026-12-29'],
    ['Midsummer lies between', '2026-06-22', '2026-06-29'],
  ])('of 3 working days is right when %s', (_state, triggeredOn, dueOn) => {
    expect(compute(deadline(triggeredOn, { ruleId: 'first_contact' }), triggeredOn).dueOn).toBe(dueOn)
  })

  it('stays on a weekend when the rule does not move it', () => {
    const fixed = { ...opinion, movesToWorkingDay: false }
    expect(compute(deadline('2026-10-22'), '2026-10-22', [fixed]).dueOn).toBe('2026-11-21')
  })

  it('keeps the rule of the day of the request when the rule changes before the last day', () => {
    const older = { ...opinion, validUntil: date('2026-12-31') }
    const newer = { ...opinion, count: 10, validFrom: date('2027-01-01') }
    expect(compute(deadline('2026-12-20'), '2027-01-10', [older, newer]).dueOn).toBe('2027-01-19')
  })
})

describe('the due date with pauses', () => {
  it.each<[string, Stretch[], string, number]>([
    ['one pause', [['2026-11-10', '2026-11-14']], '2026-12-07', 5],
    ['a pause of one day', [['2026-11-10', '2026-11-10']], '2026-12-03', 1],
    [
      'two pauses apart',
      [
        ['2026-11-10', '2026-11-11'],
        ['2026-11-20', '2026-11-20'],
      ],
      '2026-12-07',
      3,
    ],
    [
      'overlapping pauses',
      [
        ['2026-11-10', '2026-11-14'],
        ['2026-11-12', '2026-11-16'],
      ],
      '2026-12-09',
      7,
    ],
    [
      'one pause inside another',
      [
        ['2026-11-10', '2026-11-14'],
        ['2026-11-11', '2026-11-12'],
      ],
      '2026-12-07',
      5,
    ],
    ['a pause that began before the request', [['2026-10-30', '2026-11-03']], '2026-12-03', 1],
    ['a pause over the first last day', [['2026-12-02', '2026-12-03']], '2026-12-04', 2],
    ['a pause after the last day', [['2026-12-03', '2026-12-10']], '2026-12-02', 0],
  ])('is right with %s', (_state, stretches, dueOn, pausedDays) => {
    const computed = compute(deadline('2026-11-02', { pauses: pauses(...stretches) }), '2026-11-05')
    expect(computed).toMatchObject({ dueOn, pausedDays, plainDueOn: '2026-12-02' })
  })

  it('never falls into a pause when the last day had moved into it', () => {
    // 30 days end on Saturday 21 November; the last day moved to Monday, which is paused.
    const subject = deadline('2026-10-22', { pauses: pauses(['2026-11-23', '2026-11-26']) })
    expect(compute(subject, '2026-11-23').dueOn).toBe('2026-11-27')
  })

  it('counts paused working days only when the rule counts working days', () => {
    const subject = deadline('2026-11-19', {
      ruleId: 'first_contact',
      pauses: pauses(['2026-11-20', '2026-11-23']),
    })
    expect(compute(subject, '2026-11-20')).toMatchObject({ dueOn: '2026-11-26', pausedDays: 2 })
  })

  it('counts an open pause up to today', () => {
    const subject = deadline('2026-11-02', { pauses: pauses(['2026-11-10', null]) })
    expect(compute(subject, '2026-11-10')).toMatchObject({ dueOn: '2026-12-03', pausedDays: 1 })
    expect(compute(subject, '2026-11-14')).toMatchObject({ dueOn: '2026-12-07', pausedDays: 5 })
    expect(compute(subject, '2027-01-10')).toMatchObject({ state: { state: 'paused' }, pausedDays: 62 })
  })

  it('does not count an open pause that begins after today', () => {
    const subject = deadline('2026-11-02', { pauses: pauses(['2026-11-10', null]) })
    expect(compute(subject, '2026-11-09')).toMatchObject({ dueOn: '2026-12-02', state: { state: 'ahead' } })
  })

  it('counts an open pause no further than the day the deadline was met', () => {
    const subject = deadline('2026-11-02', {
      pauses: pauses(['2026-11-10', null]),
      metOn: date('2026-11-11'),
    })
    expect(compute(subject, '2026-12-31')).toMatchObject({ dueOn: '2026-12-04', pausedDays: 2 })
  })

  it('is later by each paused day once, whatever the pauses', () => {
    const fixed = { ...opinion, movesToWorkingDay: false }
    const start = date('2026-11-02')
    const stretch = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }))
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), (stretches) => {
        const days = new Set<number>()
        const made = stretches.map(([a, b]): Stretch => {
          const [first, last] = [Math.min(a, b), Math.max(a, b)]
          for (let day = first; day <= last; day += 1) days.add(day)
          return [addDays(start, first), addDays(start, last)]
        })
        const computed = compute(deadline(start, { pauses: pauses(...made) }), start, [fixed])
        expect(computed.dueOn).toBe(addDays(start, 30 + days.size))
        expect(computed.pausedDays).toBe(days.size)
      }),
    )
  })
})

describe('the due date set by hand', () => {
  it('stands above rule and pauses, also on a weekend', () => {
    const subject = deadline('2026-11-02', {
      pauses: pauses(['2026-11-10', '2026-11-14']),
      override: { dueOn: date('2026-11-28'), reason: 'Kokku lepitud omavalitsusega' },
    })
    expect(compute(subject, '2026-11-16')).toMatchObject({
      dueOn: '2026-11-28',
      plainDueOn: '2026-12-02',
      pausedDays: 5,
    })
  })
})

describe('the state of a deadline', () => {
  // Due on Wednesday 2 December 2026.
  const subject = deadline('2026-11-02')

  it.each([
    ['2026-11-02', { state: 'ahead', workingDays: 22 }],
    ['2026-11-30', { state: 'ahead', workingDays: 2 }],
    ['2026-12-01', { state: 'tomorrow' }],
    ['2026-12-02', { state: 'today' }],
    ['2026-12-03', { state: 'overdue', workingDays: 1 }],
    ['2026-12-05', { state: 'overdue', workingDays: 2 }],
    ['2026-12-07', { state: 'overdue', workingDays: 3 }],
    ['2026-12-28', { state: 'overdue', workingDays: 16 }],
  ])('on %s is %j', (today, state) => {
    expect(compute(subject, today).state).toEqual(state)
  })

  it('is overdue by 0 working days when only a weekend has passed', () => {
    const fixed = { ...opinion, movesToWorkingDay: false }
    expect(compute(deadline('2026-10-22'), '2026-11-22', [fixed]).state).toEqual({
      state: 'overdue',
      workingDays: 0,
    })
  })

  it('counts working days, not calendar days, when a weekend lies between', () => {
    const friday = deadline('2026-10-24')
    expect(compute(friday, '2026-11-20').state).toEqual({ state: 'ahead', workingDays: 1 })
  })

  it('is met when it was met, also after the due date', () => {
    const met = deadline('2026-11-02', { metOn: date('2026-11-30'), pauses: pauses(['2026-11-10', null]) })
    expect(compute(met, '2027-05-01').state).toEqual({ state: 'met', on: '2026-11-30' })
  })

  it('is paused on the first and the last day of a pause, and not after it', () => {
    const paused = deadline('2026-11-02', { pauses: pauses(['2026-11-10', '2026-11-14']) })
    const state = { state: 'paused', since: '2026-11-10', reason: 'Ootame lisadokumente' }
    expect(compute(paused, '2026-11-09').state).toMatchObject({ state: 'ahead' })
    expect(compute(paused, '2026-11-10').state).toEqual(state)
    expect(compute(paused, '2026-11-14').state).toEqual(state)
    expect(compute(paused, '2026-11-15').state).toMatchObject({ state: 'ahead' })
  })

  it('stays overdue when the pause began after the last day', () => {
    const late = deadline('2026-11-02', { pauses: pauses(['2026-12-03', null]) })
    expect(compute(late, '2026-12-04').state).toEqual({ state: 'overdue', workingDays: 2 })
  })

  it('is overdue when the day set by hand passes during a pause', () => {
    const late = deadline('2026-11-02', {
      pauses: pauses(['2026-11-10', null]),
      override: { dueOn: date('2026-11-20'), reason: 'Kokku lepitud omavalitsusega' },
    })
    expect(compute(late, '2026-11-20').state).toMatchObject({ state: 'paused' })
    expect(compute(late, '2026-11-23').state).toEqual({ state: 'overdue', workingDays: 1 })
  })
})

describe('pauseDeadline', () => {
  it('adds an open pause and leaves the given deadline as it was', () => {
    const subject = deadline('2026-11-02')
    const result = pauseDeadline(subject, date('2026-11-10'), ' Ootame lisadokumente ')
    expect(result).toEqual({ ok: true, value: { ...subject, pauses: pauses(['2026-11-10', null]) } })
    expect(subject.pauses).toEqual([])
  })

  it('can pause again the day after a pause ended', () => {
    const subject = deadline('2026-11-02', { pauses: pauses(['2026-11-10', '2026-11-14']) })
    expect(pauseDeadline(subject, date('2026-11-15'), 'Taas ootel').ok).toBe(true)
  })

  it('can pause from the day of the request', () => {
    expect(pauseDeadline(deadline('2026-11-02'), date('2026-11-02'), 'Ootame').ok).toBe(true)
  })

  it.each<[string, string, Partial<Deadline>, string]>([
    ['already_met', 'it was met', { metOn: date('2026-11-09') }, '2026-11-10'],
    ['already_paused', 'a pause is open', { pauses: pauses(['2026-11-08', null]) }, '2026-11-10'],
    [
      'already_paused',
      'a pause holds the day',
      { pauses: pauses(['2026-11-08', '2026-11-10']) },
      '2026-11-10',
    ],
    [
      'already_paused',
      'a later pause is kept',
      { pauses: pauses(['2026-11-12', '2026-11-13']) },
      '2026-11-10',
    ],
    ['pause_before_trigger', 'the day precedes the request', {}, '2026-11-01'],
  ])('says %s when %s', (fault, _state, changes, from) => {
    const result = pauseDeadline(deadline('2026-11-02', changes), date(from), 'Ootame')
    expect(result).toEqual({ ok: false, error: fault })
  })
})

describe('resumeDeadline', () => {
  it('ends the open pause with the last day not counted', () => {
    const subject = deadline('2026-11-02', {
      pauses: pauses(['2026-11-04', '2026-11-05'], ['2026-11-10', null]),
    })
    expect(resumeDeadline(subject, date('2026-11-12'))).toEqual({
      ok: true,
      value: { ...subject, pauses: pauses(['2026-11-04', '2026-11-05'], ['2026-11-10', '2026-11-12']) },
    })
    expect(openPause(subject)).toEqual(pauses(['2026-11-10', null])[0])
  })

  it('can end a pause on the day it began', () => {
    const subject = deadline('2026-11-02', { pauses: pauses(['2026-11-10', null]) })
    expect(resumeDeadline(subject, date('2026-11-10')).ok).toBe(true)
  })

  it.each<[string, string, Partial<Deadline>, string]>([
    [
      'already_met',
      'it was met',
      { pauses: pauses(['2026-11-08', null]), metOn: date('2026-11-09') },
      '2026-11-10',
    ],
    ['not_paused', 'there was no pause', {}, '2026-11-10'],
    ['not_paused', 'the pause has ended', { pauses: pauses(['2026-11-08', '2026-11-09']) }, '2026-11-10'],
    [
      'resume_before_pause',
      'the day precedes the pause',
      { pauses: pauses(['2026-11-08', null]) },
      '2026-11-07',
    ],
  ])('says %s when %s', (fault, _state, changes, until) => {
    expect(resumeDeadline(deadline('2026-11-02', changes), date(until))).toEqual({ ok: false, error: fault })
  })
})
