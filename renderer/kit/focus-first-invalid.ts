/** Frames to wait for the errors to stand in the form. */
const FRAMES = 30

/** Moves focus to the first field that was refused, once its error stands there, unless the user goes elsewhere first. */
export function focusFirstInvalid(form: HTMLElement | null): void {
  const before = document.activeElement
  let left = FRAMES
  const look = () => {
    if (document.activeElement !== before) return
    const field = form?.querySelector<HTMLElement>('[data-invalid] :is(input, textarea, button)')
    if (field) field.focus()
    else if (left-- > 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
