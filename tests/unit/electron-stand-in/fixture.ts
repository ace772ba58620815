import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'

const standIn = path.resolve(import.meta.dirname, '../../electron-stand-in')

/** The executable, as a person would start it. */
export const EXECUTABLE = path.join(standIn, 'electron')
/** The small application these tests run. */
export const FIXTURE_APP = path.join(standIn, 'fixture-app')

/** What the fixture application's main process notes. */
export type Seen = {
  events: string[]
  echoed: unknown
  senders: { url: string; origin: string; isMainFrame: boolean }[]
  visits: number
  second?: { argv: string[]; folder: string; data: unknown }
}

/** The fixture application, running. */
export type Running = {
  app: ElectronApplication
  page: Page
  userData: string
  /** The events noted so far, read from disk: this works when the application has gone. */
  events(): Promise<string[]>
}

/** A folder for user data; `removeUserData` removes all of them. */
export async function newUserData(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'stand-in-test-'))
  folders.push(folder)
  return folder
}
const folders: string[] = []

/** Removes what `newUserData` made. */
export async function removeUserData(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
}

/** Starts the fixture application through Playwright, as the end-to-end specs start the real one. */
export async function startFixture(userData?: string): Promise<Running> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = standIn
  const folder = userData ?? (await newUserData())
  const app = await _electron.launch({ args: [FIXTURE_APP, `--user-data-dir=${folder}`], colorScheme: null })
  const page = await app.firstWindow()
  await page.getByRole('heading', { name: 'Fixture' }).waitFor()
  const events = async () => (await readFile(path.join(folder, 'events.log'), 'utf8')).trim().split('\n')
  return { app, page, userData: folder, events }
}
