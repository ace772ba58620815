import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { windowOptions } from '#electron/app/window-options.ts'
import { bundlePath } from '#electron/security/bundle-path.ts'
import { CONTENT_SECURITY_POLICY } from '#electron/security/csp.ts'
import { isRequestAllowed } from '#electron/security/network.ts'
import { isAppUrl } from '#electron/security/origin.ts'
import { isPermissionAllowed } from '#electron/security/permissions.ts'
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
