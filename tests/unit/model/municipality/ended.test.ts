import { describe, expect, it } from 'vitest'
import { endedBefore } from '#model/municipality/ended.ts'
import { RegisterKey } from '#model/municipality/register.ts'
import { date } from '#model/time/dates.ts'

const key = (text: string) => RegisterKey.parse(text)
const REGISTER = [
  { key: key('vana-vald'), name: 'Vana vald', validUntil: date('2025-10-18'), successor: key('uus-vald') },
  { key: key('uus-vald'), name: 'Uus vald', validUntil: null, successor: null },
  { key: key('kadunud-vald'), name: 'Kadunud vald', validUntil: date('2025-10-18'), successor: null },
]

describe('a municipality that has ended', () => {
  it.each([
    ['vana-vald', '2025-10-18', null],
    ['vana-vald', '2025-10-19', { on: '2025-10-18', successor: 'Uus vald' }],
    ['kadunud-vald', '2026-01-01', { on: '2025-10-18', successor: null }],
    ['uus-vald', '2030-01-01', null],
    ['tundmatu-vald', '2030-01-01', null],
  ])('%s on %s is told as %j', (which, day, told) => {
    expect(endedBefore(REGISTER, which, date(day))).toEqual(told)
  })
})
