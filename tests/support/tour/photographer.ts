import type { Page } from '@playwright/test'
import path from 'node:path'

/** Where the invented specialist of the pictures keeps things. */
const SHOWN_HOME = '/home/meeli'

/** Takes a screenshot of what is shown, light and dark, as NAME-light.png and NAME-dark.png. */
export type Shoot = (page: Page, name: string) => Promise<void>

/**
 * Makes the taker of screenshots.
 * @param folder for the pictures; it exists
 * @param home a folder whose path would be read in the pictures; an invented one is shown in its place
 */
export function photographer(folder: string, home: string): Shoot {
  return async (page, name) => {
    // A tooltip of what was pressed last is no part of the screen.
    await page.mouse.move(0, 0)
    await page.evaluate(showOther, [home, SHOWN_HOME] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`), animations: 'disabled' })
    }
    await page.emulateMedia({ colorScheme: 'light' })
  }
}

/** Runs in the page: a folder with a random name tells nothing, and differs in every picture. */
function showOther([home, shown]: readonly [string, string]): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { currentNode } = walker
    if (currentNode.nodeValue?.includes(home)) {
      currentNode.nodeValue = currentNode.nodeValue.replaceAll(home, shown)
    }
  }
}
