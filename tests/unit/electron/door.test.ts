import Database from 'better-sqlite3'
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { describe, expect, it } from 'vitest'
import { CHANNELS, channelOf } from '#contract/channels.ts'
import type { Envelope } from '#contract/result.ts'
import { type Handlers, openDoor } from '#electron/ipc/handle.ts'
import { err, ok } from '#model/result.ts'

type Listener = (event: IpcMainInvokeEvent, input: unknown) => Promise<Envelope<unknown>>

function door(given: (area: string, name: string) => ((input: never) => unknown) | undefined) {
  const listeners = new Map<string, Listener>()
  const bugs: unknown[] = []
  const handlers = Object.fromEntries(
    Object.entries(CHANNELS).map(([area, names]) => [
      area,
      Object.fromEntries(names.map((name) => [name, given(area, name) ?? (() => err('not_found'))])),
    ]),
  ) as unknown as Handlers
  const ipcMain = {
    handle: (channel: string, listener: Listener) => listeners.set(channel, listener),
  } as unknown as Pick<IpcMain, 'handle'>
  openDoor(ipcMain, handlers, {
    checkOutputs: true,
    logBug: (error) => {
      bugs.push(error)
      return 'abc123'
    },
  })
  const call = (channel: string, input: unknown, url = 'app://bundle/index.html') => {
    const mainFrame = { url }
    const event = { sender: { mainFrame }, senderFrame: mainFrame } as unknown as IpcMainInvokeEvent
    const listener = listeners.get(channel)
    if (!listener) throw new Error(`No listener on ${channel}`)
    return listener(event, input)
  }
  return { listeners, bugs, call }
}

const GET = channelOf('preferences', 'get')
const SAVE = channelOf('preferences', 'save')
const CHOSEN = { theme: 'dark', language: 'et', lockAfter: 10 }

describe('the door', () => {
  it('listens on one channel for each call and on no other', () => {
    const { listeners } = door(() => undefined)
    const expected = Object.entries(CHANNELS).flatMap(([area, names]) =>
      names.map((name) => channelOf(area, name)),
    )
    expect([...listeners.keys()].toSorted()).toEqual(expected.toSorted())
  })

  it('passes a parsed input to the handler and wraps its value', async () => {
    const { call } = door((_area, name) =>
      name === 'save' ? (input: { theme: string }) => ok(input) : undefined,
    )
    expect(await call(SAVE, CHOSEN)).toEqual({ ok: true, value: CHOSEN })
  })

  it('answers a page of the vault that cannot be read by its own code, and logs no bug', async () => {
    const { call, bugs } = door(() => () => {
      throw new Database.SqliteError('database disk image is malformed', 'SQLITE_CORRUPT')
    })
    expect(await call(GET, null)).toEqual({ ok: false, error: { code: 'vault_damaged' } })
    expect(bugs).toEqual([])
  })

  it('refuses a stranger before the input is looked at', async () => {
    const { call } = door(() => () => {
      throw new Error('must not run')
    })
    expect(await call(SAVE, CHOSEN, 'https://example.org/')).toEqual({
      ok: false,
      error: { code: 'forbidden_sender' },
    })
  })

  it.each([
    undefined,
    null,
    'dark',
    { ...CHOSEN, theme: 'pink' },
    { ...CHOSEN, extra: 1 },
    { theme: 'dark' },
    [],
    JSON.parse('{"__proto__":{"theme":"dark"}}') as unknown,
  ])('refuses bad input %j and names the field, never the value', async (input) => {
    const { call, bugs } = door(() => () => {
      throw new Error('must not run')
    })
    const answer = await call(SAVE, input)
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad_input' } })
    expect(JSON.stringify(answer)).not.toContain('pink')
    expect(bugs).toEqual([])
  })

  it('gives an expected failure as its code', async () => {
    const { call } = door(() => () => err('wrong_passphrase'))
    expect(await call(GET, null)).toEqual({ ok: false, error: { code: 'wrong_passphrase' } })
  })

  it('logs a bug once and gives only its reference', async () => {
    const { call, bugs } = door(() => () => {
      throw new Error('Kaarel Näitlik 51305170117')
    })
    const answer = await call(GET, null)
    expect(answer).toEqual({ ok: false, error: { code: 'bug', logReference: 'abc123' } })
    expect(bugs).toHaveLength(1)
  })

  it('treats a value of the wrong shape as a bug', async () => {
    const { call, bugs } = door(() => () => ok({ ...CHOSEN, theme: 'pink' }))
    expect(await call(GET, null)).toMatchObject({ ok: false, error: { code: 'bug' } })
    expect(bugs).toHaveLength(1)
  })
})
