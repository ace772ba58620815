import type { RichText } from '#model/text/rich-text.ts'

/** The way into the section that is being written, for what stands beside it. */
export interface CopyIn {
  /** Puts a text into the open section after the paragraph with the caret; nothing where none is open. */
  readonly put: (text: RichText) => void
  /** Takes the open section in; gives back its leaving. */
  readonly open: (insert: (text: RichText) => void) => () => void
}

/** A way in, to be kept as long as its document is open. */
export function createCopyIn(): CopyIn {
  let into: ((text: RichText) => void) | null = null
  return {
    put: (text) => into?.(text),
    open: (insert) => {
      into = insert
      return () => {
        if (into === insert) into = null
      }
    },
  }
}
