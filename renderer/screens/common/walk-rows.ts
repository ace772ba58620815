import type { KeyboardEvent } from 'react'

/**
 * Lets the arrow keys walk the links of a list of rows, Home and End jump to its ends. Put on the element around the
 * rows; `selector` finds what takes focus in each.
 */
export function walkRows(event: KeyboardEvent<HTMLElement>, selector: string): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const rows = Array.from(event.currentTarget.querySelectorAll<HTMLElement>(selector))
  const here = rows.findIndex((row) => row === document.activeElement)
  if (here < 0) return
  const there = targetOf(event.key, here, rows.length - 1)
  if (there === null) return
  event.preventDefault()
  rows[there]?.focus()
}

function targetOf(key: string, here: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(here + 1, last)
    case 'ArrowUp':
      return Math.max(here - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
