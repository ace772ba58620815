/** A selection in the editor's own positions; good for the text it was taken from. */
export interface EditorSelection {
  readonly from: number
  readonly to: number
}

/** How the selection of an editor is read and put back, for what knows only its element. */
export interface Caret {
  readonly getSelection: () => EditorSelection
  /** Puts the selection back; clipped to the text. */
  readonly setSelection: (selection: EditorSelection) => void
}

const carets = new WeakMap<Element, Caret>()

/** Makes the selection of an editor known under its element, for as long as the element stands. */
export function registerCaret(element: Element, caret: Caret): void {
  carets.set(element, caret)
}

/** The selection of the editor at an element; `undefined` for any other element. */
export function caretAt(element: Element): Caret | undefined {
  return carets.get(element)
}
