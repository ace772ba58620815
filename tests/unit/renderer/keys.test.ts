import { describe, expect, it } from 'vitest'

import { isPressed, KEYS, type KeyName } from '../../../renderer/shell/keys.ts'

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('the table of keys', () => {
  it.each<[KeyName, object]>([
    ['find', { key: 'k', ctrlKey: true }],
    ['find', { key: 'K', ctrlKey: true }],
    ['find', { key: 'k', metaKey: true }],
    ['settings', { key: ',', ctrlKey: true }],
    ['keys', { key: '?', shiftKey: true }],
    ['keys', { key: 'F1' }],
    ['slash', { key: '/', shiftKey: true }],
    ['newEntry', { key: 'n' }],
    ['nextPart', { key: 'ArrowDown', altKey: true }],
    ['escape', { key: 'Escape' }],
  ])('%s is pressed by %o', (name, press) => {
    expect(isPressed(name, { ...NONE, key: '', ...press })).toBe(true)
  })

  it.each<[KeyName, object]>([
    ['find', { key: 'k' }],
    ['find', { key: 'k', ctrlKey: true, shiftKey: true }],
    ['find', { key: 'k', ctrlKey: true, altKey: true }],
    ['undo', { key: 'z', ctrlKey: true, shiftKey: true }],
    ['newEntry', { key: 'n', ctrlKey: true }],
    ['slash', { key: '/', altKey: true }],
    ['nextPart', { key: 'ArrowDown' }],
    ['nextPart', { key: 'ArrowDown', altKey: true, shiftKey: true }],
  ])('%s is not pressed by %o', (name, press) => {
    expect(isPressed(name, { ...NONE, key: '', ...press })).toBe(false)
  })

  it('gives no press to two of them', () => {
    const all = Object.values(KEYS).flatMap(({ keys }) => keys)
    expect(new Set(all).size).toBe(all.length)
  })
})
