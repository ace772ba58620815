import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nativeTexts } from '#electron/app/texts.ts'

const showMessageBox = vi.hoisted(() => vi.fn())
vi.mock('electron', () => ({ dialog: { showMessageBox } }))
const { createDialogs } = await import('#electron/app/dialogs.ts')

const QUESTION = { message: 'Kas kustutada juhtum?', detail: 'Kustub kõik.', act: 'Kustuta juhtum' }

describe('confirm', () => {
  let session = new AbortController()
  const dialogs = createDialogs(
    () => ({}) as BrowserWindow,
    () => nativeTexts('et'),
    () => session.signal,
  )
  beforeEach(() => {
    session = new AbortController()
    showMessageBox.mockReset()
  })

  it('is true for the act alone', async () => {
    showMessageBox.mockResolvedValueOnce({ response: 1 }).mockResolvedValueOnce({ response: 0 })
    expect([await dialogs.confirm(QUESTION), await dialogs.confirm(QUESTION)]).toEqual([true, false])
  })

  it('puts giving up under Enter and Escape, and names the act on its button', async () => {
    showMessageBox.mockResolvedValue({ response: 0 })
    await dialogs.confirm(QUESTION)
    const [, options] = showMessageBox.mock.calls[0] as [unknown, Record<string, unknown>]
    expect(options).toMatchObject({
      type: 'warning',
      message: QUESTION.message,
      detail: QUESTION.detail,
      buttons: ['Loobu', 'Kustuta juhtum'],
      defaultId: 0,
      cancelId: 0,
    })
  })

  it('goes away with a lock, and is no yes then', async () => {
    showMessageBox.mockImplementation((_window, { signal }: { signal: AbortSignal }) => {
      session.abort()
      // Where the system answers an aborted question by the button that was last under the finger.
      return Promise.resolve({ response: signal.aborted ? 1 : 0 })
    })
    expect(await dialogs.confirm(QUESTION)).toBe(false)
  })
})
