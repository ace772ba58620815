import { type CaseItem, itemsOf } from '#model/item/item.ts'
import { applicationChecklist, type PointState } from '#model/klat/checklist.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { IconButton } from '../../../kit/IconButton.tsx'
import { Status, type StatusTone } from '../../../kit/Status.tsx'
import { fieldLabel } from '../../common/item-words.ts'
import { ItemLine } from '../assessment/ItemLine.tsx'
import type { KlatParts } from './KlatList.tsx'
import { KlatSection } from './KlatSection.tsx'

const TONES: Readonly<Record<NonNullable<PointState['state']>, StatusTone>> = {
  in_order: 'ok',
  missing: 'late',
  advice: 'soon',
}

/** Kohtuavalduse kontroll-leht: each point of SHS § 130² lg 3 as the newest review found it, and the reviews before. */
export function KlatChecklist({ view, acts }: KlatParts) {
  const { t } = useText()
  const { review, points } = applicationChecklist(view.items)
  const earlier = itemsOf(view.items, 'klat_checklist').slice(1)
  return (
    <KlatSection
      title={t('items.type.klat_checklist.title')}
      source={t('klatPage.checklist.source')}
      end={
        <Button size="small" icon="plus" onPress={() => acts.add('klat_checklist')}>
          {t('klatPage.checklist.review')}
        </Button>
      }
    >
      {review !== null && <ReviewHead review={review} acts={acts} />}
      <ul>
        {points.map(({ point, state, note }) => {
          const [number = '', ...meaning] = fieldLabel(t, 'klat_checklist', point).split(': ')
          return (
            <li key={point} className="klat-point">
              <span className="klat-point-number">{number}</span>
              <div>
                <p>{meaning.join(': ')}</p>
                {note !== '' && <p className="item-source">{note}</p>}
              </div>
              <Status tone={state === null ? 'neutral' : TONES[state]}>
                {state === null ? t('klatPage.checklist.unseen') : t(`items.state.${state}`)}
              </Status>
            </li>
          )
        })}
      </ul>
      {earlier.length > 0 && (
        <Disclosure level={4} title={`${t('klatPage.checklist.earlier')} (${earlier.length})`}>
          <ul>
            {earlier.map((item) => (
              <ItemLine
                key={item.id}
                item={item}
                today={view.today}
                onEdit={() => acts.onEdit(item)}
                onDone={() => acts.onDone(item)}
                onRemove={() => acts.onRemove(item)}
              />
            ))}
          </ul>
        </Disclosure>
      )}
    </KlatSection>
  )
}

function ReviewHead({ review, acts }: { readonly review: CaseItem } & Pick<KlatParts, 'acts'>) {
  const { t } = useText()
  const summary = review.details['summary'] ?? ''
  return (
    <div className="klat-review">
      <p>
        {t('klatPage.checklist.asOf', { date: formatDate(review.notedOn) })}
        {summary !== '' && `. ${summary}`}
      </p>
      <IconButton
        icon="pencil"
        size="inline"
        label={t('klatPage.checklist.change')}
        onPress={() => acts.onEdit(review)}
      />
      <IconButton
        icon="trash"
        size="inline"
        label={`${t('items.remove')}: ${t('items.type.klat_checklist.one')}`}
        onPress={() => acts.onRemove(review)}
      />
    </div>
  )
}
