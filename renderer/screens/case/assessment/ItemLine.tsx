import type { CaseItem } from '#model/item/item.ts'
import { ITEM_DEFINITIONS } from '#model/item/item-types.ts'
import { removalClock } from '#model/item/removal-clock.ts'
import { formatDate, Instant, type IsoDate } from '#model/time/dates.ts'

import { useNow } from '../../../data/use-now.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { IconButton } from '../../../kit/IconButton.tsx'
import { Status } from '../../../kit/Status.tsx'
import { doneLabel, itemNotes, itemStateText, itemTitle } from '../../common/item-words.ts'
import { klatItemState } from '../../common/klat-item-words.ts'
import { dayAndTimeText } from '../../common/moment-text.ts'

export interface ItemLineProps {
  readonly item: CaseItem
  readonly today: IsoDate
  readonly onEdit: () => void
  readonly onRemove: () => void
  /** Ends it today; left out for what cannot end. */
  readonly onDone: () => void
}

/** An item: its day, what it says, how it stands, and what can be done with it. */
export function ItemLine({ item, today, onEdit, onRemove, onDone }: ItemLineProps) {
  const { t } = useText()
  const title = itemTitle(t, item)
  const isOpen = ITEM_DEFINITIONS[item.type].canEnd && item.endedOn === null
  return (
    <li className="item-line">
      <time dateTime={item.notedOn}>{formatDate(item.notedOn)}</time>
      <div className="item-what">
        <p className="item-title">{title}</p>
        {itemNotes(t, item).map((note, index) => (
          <p key={index} className="item-note">
            {note}
          </p>
        ))}
        <ItemState item={item} today={today} />
      </div>
      <div className="item-acts">
        {isOpen && (
          <Button size="small" icon="check" onPress={onDone}>
            {doneLabel(t, item.type)}
          </Button>
        )}
        <IconButton icon="pencil" size="inline" label={`${t('items.edit')}: ${title}`} onPress={onEdit} />
        <IconButton icon="trash" size="inline" label={`${t('items.remove')}: ${title}`} onPress={onRemove} />
      </div>
    </li>
  )
}

function ItemState({ item, today }: Pick<ItemLineProps, 'item' | 'today'>) {
  const { t } = useText()
  const now = useNow()
  const ofKlat = klatItemState(t, item, today)
  if (ofKlat !== null) return <Status tone={ofKlat.tone}>{ofKlat.words}</Status>
  if (item.type === 'removal') {
    const clock = removalClock(item, now)
    if (clock === null) return null
    return (
      <Status tone={CLOCK_TONES[clock.state]}>
        {clock.state === 'ended' && item.endedOn !== null
          ? t('items.removal.ended', { date: formatDate(item.endedOn) })
          : t(`items.removal.${clock.state}`, {
              when: dayAndTimeText(t, Instant.parse(new Date(clock.endsAt).toISOString())),
            })}
      </Status>
    )
  }
  const words = itemStateText(t, item, today)
  if (words === '') return null
  const isLate = item.dueOn !== null && item.dueOn < today
  return <Status tone={item.endedOn !== null ? 'ok' : isLate ? 'late' : 'neutral'}>{words}</Status>
}

const CLOCK_TONES = { running: 'soon', over: 'late', ended: 'ok' } as const
