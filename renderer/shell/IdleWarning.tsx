import './IdleWarning.css'

import { useEffect, useState } from 'react'

import { desk } from '../data/api.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Icon } from '../kit/Icon.tsx'
import { useStillHere } from './use-still-here.ts'

/** Says half a minute ahead that the desk will lock because nobody is there. Any input takes it away; nothing waits for it. */
export function IdleWarning() {
  const { t } = useText()
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => desk.on.idleWarning(setLeft), [])
  useStillHere(left !== null)
  return (
    // Stands from the start, so that it is read when it comes; over a dialog too.
    <div className="idle-warning" data-react-aria-top-layer="true">
      <p aria-live="assertive">
        {left !== null && <span className="visually-hidden">{t('shell.idle.said')}</span>}
      </p>
      {left !== null && (
        <p aria-hidden="true">
          <Icon name="lock" size={20} />
          {t('shell.idle.left', { count: left })}
        </p>
      )}
    </div>
  )
}
