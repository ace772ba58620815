import { useEffect, useRef } from 'react'

import type { MENU_COMMANDS } from '#contract/events.ts'

import { desk } from '../data/api.ts'
import { isPressed } from './keys.ts'

/** What a menu item or a key asks of the page. */
export type Command = (typeof MENU_COMMANDS)[number] | 'lock' | 'find' | 'undo' | 'quickLog'

/** Every command, under the name its key has in the table. */
const COMMANDS = ['find', 'undo', 'saved', 'lock', 'settings', 'keys'] as const satisfies readonly Command[]

/** Where one writes; a tick or a choice is no writing. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="textbox"]'

/** One press may come twice, as a key of the page and as one of the menu; within this time it is one, in milliseconds. */
const ONE_PRESS = 400

/** The command of a key, or `null`. While one writes, a question mark is a letter and undoing belongs to the field. */
export function commandOf(event: KeyboardEvent): Command | null {
  if (event.repeat || event.isComposing) return null
  const command = COMMANDS.find((name) => isPressed(name, event)) ?? null
  const isOfFields = command === 'undo' || event.key === '?'
  return isOfFields && isWriting(event.target) ? null : command
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
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(FIELDS) !== null)
}
