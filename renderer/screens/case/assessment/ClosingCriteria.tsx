import { useId } from 'react'
import type { CaseView } from '#contract/cases.ts'
import { closingCriteria } from '#model/item/closing.ts'
import type { CaseItem } from '#model/item/item.ts'
import type { ClosingCriterion } from '#model/item/item-types.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Status, type StatusTone } from '../../../kit/Status.tsx'
import { choiceLabel, detailText, itemNotes } from '../../common/item-words.ts'

const TONES: Readonly<Record<string, StatusTone>> = { met: 'ok', partly: 'soon', not_met: 'late' }

export interface ClosingCriteriaProps {
  readonly view: CaseView
  readonly onJudge: (criterion: ClosingCriterion) => void
  readonly onEdit: (item: CaseItem) => void
}

/** The five criteria of closing, each with what was judged and on what it rests. */
export function ClosingCriteria({ view, onJudge, onEdit }: ClosingCriteriaProps) {
  const { t } = useText()
  const headingId = useId()
  return (
    <section className="item-section" aria-labelledby={headingId}>
      <div className="item-section-head">
        <h3 id={headingId}>{t('items.closing.title')}</h3>
        <span className="item-source">{t('items.closing.source')}</span>
      </div>
      <ul>
        {closingCriteria(view.items).map(({ criterion, item }) => {
          const name = choiceLabel(t, 'closing_criterion', 'criterion', criterion)
          return (
            <li key={criterion} className="item-line">
              <span>{item !== null && formatDate(item.notedOn)}</span>
              <div className="item-what">
                <p className="item-title">{name}</p>
                {item !== null &&
                  itemNotes(t, item).map((note, index) => (
                    <p key={index} className="item-note">
                      {note}
                    </p>
                  ))}
                <Status tone={TONES[item?.details['state'] ?? ''] ?? 'neutral'}>
                  {item === null ? t('items.closing.unjudged') : detailText(t, item, 'state')}
                </Status>
              </div>
              <div className="item-acts">
                <Button
                  size="small"
                  icon="pencil"
                  aria-label={`${t(item === null ? 'items.closing.add' : 'items.edit')}: ${name}`}
                  onPress={() => (item === null ? onJudge(criterion) : onEdit(item))}
                >
                  {t(item === null ? 'items.closing.add' : 'items.edit')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
