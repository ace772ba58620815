import { useEffect, useEffectEvent } from 'react'

import { desk } from '../../data/api.ts'
import { isPressed } from '../../shell/keys.ts'

/** Calls `onSave` when saving is asked for, by Ctrl+S or by the menu. The frame itself answers with the time. */
export function useSaveKey(onSave: () => void): void {
  const save = useEffectEvent(onSave)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.repeat && isPressed('saved', event)) save()
    }
    window.addEventListener('keydown', listen, { capture: true })
    const stop = desk.on.command((command) => {
      if (command === 'saved') save()
    })
    return () => {
      window.removeEventListener('keydown', listen, { capture: true })
      stop()
    }
  }, [])
}
