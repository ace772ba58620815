import { useEffect, useEffectEvent } from 'react'

import { desk } from '../../data/api.ts'

/** Calls `onSave` when saving is asked for, by Ctrl+S or by the menu. The frame itself answers with the time. */
export function useSaveKey(onSave: () => void): void {
  const save = useEffectEvent(onSave)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.repeat) return
      if (event.key.toLowerCase() === 's') save()
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
