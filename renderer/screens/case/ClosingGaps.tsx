import './ClosingGaps.css'

import type { CaseView } from '#contract/cases.ts'
import { CLOSING_GROUNDS, type ClosingCriterion } from '#model/item/item-types.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { Select } from '../../kit/Select.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { TextLink } from '../../kit/TextLink.tsx'
import { choiceLabel } from '../common/item-words.ts'
import { casePageHref } from './case-pages.ts'

interface ClosingGapsProps {
  readonly view: CaseView
  readonly gaps: readonly ClosingCriterion[]
  readonly value: Readonly<Record<'ground' | 'groundNote', string>>
  readonly change: (patch: Partial<Readonly<Record<'ground' | 'groundNote', string>>>) => void
}

/** What counselling lacks to be closed, with the ways round: judging it, or another ground that is kept. */
export function ClosingGaps({ view, gaps, value, change }: ClosingGapsProps) {
  const { t } = useText()
  const names = gaps.map((gap) => choiceLabel(t, 'closing_criterion', 'criterion', gap)).join(', ')
  return (
    <div className="closing-gaps">
      <Notice tone="warn" announce>
        {t('casePage.stage.closing.gaps', { count: gaps.length, names })}{' '}
        <TextLink href={casePageHref(view.case.id, 'assessment')}>
          {t('casePage.stage.closing.link')}
        </TextLink>
      </Notice>
      <Select
        label={t('casePage.stage.closing.ground')}
        isOptional
        choices={[
          { id: '', label: t('items.notChosen') },
          ...CLOSING_GROUNDS.map((id) => ({ id, label: choiceLabel(t, 'closing_ground', 'ground', id) })),
        ]}
        value={value.ground}
        onChange={(ground) => change({ ground })}
      />
      {value.ground !== '' && (
        <TextField
          label={t('casePage.stage.closing.note')}
          isOptional
          value={value.groundNote}
          onChange={(groundNote) => change({ groundNote })}
          maxLength={2000}
        />
      )}
    </div>
  )
}
