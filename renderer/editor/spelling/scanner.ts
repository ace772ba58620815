import type { EditorState, Transaction } from '@tiptap/pm/state'
import { isLookedUp } from '#model/spelling/spelling.ts'
import { wordsInText } from '#model/spelling/words-in-text.ts'

import { type LookedBlock, marksOf, type Misspelt, spellingStep } from './spelling-marks.ts'
import type { Stretch } from './stretches.ts'
import type { WordChecker } from './word-checker.ts'

export interface ScannerOptions {
  readonly checker: WordChecker
  /** What is right here though no dictionary has it; `null` while that is not known, and nothing is looked at. */
  readonly isRight: () => ((word: string) => boolean) | null
}

/** As much of an editor's view as the scanner needs. */
export interface ScannedView {
  readonly state: EditorState
  readonly dispatch: (transaction: Transaction) => void
  readonly composing: boolean
  readonly isDestroyed: boolean
}

/** Rest after typing before anything is looked at, in milliseconds. */
const REST = 400

/** Work at a time, in milliseconds: half a frame, so that a key pressed meanwhile is not felt. */
const SLICE = 8

/** A dictionary that is slow shows what it knows once in so many milliseconds. */
const SHOWN_EVERY = 1_000

/** Words between two looks at the clock of the dictionary. */
const AT_ONCE = 200

/** Looks at what has changed in slices of a few milliseconds, after typing has come to rest. */
export function createScanner(view: ScannedView, { checker, isRight }: ScannerOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsking = false
  const unknown = new Set<string>()

  function schedule(delay: number): void {
    clearTimeout(timer)
    timer = setTimeout(look, delay)
  }

  function look(): void {
    timer = undefined
    if (view.isDestroyed) return
    if (view.composing) return schedule(REST)
    const right = isRight()
    const dirty = marksOf(view.state)?.dirty ?? []
    if (right === null || dirty.length === 0) return
    const { blocks, rest } = lookAt(view.state, dirty, (word) => {
      if (right(word)) return true
      const verdict = checker.verdict(word)
      if (verdict === undefined) unknown.add(word)
      return verdict
    })
    view.dispatch(spellingStep(view.state, { type: 'looked', blocks, rest }))
    if (unknown.size > 0 && !isAsking) void ask()
  }

  /** Nobody waits for this: what is typed meanwhile moves the blocks that wait. */
  async function ask(): Promise<void> {
    isAsking = true
    let shownAt = performance.now()
    let answers = true
    while (answers && unknown.size > 0 && !view.isDestroyed) {
      const words = [...unknown].slice(0, AT_ONCE)
      for (const word of words) unknown.delete(word)
      answers = await checker.ask(words)
      if (performance.now() - shownAt > SHOWN_EVERY) {
        shownAt = performance.now()
        showAnswers()
      }
    }
    isAsking = false
    unknown.clear()
    if (answers) showAnswers()
  }

  function showAnswers(): void {
    if (!view.isDestroyed) view.dispatch(spellingStep(view.state, { type: 'answered' }))
  }

  schedule(0)
  return {
    /** After each change of the state. */
    update(docChanged: boolean): void {
      if ((marksOf(view.state)?.dirty.length ?? 0) === 0) return
      if (docChanged) schedule(REST)
      else if (timer === undefined) schedule(0)
    },
    stop(): void {
      clearTimeout(timer)
      unknown.clear()
    },
  }
}

/** Looks at the blocks of stretches, one at least, for as long as a slice lasts. */
function lookAt(
  { doc }: EditorState,
  dirty: readonly Stretch[],
  verdict: (word: string) => boolean | undefined,
): { blocks: LookedBlock[]; rest: Stretch[] } {
  const end = performance.now() + SLICE
  const blocks: LookedBlock[] = []
  for (const [index, stretch] of dirty.entries()) {
    let restFrom: number | null = null
    doc.nodesBetween(stretch.from, Math.min(stretch.to, doc.content.size), (node, pos) => {
      if (restFrom !== null) return false
      if (!node.isTextblock) return true
      if (blocks.length > 0 && performance.now() > end) restFrom = pos
      else
        blocks.push(
          lookAtBlock(node.textBetween(0, node.content.size, undefined, '\uFFFC'), pos + 1, verdict),
        )
      return false
    })
    if (restFrom !== null) {
      return { blocks, rest: [{ from: restFrom, to: stretch.to }, ...dirty.slice(index + 1)] }
    }
  }
  return { blocks, rest: [] }
}

function lookAtBlock(
  text: string,
  start: number,
  verdict: (word: string) => boolean | undefined,
): LookedBlock {
  const misspelt: Misspelt[] = []
  let isWaiting = false
  for (const { word, from, to } of wordsInText(text)) {
    if (!isLookedUp(word)) continue
    const isRight = verdict(word)
    if (isRight === undefined) isWaiting = true
    else if (!isRight) misspelt.push({ from: start + from, to: start + to, word })
  }
  return { from: start, to: start + text.length, misspelt, isWaiting }
}
