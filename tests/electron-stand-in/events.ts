/** An event whose default the listener may prevent, as in the DOM. */
export type PreventableEvent = { readonly defaultPrevented: boolean; preventDefault(): void }

/** Makes a preventable event, with further fields of its own. */
export function preventable<Fields extends object>(fields: Fields): Fields & PreventableEvent {
  let prevented = false
  return {
    ...fields,
    get defaultPrevented() {
      return prevented
    },
    preventDefault() {
      prevented = true
    },
  }
}
