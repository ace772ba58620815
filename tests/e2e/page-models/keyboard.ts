import { expect, type Locator, type Page } from '@playwright/test'
import type { IntakePage } from './intake-page.ts'

/** More stops than any screen has. */
const MOST_STOPS = 150

/** Hands on the keyboard alone: what it cannot come to by Tab, a person without a mouse cannot either. */
export class Keyboard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Presses Tab, or Shift+Tab, until something has focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible()
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press(key)
    }
    throw new Error(`${key} does not come to ${String(target)}`)
  }

  /** Comes to a field and types into it. */
  async typeInto(field: Locator, text: string): Promise<void> {
    await this.tabTo(field)
    await this.page.keyboard.type(text)
  }

  /** Comes to a button or a link and presses it. */
  async activate(target: Locator): Promise<void> {
    await this.tabTo(target)
    await this.page.keyboard.press('Enter')
  }

  /** Walks a menu or a group of radio buttons by the arrows until something has focus. */
  async walkTo(target: Locator, key: 'ArrowDown' | 'ArrowRight' = 'ArrowDown'): Promise<void> {
    await expect(target).toBeVisible()
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press(key)
    }
    throw new Error(`${key} does not come to ${String(target)}`)
  }

  /** Comes to a box or a radio button and chooses it. */
  async choose(target: Locator): Promise<void> {
    await this.tabTo(target)
    await this.page.keyboard.press('Space')
    await expect(target).toBeChecked()
  }

  /** Comes to a question with radio buttons and walks through them in turn to the last one named. */
  async pick(intake: IntakePage, question: string, answers: readonly string[]): Promise<void> {
    const [first = '', ...further] = answers
    const start = intake.choice(question, first)
    await this.tabTo(start)
    await this.page.keyboard.press('Space')
    for (const answer of further) await this.walkTo(intake.choice(question, answer))
    await expect(intake.choice(question, answers.at(-1) ?? '')).toBeChecked()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }
}
