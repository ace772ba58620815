import type { Node } from '@tiptap/pm/model'
import { type EditorState, PluginKey, type Selection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

import { changedBy, joined, moved, type Stretch, wholeOf } from './stretches.ts'

/** A misspelt word of the text. */
export interface Misspelt extends Stretch {
  readonly word: string
}

/** What is known of the spelling of a text. Positions are carried along by every change; nothing here looks a word up. */
export interface SpellingMarks {
  /** Underlines. */
  readonly marks: DecorationSet
  /** Not looked at since it changed. */
  readonly dirty: readonly Stretch[]
  /** Blocks with words that the dictionary was not heard of. */
  readonly waiting: readonly Stretch[]
  /** The end of what is being typed: half a word is not misspelt yet. */
  readonly typedAt: number | null
}

/** What is done to the marks beside changes of the text. */
export type SpellingStep =
  /** Words became right or wrong: all is looked at again. */
  | { readonly type: 'again' }
  /** The dictionary has answered: what waited is looked at again. */
  | { readonly type: 'answered' }
  /** Blocks were looked at: their marks are new, and `rest` is still to be looked at. */
  | {
      readonly type: 'looked'
      readonly blocks: readonly LookedBlock[]
      readonly rest: readonly Stretch[]
    }

/** A block that was looked at. */
export interface LookedBlock extends Stretch {
  readonly misspelt: readonly Misspelt[]
  /** Whether words of it wait for the dictionary. */
  readonly isWaiting: boolean
}

/** The name of the marks in the state of an editor. */
export const SPELLING = new PluginKey<SpellingMarks>('spelling')

/** The marks of an editor with the plugin. */
export function marksOf(state: EditorState): SpellingMarks | undefined {
  return SPELLING.getState(state)
}

/** A transaction that changes marks and no text; nothing to be undone. */
export function spellingStep(state: EditorState, step: SpellingStep): Transaction {
  return state.tr.setMeta(SPELLING, step).setMeta('addToHistory', false)
}

/** The misspelt word at a position of the text; a caret on its edge counts. */
export function misspeltAt(state: EditorState, pos: number): Misspelt | undefined {
  const mark = marksOf(state)?.marks.find(pos, pos)[0]
  if (mark === undefined) return undefined
  return { from: mark.from, to: mark.to, word: (mark.spec as MarkSpec).word }
}

interface MarkSpec {
  /** As it is looked up. */
  readonly word: string
}

/** Marks of a text that nobody has looked at. */
export function noMarks(doc: Node): SpellingMarks {
  return { marks: DecorationSet.empty, dirty: [wholeOf(doc)], waiting: [], typedAt: null }
}

/** The marks after a change of the text, or a step of their own. */
export function marksAfter(
  before: SpellingMarks,
  transaction: Transaction,
  selection: Selection,
): SpellingMarks {
  return applyStep(carryAlong(before, transaction, selection), transaction)
}

function carryAlong(before: SpellingMarks, transaction: Transaction, selection: Selection): SpellingMarks {
  if (!transaction.docChanged) return transaction.selectionSet ? { ...before, typedAt: null } : before
  const changed = changedBy(transaction)
  const marks = before.marks.map(transaction.mapping, transaction.doc)
  return {
    // A word that is being changed is not the one that was looked up.
    marks: marks.remove(changed.flatMap(({ from, to }) => marks.find(from, to))),
    dirty: joined([...moved(before.dirty, transaction.mapping), ...changed]),
    waiting: joined(moved(before.waiting, transaction.mapping)),
    typedAt: selection.empty ? selection.head : null,
  }
}

function applyStep(marks: SpellingMarks, transaction: Transaction): SpellingMarks {
  const step = transaction.getMeta(SPELLING) as SpellingStep | undefined
  switch (step?.type) {
    case undefined:
      return marks
    case 'again':
      return { ...marks, dirty: [wholeOf(transaction.doc)], waiting: [] }
    case 'answered':
      return { ...marks, dirty: joined([...marks.dirty, ...marks.waiting]), waiting: [] }
    case 'looked': {
      const old = step.blocks.flatMap(({ from, to }) => marks.marks.find(from, to))
      const found = step.blocks.flatMap(({ misspelt }) => misspelt.map(markOf))
      const waiting = step.blocks.filter(({ isWaiting }) => isWaiting)
      return {
        ...marks,
        marks: marks.marks.remove(old).add(transaction.doc, found),
        dirty: step.rest,
        waiting: joined([...marks.waiting, ...waiting.map(({ from, to }) => ({ from, to }))]),
      }
    }
  }
}

function markOf({ from, to, word }: Misspelt): Decoration {
  return Decoration.inline(from, to, { class: 'misspelt' }, { word } satisfies MarkSpec)
}

/** What is underlined: not the word that is being typed. */
export function shownMarks(state: EditorState): DecorationSet | undefined {
  const known = marksOf(state)
  if (known === undefined || known.typedAt === null) return known?.marks
  const { marks, typedAt } = known
  return marks.remove(marks.find(typedAt, typedAt).filter(({ to }) => to === typedAt))
}
