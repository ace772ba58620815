import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Red, green, blue 0–255. */
type Colour = readonly [number, number, number]

const css = readFileSync(new URL('../../../renderer/theme/tokens.css', import.meta.url), 'utf8')

function readTokens(theme: 'light' | 'dark'): Map<string, Colour> {
  const tokens = new Map<string, Colour>()
  for (const [, name = '', value = ''] of css.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    const colours = [...value.matchAll(/rgb\((\d+) (\d+) (\d+)\)/g)].map(([, red, green, blue]): Colour => [
      Number(red),
      Number(green),
      Number(blue),
    ])
    const colour = theme === 'dark' ? (colours[1] ?? colours[0]) : colours[0]
    if (colour) tokens.set(name, colour)
  }
  return tokens
}

/** Relative luminance of WCAG 2.2. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['paper', 'margin', 'hover', 'pick', 'raised']
const TEXTS = ['ink', 'ink-2', 'ink-3', 'link', 'link-strong', 'ok', 'late', 'soon', 'met', 'ruled', 'wrote']
const PAIRS: readonly [string, string][] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground): [string, string] => [text, ground])),
  ['act-ink', 'act'],
  ['act-ink', 'act-hover'],
  ['act-ink', 'danger'],
  ['act-ink', 'danger-hover'],
  ['ink', 'late-ground'],
  ['ink', 'soon-ground'],
  ['ink', 'ok-ground'],
  ['ink-2', 'soon-ground'],
  ['sheet-ink', 'sheet'],
  ['sheet-ink-2', 'sheet'],
]
const CONTROLS: readonly [string, string][] = [
  ...['paper', 'margin', 'raised'].flatMap((ground): [string, string][] => [
    ['control', ground],
    ['focus', ground],
    ['act', ground],
    ['late-line', ground],
  ]),
  ['soon-sign', 'soon-ground'],
  ['soon-sign', 'paper'],
  ['late', 'late-ground'],
  ['ok', 'ok-ground'],
]

describe.each(['light', 'dark'] as const)('colours of the %s theme', (theme) => {
  const tokens = readTokens(theme)
  const ratio = ([one, other]: readonly [string, string]) => {
    const [a, b] = [tokens.get(one), tokens.get(other)]
    if (!a || !b) throw new Error(`No colour --${a ? other : one}`)
    return contrast(a, b)
  }

  it('have text at 4.5 : 1 or more on every ground it stands on', () => {
    expect(
      PAIRS.filter((pair) => ratio(pair) < 4.5).map(
        (pair) => `${pair.join(' on ')} ${ratio(pair).toFixed(2)}`,
      ),
    ).toEqual([])
  })

  it('have controls and signs at 3 : 1 or more', () => {
    expect(
      CONTROLS.filter((pair) => ratio(pair) < 3).map(
        (pair) => `${pair.join(' on ')} ${ratio(pair).toFixed(2)}`,
      ),
    ).toEqual([])
  })
})
