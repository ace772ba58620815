import type { LeftFocus } from '#model/left-place.ts'

import { caretAt } from '../../editor/carets.ts'

/** What can have focus. */
const FOCUSABLE =
  'input, textarea, select, button, a[href], [contenteditable="true"], [tabindex]:not([tabindex="-1"])'

const DIALOG = '[role="dialog"], [role="alertdialog"]'

/** Describes an element so that it is found again on the same page, drawn anew. */
export function describeFocus(element: HTMLElement): LeftFocus | null {
  const isInDialog = element.closest(DIALOG) !== null
  const scope = isInDialog ? 'dialog' : 'page'
  const role = roleOf(element)
  const name = nameOf(element)
  const index = alike(scope, role, name).indexOf(element)
  return index < 0 ? null : { scope, role, name, index, selection: selectionOf(element) }
}

/** The element that was described; `null` while it is not there. */
export function findFocus({ scope, role, name, index }: LeftFocus): HTMLElement | null {
  return alike(scope, role, name)[index] ?? null
}

/** Puts the selection back; an element that holds no text has none. */
export function putSelection(element: HTMLElement, selection: LeftFocus['selection']): void {
  if (selection === null) return
  const caret = caretAt(element)
  if (caret !== undefined) caret.setSelection(selection)
  else if (holdsText(element)) element.setSelectionRange(selection.from, selection.to)
}

function selectionOf(element: HTMLElement): LeftFocus['selection'] {
  const caret = caretAt(element)
  if (caret !== undefined) return caret.getSelection()
  if (!holdsText(element)) return null
  const { selectionStart, selectionEnd } = element
  return selectionStart === null || selectionEnd === null ? null : { from: selectionStart, to: selectionEnd }
}

function holdsText(element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement {
  // Some kinds of fields, of numbers and addresses among them, keep their selection to themselves.
  if (element instanceof HTMLInputElement) return element.selectionStart !== null
  return element instanceof HTMLTextAreaElement
}

function alike(scope: LeftFocus['scope'], role: string, name: string): HTMLElement[] {
  const root =
    scope === 'page' ? document.getElementById('root') : [...document.querySelectorAll(DIALOG)].at(-1)
  return [...(root?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter(
    (element) => roleOf(element) === role && nameOf(element) === name,
  )
}

function roleOf(element: HTMLElement): string {
  const type = element instanceof HTMLInputElement ? `.${element.type}` : ''
  return (element.getAttribute('role') ?? `${element.localName}${type}`).slice(0, 40)
}

function nameOf(element: HTMLElement): string {
  const name =
    element.getAttribute('aria-label') ??
    wordsOf(element.getAttribute('aria-labelledby')) ??
    (isLabelled(element) ? element.labels?.[0]?.textContent : element.textContent) ??
    ''
  return name.trim().slice(0, 500)
}

function wordsOf(ids: string | null): string | null {
  if (ids === null) return null
  const parts = ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '')
  return parts.join(' ')
}

function isLabelled(element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}
