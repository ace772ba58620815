import type { Page } from '@playwright/test'

/** Calls of a locator that do what only a mouse, or no person at all, does. */
const NOT_BY_KEYBOARD = [
  'check',
  'clear',
  'click',
  'dblclick',
  'dispatchEvent',
  'dragTo',
  'fill',
  'focus',
  'hover',
  'selectOption',
  'setChecked',
  'tap',
  'uncheck',
] as const

/**
 * Takes the mouse away: until it is given back, every call by it throws, and so does every call that fills or focuses
 * a field without a key.
 * @returns gives it back
 */
export function takeMouseAway(page: Page): () => void {
  const locators = Reflect.getPrototypeOf(page.locator('body'))
  const mice = Reflect.getPrototypeOf(page.mouse)
  if (locators === null || mice === null) throw new Error('No locator or no mouse')
  const mouseCalls = Reflect.ownKeys(mice).filter((name) => name !== 'constructor')
  const given = [
    ...NOT_BY_KEYBOARD.map((name) => refuse(locators, name)),
    ...mouseCalls.map((name) => refuse(mice, name)),
  ]
  return () => {
    for (const give of given) give()
  }
}

function refuse(of: object, name: string | symbol): () => void {
  const before: unknown = Reflect.get(of, name)
  if (typeof before !== 'function') throw new Error(`No call ${String(name)}`)
  Reflect.set(of, name, () => {
    throw new Error(`${String(name)} is no key`)
  })
  return () => {
    Reflect.set(of, name, before)
  }
}
