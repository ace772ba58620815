/** How a field of an item is filled: one line, text, a choice among codes, a day, a time of day, or entries of the case. */
export type FieldInput =
  | { readonly input: 'line' | 'text'; readonly max: number }
  | { readonly input: 'choice'; readonly choices: readonly string[] }
  | { readonly input: 'day' }
  | { readonly input: 'time' }
  | { readonly input: 'entries' }

/** A field of an item's details, which are kept as texts by name. */
export type ItemField = FieldInput & {
  readonly name: string
  readonly isRequired: boolean
}

/** A field of one line. */
export function line(name: string, { isRequired = false, max = 300 } = {}): ItemField {
  return { name, input: 'line', max, isRequired }
}

/** A field of paragraphs. */
export function text(name: string, { isRequired = false, max = 4000 } = {}): ItemField {
  return { name, input: 'text', max, isRequired }
}

/** A choice among codes; the first is what stands there at the beginning where it is required. */
export function choice(name: string, choices: readonly string[], { isRequired = false } = {}): ItemField {
  return { name, input: 'choice', choices, isRequired }
}
