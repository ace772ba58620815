import { useEffect, useEffectEvent } from 'react'

/**
 * Ctrl+Enter does what a screen is for, wherever focus is in the window but behind a dialog; before a button or list
 * takes the Enter for itself.
 */
export function useSubmitKey(onSubmit: () => void): void {
  const submit = useEffectEvent(onSubmit)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey || event.repeat) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      event.preventDefault()
      event.stopPropagation()
      submit()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
