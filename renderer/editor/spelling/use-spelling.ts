import { useQuery } from '@tanstack/react-query'
import type { EditorView } from '@tiptap/pm/view'
import type { Extension } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'

import type { CaseId } from '#model/ids.ts'
import { rightHere } from '#model/spelling/spelling.ts'

import { spellingQueries, suggestionsOf, wordChecker } from '../../data/spelling.ts'
import { spellingExtension } from './spelling-extension.ts'
import { type Misspelt, spellingStep } from './spelling-marks.ts'

/** How long a menu waits for suggestions, in milliseconds; after that it opens without. */
const PATIENCE = 3_000

/** A misspelt word whose menu is open. */
export interface AskedWord extends Misspelt {
  readonly view: EditorView
  readonly suggestions: readonly string[]
}

/** The spelling of one editor. */
export interface Spelling {
  /** To be given to the editor when it comes up. */
  readonly extension: Extension
  readonly asked: AskedWord | null
  /** Closes the menu. */
  readonly close: () => void
}

/**
 * Checks the spelling of an editor. Nothing is checked before taught words and names are known, and typing waits for
 * none of it.
 * @param caseId whose people's names are right words; `null` for a text of no case
 */
export function useSpelling(caseId: CaseId | null): Spelling {
  const { data: known } = useQuery(spellingQueries.known(caseId))
  const isRight = useRef<((word: string) => boolean) | null>(null)
  const view = useRef<EditorView | null>(null)
  const [asked, setAsked] = useState<AskedWord | null>(null)

  const [extension] = useState(() =>
    spellingExtension({
      checker: wordChecker,
      isRight: () => isRight.current,
      onView: (shown) => {
        view.current = shown
      },
      onMenu: (shown, misspelt) => {
        void readyMenu(shown, misspelt).then(setAsked)
      },
    }),
  )

  useEffect(() => {
    isRight.current = known === undefined ? null : rightHere(known)
    const shown = view.current
    if (shown !== null) shown.dispatch(spellingStep(shown.state, { type: 'again' }))
  }, [known])

  return { extension, asked, close: () => setAsked(null) }
}

/**
 * The menu of a word with its suggestions, asked for before it opens: one that filled up late would move what is about to
 * be pressed. `null` where one went on writing meanwhile.
 */
async function readyMenu(view: EditorView, misspelt: Misspelt): Promise<AskedWord | null> {
  const { doc } = view.state
  const late = new Promise<readonly string[]>((resolve) => setTimeout(resolve, PATIENCE, []))
  const suggestions = await Promise.race([suggestionsOf(misspelt.word).catch(() => []), late])
  if (view.isDestroyed || !view.hasFocus() || view.state.doc !== doc) return null
  return { ...misspelt, view, suggestions }
}
