import { flagReason } from '#model/klat/flags.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Status } from '../../../kit/Status.tsx'
import type { KlatParts } from './KlatList.tsx'
import { KlatSection } from './KlatSection.tsx'
import { flagsOf } from './klat-view.ts'

/** Tähelepanekud: what is odd, by which rule, and why it is so. Nothing is refused for it. */
export function KlatFlags({ view, acts }: KlatParts) {
  const { t } = useText()
  const flags = flagsOf(view)
  if (flags.length === 0) return null
  return (
    <KlatSection title={t('klatPage.flags.title')}>
      <p className="item-none">{t('klatPage.flags.lead')}</p>
      <ul>
        {flags.map((flag) => {
          const reason = flagReason(view.items, flag)
          const name = t(`klatPage.flag.${flag}`)
          const act = t(reason === null ? 'klatPage.flags.reason' : 'klatPage.flags.changeReason')
          return (
            <li key={flag} className="klat-flag">
              <div>
                <Status tone={reason === null ? 'soon' : 'neutral'} icon="warning">
                  {name}
                </Status>
                <p className="item-source">{t(`klatPage.flagSource.${flag}`)}</p>
                {reason !== null && (
                  <p>{[formatDate(reason.notedOn), reason.details['what'] ?? ''].join('. ')}</p>
                )}
              </div>
              <Button
                size="small"
                icon="pencil"
                aria-label={`${act}: ${name}`}
                onPress={() => (reason === null ? acts.add('klat_flag_reason', flag) : acts.onEdit(reason))}
              >
                {act}
              </Button>
            </li>
          )
        })}
      </ul>
    </KlatSection>
  )
}
