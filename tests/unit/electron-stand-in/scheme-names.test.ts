import { describe, expect, it } from 'vitest'
import {
  toApplicationOrigin,
  toApplicationUrl,
  toPagePolicy,
  toPageUrl,
} from '#tests/electron-stand-in/scheme-names.ts'

const isHandled = (scheme: string) => scheme === 'app'
const roundTrip = (url: string) => toApplicationUrl(toPageUrl(url, isHandled))

describe('addresses of a scheme of the application’s own', () => {
  it.each(['app://bundle/', 'app://bundle/a/b.html?c=d#/e', 'app://some-host/x'])('%s comes back', (url) => {
    expect(toPageUrl(url, isHandled)).toMatch(/^https:/)
    expect(roundTrip(url)).toBe(url)
  })

  it('get a path, as Chromium gives them', () => {
    expect(roundTrip('app://bundle')).toBe('app://bundle/')
  })

  it.each(['https://example.org/', 'file:///etc/hosts', 'about:blank', 'other://x/'])('%s stays', (url) => {
    expect(roundTrip(url)).toBe(url)
    expect(toPageUrl(url, isHandled)).toBe(url)
  })

  it('are not seen in a name that only begins alike', () => {
    const url = 'https://bundle.app.standin.invalid.example.org/'
    expect(toApplicationUrl(url)).toBe(url)
  })

  it('have an origin as Electron reports it', () => {
    expect(toApplicationOrigin(toPageUrl('app://bundle/a/b', isHandled))).toBe('app://bundle')
    expect(toApplicationOrigin('https://example.org/a')).toBe('https://example.org')
    expect(toApplicationOrigin('')).toBe('null')
  })
})

describe('a content security policy', () => {
  it('means the same about the name the page has', () => {
    expect(toPagePolicy("img-src 'self' app: data:; connect-src app://bundle", 'app')).toBe(
      "img-src 'self' https://*.app.standin.invalid data:; connect-src https://bundle.app.standin.invalid",
    )
  })
})
