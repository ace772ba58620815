import { describe, expect, it } from 'vitest'
import { createIdleLock } from '#electron/app/idle-lock.ts'

/** A desk that locks after one minute, looked at by hand. */
function anIdleDesk(minutes = 1) {
  const state = { now: 0, systemIdle: 0, limit: minutes, isUnlocked: true }
  const told: (number | null | 'lock')[] = []
  const idle = createIdleLock({
    systemIdle: () => state.systemIdle,
    now: () => state.now * 1000,
    limit: () => state.limit,
    isUnlocked: () => state.isUnlocked,
    warn: (left) => void told.push(left),
    lock: () => {
      state.isUnlocked = false
      told.push('lock')
    },
  })
  idle.look()
  /** So many seconds later, with nobody there. */
  const pass = (seconds: number) => {
    state.now += seconds
    state.systemIdle += seconds
    idle.look()
  }
  return { state, told, idle, pass }
}

describe('idle lock', () => {
  it('warns 30 s ahead, counts down, and locks', () => {
    const { told, pass } = anIdleDesk()
    pass(29)
    expect(told).toEqual([])
    pass(1)
    pass(1)
    pass(28)
    expect(told).toEqual([30, 29, 1])
    pass(1)
    expect(told.at(-1)).toBe('lock')
  })

  it('takes the warning back at the first input into the desk', () => {
    const { state, told, idle, pass } = anIdleDesk()
    pass(40)
    state.now += 1
    idle.noteInput()
    expect(told).toEqual([20, null])
    pass(29)
    expect(told).toHaveLength(2)
    pass(31)
    expect(told.at(-1)).toBe('lock')
  })

  it('takes the warning back at input elsewhere on the machine', () => {
    const { state, told, pass } = anIdleDesk()
    pass(40)
    state.systemIdle = 0
    pass(1)
    expect(told).toEqual([20, null])
  })

  it('stays open while somebody works in another program', () => {
    const { state, told, pass } = anIdleDesk()
    for (let minute = 0; minute < 90; minute++) {
      pass(20)
      state.systemIdle = 0
      pass(0)
    }
    expect(told).toEqual([])
  })

  it('stays open while keys reach the desk that the system does not count', () => {
    const { told, idle, pass } = anIdleDesk()
    for (let minute = 0; minute < 90; minute++) {
      pass(20)
      idle.noteInput()
    }
    expect(told).toEqual([])
  })

  it('locks at the first look after a long sleep', () => {
    const { told, pass } = anIdleDesk(10)
    pass(3600)
    expect(told).toEqual(['lock'])
  })

  it('follows a changed setting at once', () => {
    const { state, told, pass } = anIdleDesk(60)
    pass(300)
    state.limit = 5
    pass(0)
    expect(told).toEqual(['lock'])
  })

  it('leaves a locked desk alone, and counts from when it is opened', () => {
    const { state, told, pass } = anIdleDesk()
    state.isUnlocked = false
    pass(3600)
    state.isUnlocked = true
    pass(0)
    pass(29)
    expect(told).toEqual([])
    pass(1)
    expect(told).toEqual([30])
  })

  it('takes the warning away when the desk was locked otherwise', () => {
    const { state, told, pass } = anIdleDesk()
    pass(40)
    state.isUnlocked = false
    pass(1)
    expect(told).toEqual([20, null])
  })
})
