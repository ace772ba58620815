import { itemsOf } from '#model/item/item.ts'
import { remindedOf } from '#model/klat/reminders.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { itemTitle } from '../../common/item-words.ts'
import { klatItemState } from '../../common/klat-item-words.ts'
import type { KlatParts } from './KlatList.tsx'

/** Reminders of the end of a term that are due: seen, each gives way to the next. */
export function ReminderSeen({ view, acts }: KlatParts) {
  const { t } = useText()
  const due = itemsOf(view.items, 'klat_service').filter(
    ({ dueOn, endedOn, details }) =>
      endedOn === null && dueOn !== null && dueOn <= view.today && details['until'] !== dueOn,
  )
  return due.map((item) => (
    <Notice
      key={item.id}
      tone="warn"
      title={itemTitle(t, item)}
      actions={
        <Button
          size="small"
          icon="check"
          onPress={() => acts.keep({ ...item, details: remindedOf(item, view.today) })}
        >
          {t('klatPage.reminded')}
        </Button>
      }
    >
      {klatItemState(t, item, view.today)?.words}
    </Notice>
  ))
}
