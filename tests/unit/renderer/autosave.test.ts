import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave } from '../../../renderer/data/autosave.ts'

describe('autosave', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  function autosave(save: (value: string) => Promise<void> = () => Promise.resolve()) {
    const saved: string[] = []
    const failures: unknown[] = []
    const it = createAutosave<string>({
      save: async (value) => {
        await save(value)
        saved.push(value)
      },
      onFailure: (thrown) => failures.push(thrown),
      now: Date.now,
    })
    return { ...it, saved, failures }
  }

  it('saves 400 ms after the last keystroke', async () => {
    const { touch, saved } = autosave()
    touch(() => 'a')
    await vi.advanceTimersByTimeAsync(399)
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(saved).toEqual(['a'])
  })

  it('saves at the latest 1.2 s after the first unsaved keystroke while typing goes on', async () => {
    const { touch, saved } = autosave()
    for (let time = 0; time < 1200; time += 100) {
      touch(() => String(time))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(saved).toEqual(['1100'])
  })

  it('reads the value when it saves, not at the keystroke', async () => {
    const { touch, saved } = autosave()
    let text = 'a'
    touch(() => text)
    text = 'abc'
    await vi.advanceTimersByTimeAsync(400)
    expect(saved).toEqual(['abc'])
  })

  it('saves at once when flushed, and waits for it', async () => {
    const { touch, flush, saved } = autosave(() => new Promise((resolve) => setTimeout(resolve, 50)))
    touch(() => 'a')
    const flushed = flush()
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(50)
    await flushed
    expect(saved).toEqual(['a'])
  })

  it('saves what was typed while a save was under way', async () => {
    const { touch, saved } = autosave(() => new Promise((resolve) => setTimeout(resolve, 1000)))
    touch(() => 'a')
    await vi.advanceTimersByTimeAsync(500)
    touch(() => 'ab')
    await vi.advanceTimersByTimeAsync(2500)
    expect(saved).toEqual(['a', 'ab'])
  })

  it('keeps what could not be saved and tries again with the next flush', async () => {
    let full = true
    const { touch, flush, saved, failures } = autosave(() =>
      full ? Promise.reject(new Error('full')) : Promise.resolve(),
    )
    touch(() => 'a')
    await vi.advanceTimersByTimeAsync(400)
    expect(failures).toHaveLength(1)
    full = false
    await flush()
    expect(saved).toEqual(['a'])
  })

  it('forgets unsaved keystrokes when dropped', async () => {
    const { touch, drop, saved } = autosave()
    touch(() => 'a')
    await drop()
    await vi.advanceTimersByTimeAsync(5000)
    expect(saved).toEqual([])
  })
})
