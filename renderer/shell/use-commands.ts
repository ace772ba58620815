import { useEffect, useRef } from 'react'

import type { MENU_COMMANDS } from '#contract/events.ts'

import { desk } from '../data/api.ts'

/** What a menu item or a key asks of the page. */
export type Command = (typeof MENU_COMMANDS)[number]

/** One press may come twice, as a key of the page and as one of the menu; within this time it is one, in milliseconds. */
const ONE_PRESS = 400

/** The command of a key, or `null`. A question mark counts only where one does not write. */
export function commandOf(event: KeyboardEvent): Command | null {
  if (event.repeat || event.altKey) return null
  if (event.ctrlKey || event.metaKey) {
    if (event.shiftKey) return null
    switch (event.key.toLowerCase()) {
      case 'l':
        return 'lock'
      case 's':
        return 'saved'
      case ',':
        return 'settings'
      default:
        return null
    }
  }
  if (event.key === 'F1') return 'keys'
  return event.key === '?' && !isWriting(event.target) ? 'keys' : null
}

/** Carries out commands of the menu and of the keys, each press once. */
export function useCommands(run: (command: Command) => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })

  useEffect(() => {
    const lastRun = new Map<Command, number>()
    const once = (command: Command) => {
      const now = performance.now()
      if (now - (lastRun.get(command) ?? -ONE_PRESS) < ONE_PRESS) return
      lastRun.set(command, now)
      latest.current(command)
    }
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event)
      if (command === null) return
      event.preventDefault()
      once(command)
    }
    // Before any part of the page can keep the key to itself.
    window.addEventListener('keydown', onKey, { capture: true })
    const stop = desk.on.command(once)
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
      stop()
    }
  }, [])
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null)
  )
}
