import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { removeUserData, startFixture, type Running, type Seen } from './fixture.ts'

/** What the fixture's preload exposes. */
type FixtureApi = {
  process: { type: string; sandboxed: boolean; contextIsolated: boolean }
  numbers: { list: number[] }
  echo(value: unknown): Promise<unknown>
  fail(): Promise<never>
  missing(): Promise<never>
  save(): Promise<string>
  add(a: number, b: number): number
  twice(f: (value: number) => number): (value: number) => number
  throws(): never
  uncloneable(): never
  isMap(value: unknown): boolean
  pathOf(file: File): string
  shout(word: string): void
  onShouted(listener: (word: string) => void): () => void
}
declare global {
  var fixture: FixtureApi
  var seen: Seen
}

/** The first start on a machine may unpack Chromium. */
const START_LIMIT = 60_000

let running: Running
beforeAll(async () => {
  running = await startFixture()
}, START_LIMIT)
afterAll(async () => {
  await running.app.close()
  await removeUserData()
})

const inPage = <Result>(code: () => Result) => running.page.evaluate(code)
const seen = () => running.app.evaluate(() => globalThis.seen)

describe('the page', () => {
  it('sees the preload’s API, frozen, and nothing of Node or Electron', async () => {
    const globals = await inPage(() =>
      ['require', 'process', 'module', 'ipcRenderer', '__electronStandInTell', '__electronStandInHear'].map(
        (name) => typeof Reflect.get(globalThis, name),
      ),
    )
    expect(new Set(globals)).toEqual(new Set(['undefined']))
    expect(
      await inPage(() => ({
        frozen: Object.isFrozen(fixture) && Object.isFrozen(fixture.numbers.list),
        replaceable: Reflect.set(globalThis, 'fixture', undefined),
        process: fixture.process,
      })),
    ).toEqual({
      frozen: true,
      replaceable: false,
      process: { type: 'renderer', sandboxed: true, contextIsolated: true },
    })
  })

  it('calls functions of the preload, both ways and with functions', async () => {
    expect(
      await inPage(() => [
        fixture.add(1, 2),
        fixture.twice((value) => value * 3)(2),
        fixture.isMap(new Map()),
        fixture.pathOf(new File([], 'x')),
      ]),
    ).toEqual([3, 18, true, ''])
  })

  it('gets errors of its own world', async () => {
    const messageOf = (name: 'throws' | 'uncloneable') =>
      running.page.evaluate((called) => {
        try {
          return fixture[called]()
        } catch (failure) {
          return failure instanceof Error ? failure.message : 'not an Error of this world'
        }
      }, name)
    expect(await messageOf('throws')).toBe('thrown in the preload')
    expect(await messageOf('uncloneable')).toBe('An object could not be cloned.')
  })

  it('is held to its policy', async () => {
    const textOf = (selector: string) => running.page.locator(selector).textContent()
    await running.page.click('#eval')
    await expect.poll(() => textOf('#evaluated')).toBe('EvalError')
    await running.page.click('#fetch')
    await expect.poll(() => textOf('#violation')).toBe('connect-src https://example.org/')
  })

  it('speaks to the application’s own scheme', async () => {
    const answer = await inPage(async () => {
      const response = await fetch('/echo', { method: 'POST', body: 'tere õhtust' })
      return [response.status, await response.text()]
    })
    expect(answer).toEqual([201, 'tere õhtust'])
  })

  it('may do what the application permits, and nothing else', async () => {
    const stateOf = (name: string) =>
      running.page.evaluate(
        async (asked) => (await navigator.permissions.query({ name: asked as PermissionName })).state,
        name,
      )
    expect(await stateOf('clipboard-write')).toBe('granted')
    expect(await stateOf('clipboard-read')).toBe('denied')
    expect(await stateOf('notifications')).toBe('denied')
    expect(await inPage(() => navigator.clipboard.writeText('tere').then(() => 'written'))).toBe('written')
  })

  it('follows the theme of the main process', async () => {
    const isDark = () => inPage(() => matchMedia('(prefers-color-scheme: dark)').matches)
    expect(await isDark()).toBe(false)
    await running.app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark'
    })
    await expect.poll(isDark).toBe(true)
    await running.app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'system'
    })
    await expect.poll(isDark).toBe(false)
  })
})

describe('messages', () => {
  it('carry values there and back', async () => {
    const kinds = await inPage(async () => {
      const sent = {
        date: new Date(5),
        bytes: new Uint8Array([1, 2]),
        map: new Map([['set', new Set([1])]]),
        error: new TypeError('wrong'),
        nothing: undefined,
      }
      const back = (await fixture.echo(sent)) as typeof sent
      return [
        back.date instanceof Date && back.date.getTime(),
        back.bytes instanceof Uint8Array && back.bytes.join(),
        back.map.get('set')?.has(1),
        back.error instanceof Error && back.error.message,
        'nothing' in back,
      ]
    })
    expect(kinds).toEqual([5, '1,2', true, 'wrong', true])
    const inMain = await running.app.evaluate(() => {
      const { date, bytes, map } = globalThis.seen.echoed as Record<string, unknown>
      return [date instanceof Date, bytes instanceof Uint8Array, map instanceof Map]
    })
    expect(inMain).toEqual([true, true, true])
  })

  it('name their sender by the application’s own address', async () => {
    await inPage(() => fixture.echo(null))
    const { senders } = await seen()
    expect(senders.at(-1)).toEqual({
      url: 'app://bundle/index.html',
      origin: 'app://bundle',
      isMainFrame: true,
    })
  })

  it('bring back the handler’s error in Electron’s words', async () => {
    const failures = await inPage(() =>
      Promise.all([
        fixture.fail().catch((failure: Error) => failure.message),
        fixture.missing().catch((failure: Error) => failure.message),
      ]),
    )
    expect(failures).toEqual([
      "Error invoking remote method 'fail': RangeError: too far",
      "Error invoking remote method 'missing': Error: No handler registered for 'missing'",
    ])
  })

  it('reach listeners until they are taken off', async () => {
    const heard = await inPage(async () => {
      const words: string[] = []
      const next = () =>
        new Promise<void>((resolve) => {
          const off = fixture.onShouted((word) => {
            words.push(word)
            off()
            resolve()
          })
        })
      const first = next()
      fixture.shout('tere')
      await first
      const second = next()
      fixture.shout('hei')
      await second
      return words
    })
    expect(heard).toEqual(['TERE', 'HEI'])
  })
})

describe('a test through Playwright', () => {
  it('replaces a dialog, which refuses until then', async () => {
    const refusal = await inPage(() => fixture.save().catch((failure: Error) => failure.message))
    expect(refusal).toContain('dialog.showSaveDialog needs a person')
    await running.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/chosen.docx' })
    })
    expect(await inPage(() => fixture.save())).toBe('/chosen.docx')
  })

  it('finds the window of a page', async () => {
    const window = await running.app.browserWindow(running.page)
    const [bounds, title] = await window.evaluate((w) => [w.getBounds(), w.getTitle()] as const)
    expect(bounds).toMatchObject({ width: 900, height: 700 })
    expect(title).toBe('Fixture')
    expect(await inPage(() => [innerWidth, innerHeight])).toEqual([900, 700])
  })

  it('reads the application’s identity', async () => {
    const identity = await running.app.evaluate(({ app }) => ({
      name: app.getName(),
      version: app.getVersion(),
      packaged: app.isPackaged,
      userData: app.getPath('userData'),
      electron: process.versions['electron'],
    }))
    expect(identity).toEqual({
      name: 'Fixture',
      version: '1.2.3',
      packaged: false,
      userData: running.userData,
      electron: expect.stringMatching(/^\d+\.\d+\.\d+-stand-in$/),
    })
  })

  it('keeps secrets through safeStorage, and notices damage', async () => {
    const [plain, hidden, refusal] = await running.app.evaluate(({ safeStorage }) => {
      const encrypted = safeStorage.encryptString('saladus')
      const damaged = Buffer.from(encrypted)
      damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1
      let message = ''
      try {
        safeStorage.decryptString(damaged)
      } catch (failure) {
        message = String(failure)
      }
      return [safeStorage.decryptString(encrypted), encrypted.includes('saladus'), message] as const
    })
    expect([plain, hidden]).toEqual(['saladus', false])
    expect(refusal).toContain('Error while decrypting')
  })

  it('clicks a menu entry, and entries with a role do what the role says', async () => {
    await running.page.getByLabel('Field').fill('abc')
    const clicked = await running.app.evaluate(({ Menu }) => {
      const chosen: string[] = []
      const menu = Menu.buildFromTemplate([
        { id: 'own', label: 'Own', click: (item) => chosen.push(item.label) },
        {
          label: 'Edit',
          submenu: [
            { id: 'all', role: 'selectAll' },
            { id: 'cut', role: 'cut' },
          ],
        },
      ])
      for (const id of ['own', 'all', 'cut']) menu.getMenuItemById(id)?.click()
      return chosen
    })
    expect(clicked).toEqual(['Own'])
    await expect.poll(() => running.page.getByLabel('Field').inputValue()).toBe('')
  })

  it('hears of a right click', async () => {
    await running.page.getByLabel('Field').click({ button: 'right' })
    await expect.poll(async () => (await seen()).events).toContain('context-menu true')
  })

  it('hears of a preload that cannot be loaded', async () => {
    const file = await running.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload: '/no/such/preload.cjs' } })
      const told = new Promise<string>((resolve) => {
        window.webContents.once('preload-error', (_event, preload) => resolve(preload))
      })
      void window.loadURL('app://bundle/next.html')
      const preload = await told
      window.destroy()
      return preload
    })
    expect(file).toBe('/no/such/preload.cjs')
    await expect.poll(() => running.app.windows().length).toBe(1)
  })
})

describe('what is outside', () => {
  const OUTSIDE = 'https://outside.example/'
  const visits = async () => (await seen()).visits

  beforeAll(async () => {
    // In place of a network: whatever gets that far is counted.
    await running.app.evaluate(({ protocol }) => {
      protocol.handle('https', () => {
        globalThis.seen.visits++
        return new Response('outside')
      })
    })
  })
  beforeEach(async () => {
    await running.app.evaluate(async ({ BrowserWindow }) => {
      globalThis.seen.visits = 0
      await BrowserWindow.getAllWindows()[0]?.loadURL('app://bundle/index.html')
    })
    await running.page.getByRole('heading', { name: 'Fixture' }).waitFor()
  })

  const pointAt = (selector: string) =>
    running.page.locator(selector).evaluate((link, url) => link.setAttribute('href', url), OUTSIDE)

  it('is not navigated to', async () => {
    await pointAt('#outside')
    await running.page.click('#outside')
    await expect.poll(async () => (await seen()).events).toContain(`will-navigate ${OUTSIDE}`)
    // The page is still there and may go on to an address of its own.
    await running.page.click('#inside')
    await running.page.getByRole('heading', { name: 'Next' }).waitFor()
    expect((await seen()).events).toContain('will-navigate app://bundle/next.html')
    expect(await visits()).toBe(0)
  })

  it('is not opened in a window', async () => {
    await pointAt('#popup')
    await running.page.click('#popup')
    await running.page.evaluate((url) => void window.open(`${url}opened`), OUTSIDE)
    await expect
      .poll(async () => (await seen()).events)
      .toEqual(expect.arrayContaining([`window-open ${OUTSIDE}`, `window-open ${OUTSIDE}opened`]))
    await expect.poll(() => running.app.windows().length).toBe(1)
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(await visits()).toBe(0)
  })

  it('is asked for nothing while webRequest says no', async () => {
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('app://bundle/open.html'),
    )
    await running.page.getByRole('heading', { name: 'Open' }).waitFor()
    const ask = () =>
      running.page.evaluate(
        (url) =>
          fetch(url, { mode: 'no-cors' }).then(
            () => 'answered',
            (failure: Error) => failure.message,
          ),
        OUTSIDE,
      )
    expect(await ask()).toBe('Failed to fetch')
    expect(await visits()).toBe(0)
    await running.app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null))
    expect(await ask()).toBe('answered')
    expect(await visits()).toBe(1)
  })
})
