import { describe, expect, it } from 'vitest'
import { chromiumArguments } from '#tests/electron-stand-in/chromium-arguments.ts'

const plain = {
  profile: '/tmp/profile',
  headed: false,
  asRoot: false,
  locale: 'et',
  switches: new Map<string, string>(),
}

describe('command line of Chromium', () => {
  it('has one list of disabled features, the application’s among them', () => {
    const args = chromiumArguments({ ...plain, switches: new Map([['disable-features', 'One,Two']]) })
    const lists = args.filter((arg) => arg.startsWith('--disable-features='))
    expect(lists).toHaveLength(1)
    expect(lists[0]).toMatch(/Translate.*,One,Two$/)
  })

  it('passes the application’s switches on, but not those about the stand-in itself', () => {
    const switches = new Map([
      ['force-color-profile', 'srgb'],
      ['no-sandbox', ''],
      ['user-data-dir', '/home/somebody/data'],
      ['remote-debugging-port', '9222'],
    ])
    const args = chromiumArguments({ ...plain, asRoot: true, switches })
    expect(args).toContain('--force-color-profile=srgb')
    expect(args.filter((arg) => arg === '--no-sandbox')).toHaveLength(1)
    expect(args.filter((arg) => arg.startsWith('--user-data-dir'))).toEqual(['--user-data-dir=/tmp/profile'])
    expect(args.filter((arg) => arg.startsWith('--remote-debugging-port'))).toEqual([
      '--remote-debugging-port=0',
    ])
  })

  it('keeps the sandbox where it can', () => {
    expect(chromiumArguments(plain)).not.toContain('--no-sandbox')
    expect(chromiumArguments({ ...plain, asRoot: true })).toContain('--no-sandbox')
  })

  it('shows a window only when asked', () => {
    expect(chromiumArguments(plain)).toContain('--headless')
    expect(chromiumArguments({ ...plain, headed: true })).not.toContain('--headless')
  })
})
