import type { MessageBoxOptions } from 'electron'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import path from 'node:path'
import type { Faults } from './faults.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** One start of the application: its main process and its window. */
export class RunningDesk {
  readonly app: ElectronApplication
  readonly page: Page
  readonly #gone: Promise<void>
  #isGone = false

  private constructor(app: ElectronApplication, page: Page) {
    this.app = app
    this.page = page
    this.#gone = new Promise((resolve) => {
      app.once('close', () => {
        this.#isGone = true
        resolve()
      })
    })
  }

  /** Starts the application on a profile folder and waits until its page says something. */
  static async start(profile: string, faults: Faults): Promise<RunningDesk> {
    const app = await _electron.launch({ args: ['.', `--user-data-dir=${profile}`], cwd: root })
    try {
      faults.watch(app)
      const page = await app.firstWindow()
      await page.getByRole('heading', { level: 1 }).waitFor()
      return new RunningDesk(app, page)
    } catch (failure) {
      await app.close()
      throw failure
    }
  }

  /** Ends the main process as a power cut does: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    this.app.process().kill('SIGKILL')
    await this.#gone
  }

  /** Closes the window as its cross does, and waits for the program to end. */
  async closeWindow(): Promise<void> {
    const window = await this.app.browserWindow(this.page)
    await window.evaluate((target) => target.close())
    await this.#gone
  }

  /** Ends the program, if it still runs. */
  async end(): Promise<void> {
    if (!this.#isGone) await this.app.close()
  }

  /** Gives the page of the window so much room. */
  async resize(size: { readonly width: number; readonly height: number }): Promise<void> {
    const window = await this.app.browserWindow(this.page)
    await window.evaluate((target, { width, height }) => target.setContentSize(width, height), size)
    await this.page.waitForFunction(({ width }) => innerWidth === width, size)
  }

  /** Answers the next questions for a file to save to; `null` closes the dialog. */
  async answerSaveDialog(file: string | null): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
    }, file)
  }

  /**
   * Answers the next questions before acts that cannot be taken back; gives what was asked since.
   * @param does whether the act is chosen, which is the last button
   */
  async answerConfirm(does: boolean): Promise<() => Promise<MessageBoxOptions[]>> {
    await this.app.evaluate(({ dialog }, isSure) => {
      const asked: unknown[] = []
      Reflect.set(globalThis, 'asked', asked)
      const answer = async (...given: unknown[]) => {
        const options = given.at(-1) as MessageBoxOptions
        // The signal cannot cross to the test.
        asked.push({ ...options, signal: undefined })
        const { buttons = [], cancelId = 0 } = options
        return { response: isSure ? buttons.length - 1 : cancelId, checkboxChecked: false }
      }
      dialog.showMessageBox = answer
    }, does)
    return () => this.app.evaluate(() => Reflect.get(globalThis, 'asked') as MessageBoxOptions[])
  }

  /** Answers the next questions for a folder. */
  async answerFolderDialog(folder: string): Promise<void> {
    await this.answerOpenDialog([folder])
  }

  /** Answers the next questions for files to open. */
  async answerOpenDialog(files: readonly string[]): Promise<void> {
    await this.app.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
      },
      [...files],
    )
  }

  /** Stands for the other programs from now on: what they are given to open is only written down. */
  async watchOpened(): Promise<() => Promise<string[]>> {
    await this.app.evaluate(({ shell }) => {
      const opened: string[] = []
      Reflect.set(globalThis, 'opened', opened)
      shell.openPath = async (file) => {
        opened.push(file)
        return ''
      }
    })
    return () => this.app.evaluate(() => Reflect.get(globalThis, 'opened') as string[])
  }
}
