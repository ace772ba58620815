import type { BrowserWindow, PowerMonitor, WebContents } from 'electron'
import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { closeSafely, lockAtShutdown, lockWithTheMachine } from '#electron/app/leaving.ts'
import { createPage } from '#electron/app/page.ts'

const locking = () => ({ lock: vi.fn(async () => undefined), lockNow: vi.fn() })

describe('leaving', () => {
  it.each(['lock-screen', 'suspend', 'user-did-resign-active'])('locks at %s', (left) => {
    const power = new EventEmitter()
    const desk = locking()
    lockWithTheMachine(power as PowerMonitor, desk)
    power.emit(left)
    expect(desk.lock).toHaveBeenCalledOnce()
  })

  it('asks the page when Windows asks, and locks at once when it tells', () => {
    const window = new EventEmitter()
    const desk = locking()
    const quit = vi.fn()
    lockAtShutdown(window as BrowserWindow, new EventEmitter() as PowerMonitor, { quit }, desk)
    window.emit('query-session-end')
    expect([desk.lock.mock.calls.length, desk.lockNow.mock.calls.length]).toEqual([1, 0])
    window.emit('session-end')
    expect(desk.lockNow).toHaveBeenCalledOnce()
    expect(quit).not.toHaveBeenCalled()
  })

  it('holds a shutdown elsewhere up until it has quit', () => {
    const power = new EventEmitter()
    const quit = vi.fn()
    lockAtShutdown(new EventEmitter() as BrowserWindow, power as PowerMonitor, { quit }, locking())
    const preventDefault = vi.fn()
    power.emit('shutdown', { preventDefault })
    expect([preventDefault.mock.calls.length, quit.mock.calls.length]).toEqual([1, 1])
  })

  it('closes the window only after it was left, once, whatever goes wrong', async () => {
    const logged: unknown[] = []
    const closed: string[] = []
    const window = Object.assign(new EventEmitter(), { close: () => tryToClose() })
    function tryToClose() {
      let isPrevented = false
      window.emit('close', {
        preventDefault: () => {
          isPrevented = true
        },
      })
      closed.push(isPrevented ? 'held' : 'closed')
    }
    const leave = vi.fn(async () => {
      throw new Error('full disk')
    })
    closeSafely(window as unknown as BrowserWindow, leave, (error) => logged.push(error))
    window.close()
    window.close()
    await vi.waitFor(() => expect(closed).toEqual(['held', 'held', 'closed']))
    expect([leave.mock.calls.length, logged.length]).toEqual([1, 1])
  })
})

describe('page', () => {
  function aPage() {
    const clock = { now: 0 }
    const onDeath = vi.fn()
    const contents = Object.assign(new EventEmitter(), { reload: vi.fn(), forcefullyCrashRenderer: vi.fn() })
    const page = createPage(contents as unknown as WebContents, () => clock.now, onDeath)
    return { clock, contents, onDeath, page }
  }

  it('is loaded anew; one that hangs is ended after two seconds and loaded in a new process', () => {
    vi.useFakeTimers()
    const { contents, onDeath, page } = aPage()
    page.reload(false)
    vi.advanceTimersByTime(1999)
    expect([contents.reload.mock.calls.length, contents.forcefullyCrashRenderer.mock.calls.length]).toEqual([
      1, 0,
    ])
    vi.advanceTimersByTime(1)
    expect([contents.reload.mock.calls.length, contents.forcefullyCrashRenderer.mock.calls.length]).toEqual([
      2, 1,
    ])
    contents.emit('render-process-gone')
    expect(onDeath).not.toHaveBeenCalled()
    vi.useRealTimers()
  })

  it('is not ended when it was only slow, nor when it had answered', () => {
    vi.useFakeTimers()
    const { contents, page } = aPage()
    page.reload(false)
    vi.advanceTimersByTime(1500)
    contents.emit('did-navigate')
    page.reload()
    vi.advanceTimersByTime(10_000)
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled()
    vi.useRealTimers()
  })

  it('tells of a death of its own', () => {
    const { clock, contents, onDeath } = aPage()
    contents.emit('did-navigate')
    clock.now = 60_000
    contents.emit('render-process-gone')
    expect(onDeath).toHaveBeenCalledOnce()
  })

  it('is left alone when it dies again at once', () => {
    const { clock, contents, onDeath } = aPage()
    contents.emit('render-process-gone')
    clock.now = 4000
    contents.emit('render-process-gone')
    clock.now = 20_000
    contents.emit('render-process-gone')
    expect(onDeath).toHaveBeenCalledTimes(2)
  })
})
