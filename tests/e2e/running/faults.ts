import type { ElectronApplication } from '@playwright/test'

/**
 * What goes wrong in a window without a word to the user: errors on the console, among them what the content security
 * policy refused, and errors nobody caught. A test fails by them unless it provoked them itself.
 */
export class Faults {
  readonly #found: string[] = []
  readonly #provoked: RegExp[] = []

  /** Collects from now on what goes wrong in the windows of an application. */
  watch(app: ElectronApplication): void {
    app.context().on('console', (message) => {
      if (message.type() === 'error') this.#found.push(message.text())
    })
    app.context().on('weberror', (error) => this.#found.push(String(error.error())))
  }

  /** Says that the test provokes errors like this. */
  provoked(like: RegExp): void {
    this.#provoked.push(like)
  }

  /** All that was found. */
  get found(): readonly string[] {
    return this.#found
  }

  /** What was found and not provoked. */
  get unexpected(): readonly string[] {
    return this.#found.filter((fault) => !this.#provoked.some((like) => like.test(fault)))
  }
}
