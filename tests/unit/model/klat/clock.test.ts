import { describe, expect, it } from 'vitest'
import type { Deadline } from '#model/deadline/deadline.ts'
import { CaseId, DeadlineId, uuidV7 } from '#model/ids.ts'
import { clockChange, clockDoubt, type OwedAttachment } from '#model/klat/clock.ts'
import { date } from '#model/time/dates.ts'

const TODAY = date('2026-11-23')
const ID = uuidV7(1_790_000_000_000, new Uint8Array(10))

function aDeadline(pauses: readonly (readonly [string, string | null])[] = [], metOn: string | null = null) {
  return {
    id: DeadlineId.parse(ID),
    caseId: CaseId.parse(ID),
    ruleId: 'klat_opinion',
    triggeredOn: date('2026-11-02'),
    pauses: pauses.map(([from, until]) => ({
      from: date(from),
      until: until === null ? null : date(until),
      reason: 'Lisad',
    })),
    override: null,
    metOn: metOn === null ? null : date(metOn),
  } satisfies Deadline
}

function owed(clock: 'stands' | 'runs', askedOn: string, cameOn: string | null = null): OwedAttachment {
  return {
    type: 'klat_attachment',
    notedOn: date(askedOn),
    endedOn: cameOn === null ? null : date(cameOn),
    details: { what: 'Kooli iseloomustus', clock },
  }
}

describe('the clock of an opinion', () => {
  it.each([
    ['stops on the day it was asked for', [], owed('stands', '2026-11-10'), '2026-11-10'],
    ['stops at the earliest with the request', [], owed('stands', '2026-10-20'), '2026-11-02'],
    [
      'stops after the pause before',
      [['2026-11-05', '2026-11-12']],
      owed('stands', '2026-11-10'),
      '2026-11-13',
    ],
  ] as const)('%s', (_name, pauses, attachment, from) => {
    expect(clockChange(aDeadline(pauses), null, attachment, [], TODAY)).toEqual({ type: 'pause', from })
  })

  it.each([
    ['the attachment does not hold it', aDeadline(), null, owed('runs', '2026-11-10'), []],
    ['it stands already', aDeadline([['2026-11-05', null]]), null, owed('stands', '2026-11-10'), []],
    [
      'it was ended today already',
      aDeadline([['2026-11-05', '2026-11-23']]),
      null,
      owed('stands', '2026-11-23'),
      [],
    ],
    ['the opinion was given', aDeadline([], '2026-11-20'), null, owed('stands', '2026-11-10'), []],
    [
      'it was started by hand, and only a word of the attachment changes',
      aDeadline([['2026-11-05', '2026-11-07']]),
      owed('stands', '2026-11-05'),
      owed('stands', '2026-11-05'),
      [],
    ],
    [
      'another attachment holds it still',
      aDeadline([['2026-11-05', null]]),
      owed('stands', '2026-11-05'),
      owed('stands', '2026-11-05', '2026-11-20'),
      [owed('stands', '2026-11-06')],
    ],
    [
      'it stands for a reason given by hand',
      aDeadline([['2026-11-05', null]]),
      owed('runs', '2026-11-05'),
      owed('runs', '2026-11-05', '2026-11-20'),
      [],
    ],
  ] as const)('is left as it is where %s', (_name, deadline, before, after, others) => {
    expect(clockChange(deadline, before, after, others, TODAY)).toBeNull()
  })

  it('goes on after the day the last attachment came, or at once where it is not waited for any more', () => {
    const deadline = aDeadline([['2026-11-05', null]])
    const before = owed('stands', '2026-11-05')
    const others = [owed('runs', '2026-11-06'), owed('stands', '2026-11-06', '2026-11-18')]
    expect(clockChange(deadline, before, owed('stands', '2026-11-05', '2026-11-20'), others, TODAY)).toEqual({
      type: 'resume',
      until: '2026-11-20',
    })
    expect(clockChange(deadline, before, owed('runs', '2026-11-05'), others, TODAY)).toEqual({
      type: 'resume',
      until: TODAY,
    })
  })

  it.each([
    [
      'runs though an attachment is owed that holds it',
      [],
      [owed('stands', '2026-11-10')],
      'runs_though_owed',
    ],
    [
      'stands for nothing',
      [['2026-11-05', null]],
      [owed('stands', '2026-11-10', '2026-11-12')],
      'stands_for_nothing',
    ],
    ['stands for what is owed', [['2026-11-05', null]], [owed('runs', '2026-11-10')], null],
    ['runs', [], [owed('runs', '2026-11-10')], null],
  ] as const)('%s', (_name, pauses, items, doubt) => {
    expect(clockDoubt(aDeadline(pauses), items)).toBe(doubt)
    expect(clockDoubt(aDeadline(pauses, '2026-11-20'), items)).toBeNull()
  })
})
