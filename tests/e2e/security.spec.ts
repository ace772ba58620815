import { spawn } from 'node:child_process'
import dgram from 'node:dgram'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { CHANNELS, EVENTS } from '#contract/channels.ts'
import { DATA_CALLS } from './data-calls.ts'
import { expect, test as base } from './fixtures.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { type Eavesdropper, lendEavesdropper } from './running/eavesdropper.ts'

const test = base.extend<{ readonly elsewhere: Eavesdropper }>({
  elsewhere: async ({}, use) => lendEavesdropper(use),
})

/** What Chromium says on the console when a policy holds. */
const REFUSAL = /Content Security Policy|Trusted|ERR_|Failed to load|Permissions policy|Not allowed/i

test('the page has no Node, and one frozen door of exactly the calls of the contract', async ({
  sampleDesk: { page },
}) => {
  const node = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname']
  const seen = await page.evaluate(
    (names) => names.filter((name) => Reflect.get(globalThis, name) !== undefined),
    node,
  )
  expect(seen).toEqual([])

  const door = await page.evaluate(() => {
    const desk = Reflect.get(window, 'desk') as Record<string, Record<string, unknown>>
    Reflect.set(window, 'desk', 'another')
    Reflect.set(desk, 'extra', 'more')
    Reflect.set(desk['cases'] ?? {}, 'get', 'replaced')
    const areas = Object.entries(Reflect.get(window, 'desk') as typeof desk)
    return {
      names: Object.fromEntries(areas.map(([area, calls]) => [area, Object.keys(calls)])),
      kinds: [...new Set(areas.flatMap(([, calls]) => Object.values(calls).map((call) => typeof call)))],
      areFrozen: Object.isFrozen(desk) && areas.every(([, calls]) => Object.isFrozen(calls)),
    }
  })
  expect(door).toEqual({ names: { ...CHANNELS, on: [...EVENTS] }, kinds: ['function'], areFrozen: true })
})

test('no request gets out of the page', async ({ sampleDesk: { page }, elsewhere, faults }) => {
  faults.provoked(REFUSAL)
  const failed = await page.evaluate(async (host) => {
    const url = `http://${host}`
    const outcome = (target: EventTarget, good: string) =>
      new Promise((resolve, reject) => {
        target.addEventListener(good, resolve)
        target.addEventListener('error', reject)
      })
    const request = new XMLHttpRequest()
    request.open('GET', `${url}/xhr`)
    request.send()
    const asked = {
      fetch: fetch(`${url}/fetch`),
      noCors: fetch(`${url}/no-cors`, { mode: 'no-cors' }),
      xhr: outcome(request, 'load'),
      socket: outcome(new WebSocket(`ws://${host}/socket`), 'open'),
      events: outcome(new EventSource(`${url}/events`), 'open'),
      image: outcome(Object.assign(new Image(), { src: `${url}/image.png` }), 'load'),
    }
    navigator.sendBeacon(`${url}/beacon`, 'x')
    const outcomes = await Promise.allSettled(Object.values(asked))
    return Object.keys(asked).filter((_name, index) => outcomes[index]?.status === 'rejected')
  }, elsewhere.host)
  expect(failed).toEqual(['fetch', 'noCors', 'xhr', 'socket', 'events', 'image'])
  expect(elsewhere.heard).toEqual([])
})

test('no call between browsers asks a server for its address', async ({ sampleDesk: { page } }) => {
  const server = dgram.createSocket('udp4')
  const heard: number[] = []
  server.on('message', ({ length }) => heard.push(length))
  server.bind(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const { port } = server.address()
    const candidates = await page.evaluate(async (address) => {
      const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:${address}` }] })
      const found: string[] = []
      call.addEventListener('icecandidate', ({ candidate }) => candidate && found.push(candidate.candidate))
      call.createDataChannel('x')
      await call.setLocalDescription(await call.createOffer())
      await new Promise((resolve) => setTimeout(resolve, 2000))
      return found
    }, `127.0.0.1:${port}`)
    // Not even the addresses of this machine are told to the page.
    expect(candidates).toEqual([])
    expect(heard).toEqual([])
    // The server would have heard.
    const other = dgram.createSocket('udp4')
    other.send('x', port, '127.0.0.1', () => other.close())
    await expect.poll(() => heard).toEqual([1])
  } finally {
    server.close()
  }
})

test('the window stays on its own page, and no other opens', async ({ sampleDesk, elsewhere, faults }) => {
  faults.provoked(REFUSAL)
  const { app, page } = sampleDesk
  await app.evaluate(({ BrowserWindow }) => {
    const refused: string[] = []
    Reflect.set(globalThis, 'refused', refused)
    // The guard of the application listens too, and came first.
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', ({ url, defaultPrevented }) => {
      if (defaultPrevented) refused.push(new URL(url).pathname)
    })
  })
  const refused = () => app.evaluate(() => Reflect.get(globalThis, 'refused') as string[])

  await page.evaluate((host) => {
    const add = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag)
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
      document.body.append(element)
      return element
    }
    const url = `http://${host}`
    add('iframe', { src: `${url}/frame` })
    add('webview', { src: `${url}/webview` })
    add('link', { rel: 'prefetch', href: `${url}/prefetch` })
    ;(add('form', { action: `${url}/form`, method: 'post' }) as HTMLFormElement).submit()
    add('a', { href: `${url}/blank`, target: '_blank' }).click()
    window.open(`${url}/window`)
    add('a', { href: `${url}/link` }).click()
  }, elsewhere.host)
  await expect.poll(refused).toEqual(['/link'])
  await page.evaluate((host) => {
    location.href = `http://${host}/location`
  }, elsewhere.host)
  await expect.poll(refused).toEqual(['/link', '/location'])

  await expect.poll(() => app.windows().length).toBe(1)
  const shown = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  )
  expect(shown).toEqual([expect.stringMatching(/^app:\/\/bundle\//)])
  await expect(new DeskPage(page).heading).toBeVisible()
  expect(elsewhere.heard).toEqual([])
})

test('no text becomes code or HTML', async ({ sampleDesk: { page }, faults }) => {
  faults.provoked(REFUSAL)
  // From a timer: what a test evaluates directly is not held by the policy.
  const outcomes = await page.evaluate(
    () =>
      new Promise((resolve) =>
        setTimeout(() => {
          const refused = (act: () => unknown) => {
            try {
              act()
              return false
            } catch {
              return true
            }
          }
          const code = `document.documentElement.dataset['ran'] = 'yes'`
          const inline = document.createElement('script')
          inline.append(document.createTextNode(code))
          document.body.append(inline)
          resolve({
            eval: refused(() => Reflect.apply(Reflect.get(globalThis, 'eval'), null, [code])),
            function: refused(() => Reflect.construct(Function, [code])),
            timer: refused(() => Reflect.apply(setTimeout, window, [code])),
            innerHTML: refused(() => Reflect.set(document.createElement('div'), 'innerHTML', '<b>x</b>')),
            script: refused(() => Reflect.set(document.createElement('script'), 'text', code)),
            write: refused(() => document.write('<b>x</b>')),
            policy: refused(() => Reflect.get(window, 'trustedTypes').createPolicy('own', {})),
          })
        }),
      ),
  )
  expect(outcomes).toEqual({
    eval: true,
    function: true,
    timer: true,
    innerHTML: true,
    script: true,
    write: true,
    policy: true,
  })
  await expect(page.locator('html')).not.toHaveAttribute('data-ran')
})

test('the bundle is served with its policy, and nothing beside it', async ({
  sampleDesk: { page },
  faults,
}) => {
  faults.provoked(REFUSAL)
  const answers = await page.evaluate(async () => {
    const paths = [
      '/index.html',
      '/..%2fmain/main.js',
      '/%2e%2e%2fpackage.json',
      '/..%5cmain%5cmain.js',
      '/none.js',
    ]
    return Promise.all(
      paths.map(async (path) => {
        const { status, headers } = await fetch(path)
        return { path, status, policy: headers.get('content-security-policy') }
      }),
    )
  })
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 404, 404])
  expect(answers[0]?.policy).toContain("default-src 'none'")
})

test('the page may ask the machine for nothing', async ({ sampleDesk: { page }, faults }) => {
  faults.provoked(REFUSAL)
  const answers = await page.evaluate(async () => {
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state
    return {
      geolocation: await state('geolocation'),
      notifications: await state('notifications'),
      camera: await state('camera'),
      microphone: await state('microphone'),
      position: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : code),
        ),
      ),
      media: await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
        () => 'given',
        () => 'denied',
      ),
      screen: await navigator.mediaDevices.getDisplayMedia().then(
        () => 'given',
        () => 'denied',
      ),
    }
  })
  expect(new Set(Object.values(answers))).toEqual(new Set(['denied']))
})

test('a call with an input that is not in order is refused before anything is done', async ({
  sampleDesk: { page },
}) => {
  const bad = [{ wrong: true }, 'text', 7, [], undefined, { __proto__: null, caseId: ['x'] }]
  const answers = await page.evaluate(async (inputs) => {
    const { on: _on, ...areas } = window.desk as unknown as Calls
    const calls = Object.entries(areas).flatMap(([area, named]) =>
      Object.entries(named).map(([name, call]) => ({ name: `${area}.${name}`, call })),
    )
    return Promise.all(
      calls.flatMap(({ name, call }) =>
        inputs.map(async (input) => {
          const answer = await call(input)
          return `${name} ${answer.error?.code}`
        }),
      ),
    )
  }, bad)
  const names = Object.entries(CHANNELS).flatMap(([area, calls]) => calls.map((name) => `${area}.${name}`))
  expect([...new Set(answers)]).toEqual(names.map((name) => `${name} bad_input`))
})

test('while the desk is locked every call that touches the vault answers so', async ({
  sampleDesk: { page },
}) => {
  await new Frame(page).lockButton.click()
  await expect(new UnlockPage(page).heading).toBeVisible()
  const answers = await page.evaluate(
    async (areas) =>
      Promise.all(
        Object.entries(areas).flatMap(([area, calls]) =>
          Object.entries(calls).map(async ([name, input]) => {
            const desk = window.desk as unknown as Calls
            const answer = await desk[area]?.[name]?.(input)
            return `${area}.${name} ${answer?.error?.code}`
          }),
        ),
      ),
    DATA_CALLS as Record<string, Record<string, unknown>>,
  )
  const { vault: _vault, preferences: _preferences, restore: _restore, ...data } = CHANNELS
  const names = Object.entries(data).flatMap(([area, calls]) => calls.map((name) => `${area}.${name}`))
  expect(answers.toSorted()).toEqual(names.map((name) => `${name} vault_locked`).toSorted())
})

test('the desk locks when the computer does', async ({ sampleDesk: { app, page }, sample }) => {
  const unlock = new UnlockPage(page)
  for (const left of ['lock-screen', 'suspend'] as const) {
    await app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), left)
    await expect(unlock.heading).toBeVisible()
    await unlock.open(sample.passphrase)
  }
})

test('a second start shows the first window and ends', async ({ sampleDesk, profile }) => {
  await sampleDesk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window) window.focus = () => Reflect.set(globalThis, 'wasFocused', true)
  })
  const second = spawn(electronPath(), ['.', `--user-data-dir=${profile}`], { stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number]
  expect(code).toBe(0)
  await expect
    .poll(() => sampleDesk.app.evaluate(() => Reflect.get(globalThis, 'wasFocused') as unknown))
    .toBe(true)
  await expect(new DeskPage(sampleDesk.page).heading).toBeVisible()
})

type Answer = { readonly error?: { readonly code: string } }
type Calls = Record<string, Record<string, (input: unknown) => Promise<Answer>>>

/** The program that Playwright starts too; `electron` gives its path to whoever is not Electron. */
function electronPath(): string {
  return createRequire(import.meta.url)('electron') as string
}
