import './Kbd.css'

/**
 * A key or a combination as printed on the keyboard, `Ctrl+K`. A reminder for the eye only: its letters come from the
 * style sheet, so that they are no part of the name of the button or menu item around it.
 */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className="kbd" aria-hidden="true" data-keys={keys} />
}
