import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

import { createScanner, type ScannerOptions } from './scanner.ts'
import {
  marksAfter,
  type Misspelt,
  misspeltAt,
  noMarks,
  shownMarks,
  SPELLING,
  type SpellingMarks,
} from './spelling-marks.ts'

const RIGHT_BUTTON = 2

export interface SpellingPluginOptions extends ScannerOptions {
  /** Told the view when it comes up, and `null` when it goes. */
  readonly onView: (view: EditorView | null) => void
  /** A menu was asked for at a misspelt word, by mouse or by key. */
  readonly onMenu: (view: EditorView, misspelt: Misspelt) => void
}

/** Underlines misspelt words, in paragraphs that changed, once typing rests. */
export function spellingPlugin({ onMenu, onView, ...options }: SpellingPluginOptions): Plugin<SpellingMarks> {
  return new Plugin<SpellingMarks>({
    key: SPELLING,
    state: {
      init: (_config, { doc }) => noMarks(doc),
      apply: (transaction, before, _old, after) => marksAfter(before, transaction, after.selection),
    },
    view: (view) => {
      const scanner = createScanner(view, options)
      onView(view)
      return {
        update: (_view, { doc }) => scanner.update(doc !== view.state.doc),
        destroy: () => {
          scanner.stop()
          onView(null)
        },
      }
    },
    props: {
      decorations: shownMarks,
      handleDOMEvents: {
        contextmenu: (view, event) => {
          const misspelt = askedFor(view, event)
          if (misspelt === undefined) return false
          event.preventDefault()
          onMenu(view, misspelt)
          return true
        },
      },
    },
  })
}

/** The word under the mouse, or at the caret where a key asked. A press on a selection is about the selection. */
function askedFor(view: EditorView, event: MouseEvent): Misspelt | undefined {
  const { from, to, empty } = view.state.selection
  if (event.button !== RIGHT_BUTTON) return misspeltAt(view.state, caretOf(view))
  const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
  if (pos === undefined || (!empty && pos >= from && pos <= to)) return undefined
  return misspeltAt(view.state, pos)
}

/** The caret as it is on the page: the editor hears of an arrow key a moment later. */
function caretOf(view: EditorView): number {
  const { focusNode = null, focusOffset = 0 } = getSelection() ?? {}
  if (focusNode === null || !view.dom.contains(focusNode)) return view.state.selection.head
  return view.posAtDOM(focusNode, focusOffset)
}
