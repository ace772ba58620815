import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDeskLock } from '#electron/app/lock-desk.ts'

describe('desk lock', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  function desk(onAsk: () => void, onLock: () => void = () => undefined) {
    const acts: string[] = []
    let open = true
    const lock = createDeskLock({
      isUnlocked: () => open,
      stopOpening: () => void acts.push('stop opening'),
      askForDrafts: () => {
        acts.push('ask')
        onAsk()
      },
      leaveAddress: () => void acts.push('leave address'),
      lock: () => {
        open = false
        acts.push('lock')
        onLock()
      },
      reloadPage: (hasAnswered) => void acts.push(hasAnswered ? 'reload' : 'reload a hung page'),
      cleanUp: async () => void acts.push('clean'),
    })
    return { acts, lock }
  }

  /** The page says where it is, then that its keystrokes are saved. */
  const answering = (lock: () => ReturnType<typeof desk>['lock']) => () => {
    lock().placeLeft()
    lock().draftsFlushed()
  }

  it('waits for the last keystrokes, then locks and loads the page anew', async () => {
    const { acts, lock } = desk(() =>
      setTimeout(
        answering(() => lock),
        120,
      ),
    )
    const locked = lock.lock()
    await vi.advanceTimersByTimeAsync(119)
    expect(acts).toEqual(['ask'])
    await vi.advanceTimersByTimeAsync(1)
    await locked
    expect(acts).toEqual(['ask', 'lock', 'reload', 'clean'])
  })

  it('locks without them after a second when the page hangs, keeps its address and says that it hangs', async () => {
    const { acts, lock } = desk(() => undefined)
    const locked = lock.lock()
    await vi.advanceTimersByTimeAsync(999)
    expect(acts).toEqual(['ask'])
    await vi.advanceTimersByTimeAsync(1)
    await locked
    expect(acts).toEqual(['ask', 'leave address', 'lock', 'reload a hung page', 'clean'])
  })

  it('keeps the place a page told before it hung', async () => {
    const { acts, lock } = desk(() => lock.placeLeft())
    const locked = lock.lock()
    await vi.advanceTimersByTimeAsync(1000)
    await locked
    expect(acts).not.toContain('leave address')
  })

  it('locks once however often it is asked, and gives up an opening when there is nothing to lock', async () => {
    const { acts, lock } = desk(answering(() => lock))
    await Promise.all([lock.lock(), lock.lock()])
    expect(acts).toEqual(['ask', 'lock', 'reload', 'clean'])
    await lock.lock()
    expect(acts.slice(4)).toEqual(['stop opening'])
  })

  it('loads the page anew and cleans up also when locking itself fails', async () => {
    const { acts, lock } = desk(
      answering(() => lock),
      () => {
        throw new Error('the log could not be written')
      },
    )
    await expect(lock.lock()).rejects.toThrow('the log')
    expect(acts).toEqual(['ask', 'lock', 'reload', 'clean'])
  })

  it('locks at once, without asking, in the last moment before the system ends the program', () => {
    const { acts, lock } = desk(() => undefined)
    lock.lockNow()
    expect(acts).toEqual(['leave address', 'lock'])
    lock.lockNow()
    expect(acts).toEqual(['leave address', 'lock'])
  })

  it('does not lock twice when the last moment comes while the page is asked', async () => {
    const { acts, lock } = desk(() => undefined)
    const locked = lock.lock()
    lock.lockNow()
    await vi.advanceTimersByTimeAsync(1000)
    await locked
    expect(acts.filter((act) => act === 'lock')).toHaveLength(1)
    expect(acts.at(-2)).toBe('reload a hung page')
  })

  it('tells what is under way that the desk is locked, once for each session', async () => {
    const { lock } = desk(answering(() => lock))
    const before = lock.untilLocked()
    expect(before.aborted).toBe(false)
    await lock.lock()
    expect(before.aborted).toBe(true)
    expect(lock.untilLocked().aborted).toBe(false)
  })
})
