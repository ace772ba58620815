import { describe, expect, it } from 'vitest'
import {
  EMPTY_TEXT,
  fromPlainText,
  isBlank,
  MAX_TEXT_LENGTH,
  RichText,
  textLength,
  toPlainText,
} from '#model/text/rich-text.ts'

const letter: RichText = {
  version: 1,
  blocks: [
    { type: 'heading', id: 'a', level: 1, spans: [{ text: 'Lapse arvamus' }] },
    {
      type: 'paragraph',
      id: 'b',
      spans: [{ text: 'Laps ' }, { text: 'ei soovi', marks: ['bold'] }, { text: ' lahkuda.' }],
    },
    { type: 'list_item', id: 'c', list: 'bullet', level: 0, spans: [{ text: 'kool' }] },
    { type: 'paragraph', id: 'd', spans: [] },
  ],
}

describe('toPlainText', () => {
  it('joins spans and writes one line a block', () => {
    expect(toPlainText(letter)).toBe('Lapse arvamus\nLaps ei soovi lahkuda.\nkool\n')
  })

  it('is empty when there is no block', () => {
    expect(toPlainText(EMPTY_TEXT)).toBe('')
  })
})

describe('textLength', () => {
  it('counts what was typed and not the structure', () => {
    expect(textLength(letter)).toBe('Lapse arvamusLaps ei soovi lahkuda.kool'.length)
  })
})

describe('isBlank', () => {
  it.each([
    [true, 'there is no block', EMPTY_TEXT],
    [true, 'only white space was written', fromPlainTextOf(' \u00a0\t')],
    [false, 'a word was written', fromPlainTextOf('sõna')],
  ])('is %s when %s', (blank, _state, text) => {
    expect(isBlank(text)).toBe(blank)
  })
})

describe('fromPlainText', () => {
  it('makes a paragraph a line and drops empty lines', () => {
    const text = fromPlainText('Esimene.\r\n\r\n  \nTeine.')
    expect(text.blocks).toEqual([
      { type: 'paragraph', id: 'p1', spans: [{ text: 'Esimene.' }] },
      { type: 'paragraph', id: 'p2', spans: [{ text: 'Teine.' }] },
    ])
    expect(RichText.parse(text)).toEqual(text)
  })

  it.each(['', '\n\n', '   '])('is the empty text when given %j', (plain) => {
    expect(fromPlainText(plain)).toEqual(EMPTY_TEXT)
  })
})

describe('RichText', () => {
  it('accepts every kind of block', () => {
    expect(RichText.parse(letter)).toEqual(letter)
  })

  it('accepts a text of the greatest length and refuses one character more', () => {
    const half = 'õ'.repeat(MAX_TEXT_LENGTH / 2)
    expect(RichText.safeParse(fromPlainText(`${half}\n${half}`)).success).toBe(true)
    expect(RichText.safeParse(fromPlainText(`${half}\n${half}\nõ`)).success).toBe(false)
  })

  it.each([
    ['another version', { version: 2, blocks: [] }],
    ['an unknown block', { version: 1, blocks: [{ type: 'image', id: 'a', spans: [] }] }],
    [
      'an unknown mark',
      { version: 1, blocks: [{ type: 'paragraph', id: 'a', spans: [{ text: 'a', marks: ['red'] }] }] },
    ],
    ['an empty span', { version: 1, blocks: [{ type: 'paragraph', id: 'a', spans: [{ text: '' }] }] }],
    ['a block id with a space', { version: 1, blocks: [{ type: 'paragraph', id: 'a b', spans: [] }] }],
    ['an unknown field', { version: 1, blocks: [], html: '<p>' }],
  ])('refuses %s', (_state, text) => {
    expect(RichText.safeParse(text).success).toBe(false)
  })
})

/** A text of one paragraph, also where it is blank. */
function fromPlainTextOf(text: string): RichText {
  return { version: 1, blocks: [{ type: 'paragraph', id: 'a', spans: [{ text }] }] }
}
