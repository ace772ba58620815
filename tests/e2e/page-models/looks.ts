import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { RunningDesk } from '../running/running-desk.ts'

/** The smallest window, and the usual laptop. */
export const WINDOW_SIZES = [
  { width: 960, height: 600 },
  { width: 1366, height: 768 },
] as const

/** A screen as it is seen by those who see little, and in windows of every size. */
export class Looks {
  readonly desk: RunningDesk
  readonly page: Page

  constructor(desk: RunningDesk) {
    this.desk = desk
    this.page = desk.page
  }

  /** Nothing that axe knows is wrong, light or dark, and nothing is wider than the window. */
  async check(screen: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const size of WINDOW_SIZES) {
      await this.desk.resize(size)
      expect.soft(await this.#tooWide(), `${screen} at ${size.width} pixels`).toEqual([])
    }
    const grounds = new Set<string>()
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme })
      grounds.add(await this.#ground())
      expect.soft(await this.#violations(), `${screen}, ${colorScheme}`).toEqual([])
    }
    expect.soft(grounds.size, `${screen} has a light and a dark ground`).toBe(2)
  }

  /** The colour behind the page, once nothing on it changes any more. */
  async #ground(): Promise<string> {
    // A dialog that opens on a text field is shown once it is known that no keyboard comes up on the screen.
    await this.page.waitForFunction(
      () =>
        document.getAnimations().length === 0 &&
        [...document.querySelectorAll('.dialog-veil')].every(
          (veil) => getComputedStyle(veil).opacity !== '0',
        ),
    )
    return this.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  }

  async #violations(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .setLegacyMode(true)
      // What the component library has said aloud stays there for a few seconds, also when the button it names is gone.
      .exclude('[data-live-announcer]')
      .analyze()
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
    )
  }

  /** Parts of the page that can only be seen whole by scrolling sideways. */
  #tooWide(): Promise<string[]> {
    return this.page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, nav, aside, header')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth && clientWidth > 0)
        .map((part) => `${part.tagName} ${part.className}: ${part.scrollWidth} > ${part.clientWidth}`),
    )
  }
}
