import './RecoverySheet.css'

import { createPortal } from 'react-dom'

import { formatDate } from '#model/time/dates.ts'
import { recoveryGroups } from '#model/vault/recovery-code.ts'

import { today } from '../../data/clock.ts'
import { useText } from '../../i18n/TextProvider.tsx'

/** The page that goes to the printer while a recovery code is shown. It names no person and no place. */
export function RecoverySheet({ code }: { readonly code: string }) {
  const { t } = useText()
  return createPortal(
    <div className="recovery-sheet" aria-hidden="true">
      <h1>{t('recovery.sheet.title')}</h1>
      <p>{t('recovery.sheet.made', { date: formatDate(today()) })}</p>
      <p className="recovery-sheet-code">{recoveryGroups(code).join(' ')}</p>
      <ul>
        <li>{t('recovery.sheet.use')}</li>
        <li>{t('recovery.sheet.keep')}</li>
        <li>{t('recovery.sheet.old')}</li>
      </ul>
    </div>,
    document.body,
  )
}
