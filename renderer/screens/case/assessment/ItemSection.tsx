import { type ReactNode, useId } from 'react'
import type { CaseItem } from '#model/item/item.ts'
import type { ItemType } from '#model/item/item-types.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { ItemLine } from './ItemLine.tsx'

export interface ItemSectionProps {
  readonly type: ItemType
  readonly items: readonly CaseItem[]
  readonly today: IsoDate
  readonly onAdd: () => void
  /** Puts the list on the clipboard for STAR; left out for a list that does not go there. */
  readonly onCopy?: (() => void) | undefined
  readonly onEdit: (item: CaseItem) => void
  readonly onDone: (item: CaseItem) => void
  readonly onRemove: (item: CaseItem) => void
  /** Stands under the heading: what is still to be added. */
  readonly under?: ReactNode
}

/** Items of one type under their heading, with the way to add one. */
export function ItemSection({
  type,
  items,
  today,
  onAdd,
  onCopy,
  onEdit,
  onDone,
  onRemove,
  under,
}: ItemSectionProps) {
  const { t } = useText()
  const headingId = useId()
  const name = t(`items.type.${type}.title`)
  return (
    <section className="item-section" aria-labelledby={headingId}>
      <div className="item-section-head">
        <h3 id={headingId}>
          {name} {items.length > 0 && <span className="num case-page-count">{items.length}</span>}
        </h3>
        <div className="item-acts">
          {onCopy !== undefined && items.length > 0 && (
            <Button
              variant="plain"
              size="small"
              icon="copy"
              onPress={onCopy}
              aria-label={`${t('action.copyForStar')}: ${name}`}
            >
              {t('action.copyForStar')}
            </Button>
          )}
          <Button size="small" icon="plus" onPress={onAdd} aria-label={`${t('items.add')}: ${name}`}>
            {t('items.add')}
          </Button>
        </div>
      </div>
      {under}
      {items.length === 0 ? (
        <p className="item-none">{t(`items.type.${type}.help`)}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <ItemLine
              key={item.id}
              item={item}
              today={today}
              onEdit={() => onEdit(item)}
              onDone={() => onDone(item)}
              onRemove={() => onRemove(item)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
