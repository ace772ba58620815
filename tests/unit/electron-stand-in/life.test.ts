import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import {
  EXECUTABLE,
  FIXTURE_APP,
  newUserData,
  removeUserData,
  startFixture,
  type Running,
} from './fixture.ts'

afterAll(removeUserData)

/** The command lines of every process. */
function commandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      } catch {
        // It ended meanwhile.
        return ''
      }
    })
}

/** The profile of an application's Chromium, from the shell that watches over it. */
function profileOf({ app }: Running): string {
  const pid = app.process().pid
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  const [, profile] =
    children
      .map((child) => /--user-data-dir=([^\0]+)/.exec(readFileSync(`/proc/${child}/cmdline`, 'utf8')))
      .find((match) => match !== null) ?? []
  if (profile === undefined) throw new Error('No Chromium below the main process')
  return profile
}

const processesWith = (profile: string) => commandLines().filter((line) => line.includes(profile)).length

async function exited({ app }: Running): Promise<void> {
  const main = app.process()
  if (main.exitCode === null && main.signalCode === null) await once(main, 'exit')
}

async function expectNothingLeft(profile: string): Promise<void> {
  await expect.poll(() => processesWith(profile), { timeout: 10_000 }).toBe(0)
  await expect.poll(() => existsSync(profile)).toBe(false)
}

const QUIT = ['before-quit', 'window close', 'window closed', 'will-quit', 'quit']

describe('the end', () => {
  it('of quit comes in Electron’s order and leaves nothing behind', async () => {
    const running = await startFixture()
    const profile = profileOf(running)
    expect(profile.startsWith(os.tmpdir())).toBe(true)
    expect(processesWith(profile)).toBeGreaterThan(1)
    await running.app.close()
    expect(await running.events()).toEqual(['ready', ...QUIT])
    await expectNothingLeft(profile)
  })

  it('of the last window comes in Electron’s order, once its closing is not prevented', async () => {
    const running = await startFixture()
    const window = await running.app.browserWindow(running.page)
    await window.evaluate((w) => {
      w.once('close', (event: Event) => event.preventDefault())
      w.close()
    })
    expect(await window.evaluate((w) => w.isDestroyed())).toBe(false)
    const gone = exited(running)
    await window.evaluate((w) => w.close())
    await gone
    expect(await running.events()).toEqual([
      'ready',
      'window close',
      'window close',
      'window closed',
      'window-all-closed',
      'before-quit',
      'will-quit',
      'quit',
    ])
  })

  it('may be stopped by a window, and comes when the window closes after all', async () => {
    const running = await startFixture()
    const window = await running.app.browserWindow(running.page)
    await window.evaluate((w) => {
      w.once('close', (event: Event) => {
        event.preventDefault()
        setImmediate(() => w.close())
      })
    })
    await running.app.close()
    expect(await running.events()).toEqual([
      'ready',
      'before-quit',
      'window close',
      'window close',
      'window closed',
      'window-all-closed',
      'before-quit',
      'will-quit',
      'quit',
    ])
  })

  it('by a signal is a quit', async () => {
    const running = await startFixture()
    const profile = profileOf(running)
    const gone = exited(running)
    running.app.process().kill('SIGTERM')
    await gone
    expect(await running.events()).toEqual(['ready', ...QUIT])
    await expectNothingLeft(profile)
  })

  it('by kill -9, in the middle of typing, takes Chromium and its profile along', async () => {
    const running = await startFixture()
    const profile = profileOf(running)
    expect(processesWith(profile)).toBeGreaterThan(1)
    const gone = exited(running)
    const typing = running.page.getByLabel('Field').pressSequentially('a'.repeat(10_000))
    await running.page.waitForFunction(() => document.querySelector('input')?.value !== '')
    running.app.process().kill('SIGKILL')
    await expect(typing).rejects.toThrow()
    await gone
    await expectNothingLeft(profile)
  })

  it('of the test runner is the end of what it started', async () => {
    const userData = await newUserData()
    const args = [FIXTURE_APP, '--remote-debugging-port=0', `--user-data-dir=${userData}`]
    const runner = spawn('/bin/sh', ['-c', '"$0" "$@" & wait', EXECUTABLE, ...args], { stdio: 'ignore' })
    await expect.poll(() => existsSync(path.join(userData, 'events.log')), { timeout: 10_000 }).toBe(true)
    expect(processesWith(userData)).toBeGreaterThan(1)
    runner.kill('SIGKILL')
    await expect.poll(() => processesWith(userData), { timeout: 10_000 }).toBe(0)
  })
})

describe('one instance', () => {
  const startSecond = (userData: string) =>
    promisify(execFile)(EXECUTABLE, [FIXTURE_APP, `--user-data-dir=${userData}`, 'file.txt'])

  it('is told of the second, which ends', async () => {
    const running = await startFixture()
    await startSecond(running.userData)
    await expect.poll(() => running.events()).toContain('second-instance')
    const second = await running.app.evaluate(() => globalThis.seen.second)
    expect(second?.argv.slice(1)).toEqual([FIXTURE_APP, `--user-data-dir=${running.userData}`, 'file.txt'])
    expect(second?.folder).toBe(process.cwd())
    expect(second?.data).toEqual({ greeting: 'tere' })
    await running.app.close()
  })

  it('may start again when the first was killed', async () => {
    const running = await startFixture()
    const gone = exited(running)
    running.app.process().kill('SIGKILL')
    await gone
    const again = await startFixture(running.userData)
    expect(await again.events()).toEqual(['ready', 'ready'])
    await again.app.close()
  })

  it('per folder of user data: two start at the same time', async () => {
    const both = await Promise.all([startFixture(), startFixture()])
    for (const { app, page } of both) {
      expect(await page.title()).toBe('Fixture')
      await app.close()
    }
  })
})

describe('a failing start', () => {
  it('of the application is told and ends the process', async () => {
    const child = spawn(EXECUTABLE, [
      path.join(FIXTURE_APP, 'no-such-file.js'),
      `--user-data-dir=${await newUserData()}`,
    ])
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const [code] = (await once(child, 'exit')) as [number]
    expect(code).toBe(1)
    expect(said).toContain('no-such-file.js')
  })

  it('of Chromium is told and ends the process', async () => {
    const failure = await promisify(execFile)(
      EXECUTABLE,
      [FIXTURE_APP, `--user-data-dir=${await newUserData()}`],
      { env: { ...process.env, STANDIN_CHROMIUM: '/bin/false' } },
    ).catch((error: { code: number; stderr: string }) => error)
    expect(failure).toMatchObject({ code: 1, stderr: expect.stringContaining('Chromium left with code 1') })
  })
})
