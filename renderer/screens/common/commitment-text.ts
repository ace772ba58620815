import type { Commitment } from '#model/case/commitment.ts'
import { formatDate } from '#model/time/dates.ts'

import type { Translate } from '../../i18n/catalogues.ts'

/** A promise in one line: who, what, by when, and when it was kept. */
export function commitmentText(t: Translate, { what, side, who, dueOn, keptOn }: Commitment): string {
  const parts = [side === 'mine' ? t('journal.field.mine') : who, what]
  if (dueOn !== null) parts.push(`${t('journal.field.dueOn')} ${formatDate(dueOn)}`)
  if (keptOn !== null) parts.push(`${t('journal.field.keptOn')} ${formatDate(keptOn)}`)
  return parts.filter((part) => part !== '').join(', ')
}
