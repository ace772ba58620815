import { useEffect } from 'react'

import { desk } from '../data/api.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { useToasts } from '../kit/Toasts.tsx'

/** Says that the desk is open here already, when it is started a second time; locked or not. */
export function useSecondStart(): void {
  const { t } = useText()
  const toasts = useToasts()
  useEffect(
    () => desk.on.secondStart(() => toasts.show({ text: t('shell.secondStart'), tone: 'info' })),
    [t, toasts],
  )
}
