import './CaseWarnings.css'

import type { CaseView } from '#contract/cases.ts'
import { itemsOf } from '#model/item/item.ts'
import { removalClock } from '#model/item/removal-clock.ts'
import { formatDate, Instant } from '#model/time/dates.ts'

import { useNow } from '../../data/use-now.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { Status } from '../../kit/Status.tsx'
import { TextLink } from '../../kit/TextLink.tsx'
import { dayAndTimeText } from '../common/moment-text.ts'
import { casePageHref } from './case-pages.ts'

/** On top of a case: warning notes with the day they are looked at again, and the municipality's clock of a removal. */
export function CaseWarnings({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const now = useNow()
  const open = (type: 'warning' | 'removal') =>
    itemsOf(view.items, type).filter(({ endedOn }) => endedOn === null)
  const warnings = open('warning')
  const removals = open('removal').flatMap((item) => {
    const clock = removalClock(item, now)
    return clock === null || clock.state === 'ended' ? [] : [{ item, clock, state: clock.state }]
  })
  if (warnings.length + removals.length === 0) return null
  const href = casePageHref(view.case.id, 'assessment')
  return (
    <ul className="case-warnings" aria-label={t('items.type.warning.title')}>
      {removals.map(({ item, clock, state }) => (
        <li key={item.id}>
          <Status tone={state === 'over' ? 'late' : 'soon'}>
            {t(`items.removal.${state}`, {
              when: dayAndTimeText(t, Instant.parse(new Date(clock.endsAt).toISOString())),
            })}
          </Status>
        </li>
      ))}
      {warnings.map(({ id, details, dueOn }) => (
        <li key={id}>
          <Icon name="warning" />
          <span className="case-warning-words">{details['what']}</span>
          {dueOn !== null && (
            <TextLink href={href}>
              {t(dueOn < view.today ? 'items.overdue' : 'items.dueText', { date: formatDate(dueOn) })}
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  )
}
