import { foldCharacter } from '../search/fold.ts'

/** A word of a text as names are compared by it, and where it stands in the text as written. */
export interface TextWord {
  /** Small plain letters: `Õ` is `o`, `š` and `sh` are `s`, `ž` and `zh` are `z`. */
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
  /** Two letters or more, all of them capital. */
  readonly isAllCaps: boolean
  /** First of a line or after the end of a sentence, where every word is capital. */
  readonly startsSentence: boolean
  /** What stands between this word and the one before. */
  readonly gap: Gap
}

/** How two words follow each other: only what is `space` or `hyphen` can be within a name. */
export type Gap = 'none' | 'space' | 'hyphen' | 'comma' | 'dot' | 'other'

/** After these a full stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'dr hr hra jne jt khk lk lp lg mag mh nn nr nt p pr prl prof s sh sm snd st tel tk tn vt'.split(' '),
)
const LETTER = /\p{L}/u
/** Signs without width and controls: soft hyphen, joiners, marks of direction. They part no word. */
const UNSEEN = /[\p{Cf}\p{Mn}\u0000-\u0008\u000e-\u001f\u007f-\u009f]/u
const APOSTROPHE = /['’‘ʼ´`]/u
const HYPHEN = /[-‐‑–]/u
const UPPER = /\p{Lu}/u

/**
 * Words of a text. What cannot be seen parts no word, an apostrophe within one is passed over, and every other sign parts.
 */
export function readWords(text: string): TextWord[] {
  const words: TextWord[] = []
  let folded = ''
  let raw = ''
  let start = 0
  let end = 0
  let between = '\n'
  const finish = () => {
    if (raw === '') return
    const before = words.at(-1)
    words.push({
      folded: likeNames(folded),
      start,
      end,
      isCapital: UPPER.test(raw.charAt(0)),
      isAllCaps: raw.length > 1 && raw === raw.toUpperCase(),
      startsSentence: before === undefined || startsAfter(between, before),
      gap: before === undefined ? 'none' : gapOf(between),
    })
    folded = ''
    raw = ''
    between = ''
  }
  let at = 0
  for (const character of text) {
    const next = at + character.length
    if (LETTER.test(character)) {
      if (raw === '') start = at
      raw += character
      folded += foldCharacter(character)
      end = next
    } else if (UNSEEN.test(character)) {
      // Belongs to the word it stands in.
    } else if (raw !== '' && APOSTROPHE.test(character) && LETTER.test(text.charAt(next))) {
      // Bordeaux'le, O'Neill.
    } else {
      finish()
      between += character
    }
    at = next
  }
  finish()
  return words
}

/** A name as its words, folded as those of a text. */
export function nameWords(name: string): string[] {
  return readWords(name).map(({ folded }) => folded)
}

function likeNames(folded: string): string {
  return folded.replaceAll('sh', 's').replaceAll('zh', 'z')
}

function gapOf(between: string): Gap {
  const signs = between.trim()
  if (signs === '') return between.includes('\n') ? 'other' : 'space'
  if (signs.length > 1) return 'other'
  if (HYPHEN.test(signs)) return between.length === 1 ? 'hyphen' : 'other'
  return signs === ',' ? 'comma' : signs === '.' ? 'dot' : 'other'
}

function startsAfter(between: string, before: TextWord): boolean {
  if (between.includes('\n') || /[!?:;•…–—]/u.test(between) || /["„“”«»(]/u.test(between)) return true
  if (!between.includes('.')) return false
  return !ABBREVIATIONS.has(before.folded) && before.end - before.start > 1
}
