import { describe, expect, it } from 'vitest'
import { matchesUrl } from '#tests/electron-stand-in/web-request.ts'

describe('request filters', () => {
  it.each([
    ['<all_urls>', 'app://bundle/', true],
    ['*://*/*', 'https://example.org/a?b', true],
    ['*://*/*', 'app://bundle/', false],
    ['https://*.example.org/*', 'https://example.org/', true],
    ['https://*.example.org/*', 'https://a.b.example.org/c', true],
    ['https://*.example.org/*', 'https://badexample.org/', false],
    ['http://localhost/*', 'http://localhost:8080/x', true],
    ['file:///*', 'file:///etc/hosts', true],
    ['https://example.org/a.b', 'https://example.org/aXb', false],
  ])('%s on %s: %s', (pattern, url, expected) => {
    expect(matchesUrl(pattern, url)).toBe(expected)
  })

  it('refuses a pattern that is none', () => {
    expect(() => matchesUrl('example.org', 'https://example.org/')).toThrow('Invalid url pattern')
  })
})
