import { describe, expect, it } from 'vitest'
import { nextReminder, remindedOf, withFreshReminders } from '#model/klat/reminders.ts'
import { date } from '#model/time/dates.ts'

const stay = (until?: string, reminded?: string) => ({
  details: {
    ...(until === undefined ? {} : { until }),
    ...(reminded === undefined ? {} : { reminded }),
  },
})

describe('the reminder of the end of a stay', () => {
  it.each([
    ['90 days before', '2026-11-23', stay('2027-06-01'), '2027-03-03'],
    ['still that of 90 days while it is not seen', '2027-03-20', stay('2027-06-01'), '2027-03-03'],
    ['that of 60 days once it is due', '2027-04-02', stay('2027-06-01'), '2027-04-02'],
    ['that of 60 days after the first was seen', '2027-03-04', stay('2027-06-01', 'first'), '2027-04-02'],
    ['the end itself after both', '2027-04-05', stay('2027-06-01', 'second'), '2027-06-01'],
    ['none without an end', '2026-11-23', stay(), null],
    ['none for half an end', '2026-11-23', stay('1.6'), null],
  ] as const)('is %s', (_name, today, service, day) => {
    expect(nextReminder(service, date(today))).toBe(day)
  })

  it('gives way to the next when it is seen', () => {
    const first = remindedOf(stay('2027-06-01'), date('2027-03-05'))
    expect(first).toEqual({ until: '2027-06-01', reminded: 'first' })
    expect(remindedOf({ details: first }, date('2027-04-02'))['reminded']).toBe('second')
    expect(remindedOf(stay('2027-06-01'), date('2027-04-10'))['reminded']).toBe('second')
  })

  it('begins anew with another end', () => {
    const { details: before } = stay('2027-06-01', 'second')
    expect(withFreshReminders(before, stay('2027-12-01', 'second').details)).toEqual({ until: '2027-12-01' })
    expect(withFreshReminders(before, before)).toEqual(before)
    expect(withFreshReminders(null, before)).toEqual(before)
  })
})
