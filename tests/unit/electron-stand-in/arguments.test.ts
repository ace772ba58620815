import { describe, expect, it } from 'vitest'
import { parseArguments } from '#tests/electron-stand-in/arguments.ts'

describe('command line', () => {
  it('reads what a test runner passes', () => {
    const request = parseArguments([
      '-r',
      '/runner/loader.js',
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '.',
      '--user-data-dir=/tmp/a=b c',
    ])
    expect(request.preloads).toEqual(['/runner/loader.js'])
    expect(request.entry).toBe('.')
    expect(Object.fromEntries(request.switches)).toEqual({
      'no-sandbox': '',
      inspect: '0',
      'remote-debugging-port': '0',
      'user-data-dir': '/tmp/a=b c',
    })
  })

  it('runs the present folder when nothing is named', () => {
    expect(parseArguments(['--lang=et'])).toMatchObject({ entry: '.', preloads: [] })
  })

  it('leaves to the application what follows it', () => {
    const request = parseArguments(['app', 'file.txt', '-r', 'not-a-preload'])
    expect(request).toMatchObject({ entry: 'app', preloads: [] })
  })

  it('reads no switches after a bare --', () => {
    expect([...parseArguments(['app', '--a', '--', '--b']).switches.keys()]).toEqual(['a'])
  })
})
