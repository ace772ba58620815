/** A node of the editor's document in its JSON form, as much of it as the conversion looks at. */
export interface DocNode {
  type?: string
  attrs?: Record<string, unknown> | undefined
  content?: DocNode[]
  marks?: { type: string }[]
  text?: string
}
