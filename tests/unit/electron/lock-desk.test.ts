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
      askForDrafts: () => {
        acts.push('ask')
        onAsk()
      },
      lock: () => {
        open = false
        acts.push('lock')
        onLock()
      },
      reloadPage: () => acts.push('reload'),
      cleanUp: async () => void acts.push('clean'),
    })
    return { acts, lock }
  }

  it('waits for the last keystrokes, then locks and loads the page anew', async () => {
    const { acts, lock } = desk(() => setTimeout(() => lock.draftsFlushed(), 120))
    const locked = lock.lock()
    await vi.advanceTimersByTimeAsync(119)
    expect(acts).toEqual(['ask'])
    await vi.advanceTimersByTimeAsync(1)
    await locked
    expect(acts).toEqual(['ask', 'lock', 'reload', 'clean'])
  })

  it('locks without them after 300 ms when the page hangs', async () => {
    const { acts, lock } = desk(() => undefined)
    const locked = lock.lock()
    await vi.advanceTimersByTimeAsync(299)
    expect(acts).toEqual(['ask'])
    await vi.advanceTimersByTimeAsync(1)
    await locked
    expect(acts).toEqual(['ask', 'lock', 'reload', 'clean'])
  })

  it('locks once however often it is asked', async () => {
    const { acts, lock } = desk(() => lock.draftsFlushed())
    await Promise.all([lock.lock(), lock.lock()])
    await lock.lock()
    expect(acts).toEqual(['ask', 'lock', 'reload', 'clean'])
  })

  it('loads the page anew and cleans up also when locking itself fails', async () => {
    const { acts, lock } = desk(
      () => lock.draftsFlushed(),
      () => {
        throw new Error('the log could not be written')
      },
    )
    await expect(lock.lock()).rejects.toThrow('the log')
    expect(acts).toEqual(['ask', 'lock', 'reload', 'clean'])
  })
})
