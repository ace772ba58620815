import { DOMParser, type ParseOptions, type Schema, type Slice } from '@tiptap/pm/model'

import { cleanPasted } from './pasted-dom.ts'

/** Reads pasted content after cleaning it; tells how many pictures and objects were left out. */
export class CleaningParser extends DOMParser {
  readonly #onDropped: (count: number) => void

  constructor(schema: Schema, onDropped: (count: number) => void) {
    super(schema, DOMParser.fromSchema(schema).rules)
    this.#onDropped = onDropped
  }

  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    if (dom instanceof HTMLElement) {
      const dropped = cleanPasted(dom)
      if (dropped > 0) this.#onDropped(dropped)
    }
    return super.parseSlice(dom, options)
  }
}
