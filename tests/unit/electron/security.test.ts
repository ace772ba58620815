import type { App, Session } from 'electron'
import { EventEmitter } from 'node:events'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { windowOptions } from '#electron/app/window-options.ts'
import { bundlePath } from '#electron/security/bundle-path.ts'
import { CONTENT_SECURITY_POLICY } from '#electron/security/csp.ts'
import { guardNavigation } from '#electron/security/navigation.ts'
import { closeNetwork, cutNetwork, isRequestAllowed, mayReach } from '#electron/security/network.ts'
import { isAppUrl } from '#electron/security/origin.ts'
import { isPermissionAllowed, restrictPermissions } from '#electron/security/permissions.ts'
import { isTrustedSender } from '#electron/security/senders.ts'

const HOSTILE = [
  'https://bundle/index.html',
  'http://app//bundle',
  'app://bundle.example.org/index.html',
  'app://bundle@example.org/',
  'app://user@bundle/index.html',
  'app://:secret@bundle/',
  'app://bundle:8080/',
  'app:bundle/index.html',
  'app:///index.html',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'about:blank',
  'blob:app://bundle/0',
  'application://bundle/',
  '',
  'index.html',
  '//bundle/index.html',
]

describe('isAppUrl', () => {
  it.each(['app://bundle/', 'app://bundle/index.html#/cases/1', 'app://bundle/a/b.js?x=1', 'APP://bundle/'])(
    'accepts %s',
    (url) => expect(isAppUrl(url)).toBe(true),
  )
  it.each(HOSTILE)('refuses %s', (url) => expect(isAppUrl(url)).toBe(false))
})

describe('isRequestAllowed', () => {
  it.each([
    'https://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'data:text/html,x',
  ])('stops %s', (url) => expect(isRequestAllowed(url)).toBe(false))
  it.each(['app://bundle/index.html', 'data:image/svg+xml,x'])('lets %s through', (url) =>
    expect(isRequestAllowed(url)).toBe(true),
  )
})

describe('mayReach', () => {
  const hosts = ['sign.example.ee']
  it('reaches no host at all while the list is empty', () => {
    expect(mayReach('https://sign.example.ee/')).toBe(false)
  })
  it.each(['https://sign.example.ee/', 'https://sign.example.ee/a?b=c', 'HTTPS://SIGN.EXAMPLE.EE:443/'])(
    'reaches a listed host: %s',
    (url) => expect(mayReach(url, hosts)).toBe(true),
  )
  it.each([
    'http://sign.example.ee/',
    'https://sign.example.ee:8443/',
    'https://user@sign.example.ee/',
    'https://user:secret@sign.example.ee/',
    'https://sign.example.ee.example.org/',
    'https://sub.sign.example.ee/',
    'https://sign.example.ee@example.org/',
    'https://example.org/#sign.example.ee',
    'https://example.org\\@sign.example.ee/',
    'wss://sign.example.ee/',
    'sign.example.ee',
    '',
  ])('does not reach %s', (url) => expect(mayReach(url, hosts)).toBe(false))
})

describe('cutNetwork', () => {
  const switches = (hosts?: readonly string[]) => {
    const set = new Map<string, string | undefined>()
    const commandLine = { appendSwitch: (name: string, value?: string) => void set.set(name, value) }
    cutNetwork(commandLine, hosts)
    return Object.fromEntries(set)
  }
  it('takes from Chromium what it does on the network by itself', () => {
    expect(switches()).toEqual({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'no-proxy-server': undefined,
      'disable-background-networking': undefined,
      'disable-component-update': undefined,
      'no-pings': undefined,
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
    })
  })
  it('lets the names of listed hosts be looked up', () => {
    expect(switches(['a.example', 'b.example'])['host-resolver-rules']).toBe(
      'MAP * ~NOTFOUND, EXCLUDE a.example, EXCLUDE b.example',
    )
  })
})

describe('closeNetwork', () => {
  function aSession() {
    let ask: ((url: string) => boolean | undefined) | undefined
    const session = Object.assign(new EventEmitter(), {
      setSpellCheckerEnabled: vi.fn(),
      webRequest: {
        onBeforeRequest(
          listener: (details: { url: string }, answer: (a: { cancel: boolean }) => void) => void,
        ) {
          ask = (url) => {
            let cancelled: boolean | undefined
            listener({ url }, ({ cancel }) => {
              cancelled = cancel
            })
            return cancelled
          }
        },
      },
    })
    closeNetwork(session as unknown as Session)
    return { session, isCancelled: (url: string) => ask?.(url) }
  }
  it('asks the gate about every request', () => {
    const { isCancelled } = aSession()
    const urls = ['https://example.org/', 'app://bundle/index.html', 'file:///etc/passwd', 'data:image/png,x']
    expect(urls.map(isCancelled)).toEqual([true, false, true, false])
  })
  it('lets nothing be downloaded, and fetches no dictionaries', () => {
    const { session } = aSession()
    const preventDefault = vi.fn()
    session.emit('will-download', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
  })
})

describe('guardNavigation', () => {
  function guarded() {
    const app = new EventEmitter()
    const contents = Object.assign(new EventEmitter(), {
      opened: (_details: object): { action: string } => ({ action: 'allow' }),
      setWebRTCIPHandlingPolicy: vi.fn(),
      setWindowOpenHandler(handler: (details: object) => { action: string }) {
        this.opened = handler
      },
    })
    guardNavigation(app as App)
    app.emit('web-contents-created', {}, contents)
    const isPrevented = (event: string, url: string) => {
      const preventDefault = vi.fn()
      contents.emit(event, { url, preventDefault })
      return preventDefault.mock.calls.length > 0
    }
    return { contents, isPrevented }
  }
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('holds %s to our own pages', (event) => {
    const { isPrevented } = guarded()
    for (const url of HOSTILE) expect(isPrevented(event, url), url).toBe(true)
    expect(isPrevented(event, 'app://bundle/index.html')).toBe(false)
  })
  it('opens no window and attaches no webview', () => {
    const { contents, isPrevented } = guarded()
    expect(contents.opened({ url: 'app://bundle/index.html' })).toEqual({ action: 'deny' })
    expect(isPrevented('will-attach-webview', '')).toBe(true)
  })
  it('lets no call between browsers past the gate', () => {
    expect(guarded().contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp')
  })
  it('lets no page refuse to be loaded anew', () => {
    expect(guarded().isPrevented('will-prevent-unload', '')).toBe(true)
  })
})

describe('restrictPermissions', () => {
  it('answers requests and checks alike, and gives no device', () => {
    const handlers = new Map<string, (...args: never[]) => unknown>()
    const keep = (name: string) => (handler: (...args: never[]) => unknown) =>
      void handlers.set(name, handler)
    const session = {
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
    }
    restrictPermissions(session as unknown as Session)
    const asked = (permission: string) => {
      let given: unknown
      handlers.get('request')?.(
        ...([
          null,
          permission,
          (answer: boolean) => {
            given = answer
          },
        ] as never[]),
      )
      return [given, handlers.get('check')?.(...([null, permission] as never[]))]
    }
    for (const permission of ['geolocation', 'media', 'fullscreen', 'openExternal', 'anything new']) {
      expect(asked(permission), permission).toEqual([false, false])
    }
    expect(asked('clipboard-sanitized-write')).toEqual([true, true])
    expect(handlers.get('device')?.()).toBe(false)
  })
})

describe('bundlePath', () => {
  const root = path.resolve('/bundle/renderer')
  it.each([
    ['app://bundle/', 'index.html'],
    ['app://bundle/index.html', 'index.html'],
    ['app://bundle/assets/a-1.js', 'assets/a-1.js'],
    ['app://bundle/assets/a.css?v=1#x', 'assets/a.css'],
    // The URL parser itself resolves these before they can leave.
    ['app://bundle/../../etc/passwd', 'etc/passwd'],
    ['app://bundle/a/%2e%2e/b.js', 'b.js'],
  ])('maps %s inside the bundle', (url, file) => {
    expect(bundlePath(url, root)).toBe(path.join(root, file))
  })
  it.each([
    'app://bundle/..%2f..%2fetc/passwd',
    'app://bundle/%2e%2e%2fetc',
    'app://bundle/..%5c..%5cwindows',
    'app://bundle/a%00.js',
    'app://bundle/C:%5cwindows',
    'app://bundle/%E0%A4%A',
    'https://bundle/index.html',
    'app://other/index.html',
  ])('refuses %s', (url) => expect(bundlePath(url, root)).toBeNull())
})

describe('isPermissionAllowed', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'hid',
    'serial',
    'usb',
    'bluetooth',
    'fileSystem',
    'window-management',
    'storage-access',
    'unknown',
  ])('denies %s', (permission) => expect(isPermissionAllowed(permission)).toBe(false))
})

describe('isTrustedSender', () => {
  type Event = Parameters<typeof isTrustedSender>[0]
  const event = (url: string, frame: 'main' | 'inner' | 'gone'): Event => {
    const mainFrame = { url }
    const senderFrame = frame === 'main' ? mainFrame : frame === 'inner' ? { url } : null
    return { sender: { mainFrame }, senderFrame } as unknown as Event
  }
  it('accepts the main frame of a page of ours', () => {
    expect(isTrustedSender(event('app://bundle/index.html', 'main'))).toBe(true)
  })
  it('refuses a frame inside the page, even of our own origin', () => {
    expect(isTrustedSender(event('app://bundle/index.html', 'inner'))).toBe(false)
  })
  it('refuses a frame that is gone', () => {
    expect(isTrustedSender(event('app://bundle/index.html', 'gone'))).toBe(false)
  })
  it.each(HOSTILE)('refuses the main frame at %s', (url) => {
    expect(isTrustedSender(event(url, 'main'))).toBe(false)
  })
})

describe('window options', () => {
  it('are exactly these', () => {
    expect(windowOptions('/preload.cjs', false)).toMatchSnapshot()
  })
})

describe('content security policy', () => {
  it('is exactly this', () => {
    expect(CONTENT_SECURITY_POLICY.split('; ')).toMatchSnapshot()
  })
  it('allows no inline script, no eval and no foreign source', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-|https?:|\*/)
  })
})
