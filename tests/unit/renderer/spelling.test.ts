import { EditorState, type Transaction } from '@tiptap/pm/state'
import { getSchema } from '@tiptap/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { toDoc } from '../../../renderer/editor/convert.ts'
import { editorExtensions } from '../../../renderer/editor/extensions.ts'
import { createScanner } from '../../../renderer/editor/spelling/scanner.ts'
import {
  marksOf,
  misspeltAt,
  shownMarks,
  spellingStep,
} from '../../../renderer/editor/spelling/spelling-marks.ts'
import { spellingPlugin } from '../../../renderer/editor/spelling/spelling-plugin.ts'
import { createWordChecker, type WordChecker } from '../../../renderer/editor/spelling/word-checker.ts'

const schema = getSchema(
  editorExtensions({ hasHeadings: true, limit: 2_000_000, onTooLong: () => undefined }),
)

/** A dictionary in which words with an x are wrong. */
const withoutX = async (words: readonly string[]) => words.filter((word) => word.includes('x'))

/** An editor without a window: its state, and the scanner that looks at it. */
function anEditor(paragraphs: readonly string[], checker: WordChecker, isRight = (_word: string) => false) {
  const doc = schema.nodeFromJSON(
    toDoc({
      version: 1,
      blocks: paragraphs.map((text, index) => ({
        type: 'paragraph',
        id: `p${index}`,
        spans: text === '' ? [] : [{ text }],
      })),
    }),
  )
  const options = { checker, isRight: () => isRight }
  const plugin = spellingPlugin({ ...options, onView: () => undefined, onMenu: () => undefined })
  const view = {
    state: EditorState.create({ doc, plugins: [plugin] }),
    composing: false,
    isDestroyed: false,
    dispatch(transaction: Transaction) {
      view.state = view.state.apply(transaction)
      scanner.update(transaction.docChanged)
    },
  }
  const scanner = createScanner(view, options)
  return {
    view,
    type(text: string) {
      for (const letter of text) view.dispatch(view.state.tr.insertText(letter))
    },
    caret(pos: number) {
      const { tr, selection } = view.state
      const at = (selection.constructor as unknown as { near: (p: unknown) => typeof selection }).near(
        tr.doc.resolve(pos),
      )
      view.dispatch(tr.setSelection(at))
    },
    again: () => view.dispatch(spellingStep(view.state, { type: 'again' })),
    underlined: () =>
      (shownMarks(view.state)?.find() ?? []).map(({ from, to }) => view.state.doc.textBetween(from, to)),
    stop: () => scanner.stop(),
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settled = () => vi.advanceTimersByTimeAsync(2_000)

describe('misspelt words', () => {
  it('are underlined where they stand, and found by a position', async () => {
    const editor = anEditor(['Üks kaxs kolm.', '', 'Neli vixs'], createWordChecker(withoutX))
    await settled()
    expect(editor.underlined()).toEqual(['kaxs', 'vixs'])
    expect(misspeltAt(editor.view.state, 7)).toEqual({ from: 5, to: 9, word: 'kaxs' })
    expect(misspeltAt(editor.view.state, 2)).toBeUndefined()
  })

  it('are asked about once, in a paragraph that changed', async () => {
    const asked = vi.fn(withoutX)
    const editor = anEditor(['Üks kaxs', 'Kolm nelx'], createWordChecker(asked))
    await settled()
    editor.caret(1)
    editor.type('Viis ')
    await settled()
    expect(asked.mock.calls.map(([words]) => words)).toEqual([['Üks', 'kaxs', 'Kolm', 'nelx'], ['Viis']])
    expect(editor.underlined()).toEqual(['kaxs', 'nelx'])
  })

  it('are not underlined while they are being typed', async () => {
    const editor = anEditor([''], createWordChecker(withoutX))
    editor.type('kaxs')
    await settled()
    expect(editor.underlined()).toEqual([])
    editor.type(' ')
    await settled()
    expect(editor.underlined()).toEqual(['kaxs'])
    editor.caret(5)
    editor.type('i')
    expect(editor.underlined()).toEqual([])
    await settled()
    editor.caret(1)
    expect(editor.underlined()).toEqual(['kaxsi'])
  })

  it('are right again once they are taught', async () => {
    let taught = ''
    const editor = anEditor(['Üks kaxs'], createWordChecker(withoutX), (word) => word === taught)
    await settled()
    expect(editor.underlined()).toEqual(['kaxs'])
    taught = 'kaxs'
    editor.again()
    await settled()
    expect(editor.underlined()).toEqual([])
  })

  it('are moved by a change before them, and a change of the text is all that can be undone', async () => {
    const editor = anEditor(['Üks kaxs'], createWordChecker(withoutX))
    await settled()
    const { doc } = editor.view.state
    editor.again()
    await settled()
    expect(editor.view.state.doc).toBe(doc)
    editor.view.dispatch(editor.view.state.tr.insertText('Null ', 1))
    expect(editor.underlined()).toEqual(['kaxs'])
  })
})

describe('typing', () => {
  const dead: [string, (words: readonly string[]) => Promise<readonly string[] | null>][] = [
    ['never answers', () => new Promise(() => undefined)],
    ['cannot be asked', () => Promise.resolve(null)],
    ['throws', () => Promise.reject(new Error('gone'))],
    ['is slow', (words) => new Promise((resolve) => setTimeout(resolve, 60_000, words))],
  ]
  it.each(dead)('goes on as ever beside a dictionary that %s', async (_name, ask) => {
    const asked = vi.fn(ask)
    const editor = anEditor(
      ['Üks kaxs'],
      createWordChecker(asked, () => Date.now()),
    )
    editor.caret(9)
    for (const letter of ' kolm nelx viis') {
      editor.type(letter)
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(editor.view.state.doc.textContent).toBe('Üks kaxs kolm nelx viis')
    expect(editor.view.state.selection.head).toBe(24)
    expect(editor.underlined()).toEqual([])
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('looks nothing up in the keystroke, in however long a text', () => {
    vi.useRealTimers()
    const verdict = vi.fn(() => true)
    const page = 'Lapse vanemad kohtusid lastekaitsetöötajaga koolis. '.repeat(40)
    const editor = anEditor(
      Array.from({ length: 200 }, () => page),
      { verdict, ask: async () => true },
    )
    editor.caret(100)
    const start = performance.now()
    editor.type('kontrolitud '.repeat(10))
    expect((performance.now() - start) / 120).toBeLessThan(16)
    expect(verdict).not.toHaveBeenCalled()
    editor.stop()
  })

  it('is let in between the slices of a long text', async () => {
    vi.useRealTimers()
    const page = Array.from({ length: 300 }, (_, index) => `sõna${'a'.repeat(index % 20)}`).join(' ')
    const editor = anEditor(
      Array.from({ length: 400 }, () => page),
      createWordChecker(withoutX),
    )
    await vi.waitFor(() => expect(marksOf(editor.view.state)?.dirty.length).toBe(1))
    await vi.waitFor(
      () => expect(marksOf(editor.view.state)).toMatchObject({ dirty: [], waiting: [] }),
      15_000,
    )
    editor.stop()
  })

  it.each([
    ['a word of 10 000 letters', 'x'.repeat(10_000)],
    ['emoji', '👩‍👧'.repeat(1_000)],
    ['right to left', '\u202Eשלום '.repeat(1_000)],
    ['control characters', '\u0000\u0007 '.repeat(1_000)],
    ['Cyrillic', 'привет '.repeat(1_000)],
  ])('%s is looked up nowhere', async (_name, text) => {
    const asked = vi.fn(withoutX)
    const editor = anEditor([text], createWordChecker(asked))
    await settled()
    expect(asked).not.toHaveBeenCalled()
    expect(editor.underlined()).toEqual([])
  })

  it('underlines a word with a soft hyphen as it stands', async () => {
    const editor = anEditor(['ka\u00ADxs'], createWordChecker(withoutX))
    await settled()
    expect(editor.underlined()).toEqual(['ka\u00ADxs'])
  })
})
