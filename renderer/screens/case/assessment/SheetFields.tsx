import { Fragment, useState } from 'react'
import { REVIEW_STATES, TRIANGLE } from '#model/item/review-sheets.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { SegmentedControl } from '../../../kit/SegmentedControl.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { fieldLabel } from '../../common/item-words.ts'
import type { ItemFormParts } from './ItemFieldInput.tsx'
import { detailField } from './item-form.ts'

const VIEWS = ['areas', 'triangle'] as const

/** The parts of a review sheet: of each how it stands and what is advised. Areas can also be read as the triangle. */
export function SheetFields({ parts, ...given }: ItemFormParts & { readonly parts: readonly string[] }) {
  const { t } = useText()
  const [shown, setShown] = useState<(typeof VIEWS)[number]>('areas')
  if (given.type !== 'need_review') return <Parts parts={parts} {...given} />
  return (
    <>
      <SegmentedControl
        label={t('items.sheet.areas')}
        choices={VIEWS.map((id) => ({ id, label: t(`items.sheet.${id}`) }))}
        value={shown}
        onChange={setShown}
      />
      {shown === 'areas' ? (
        <Parts parts={parts} {...given} />
      ) : (
        (Object.keys(TRIANGLE) as (keyof typeof TRIANGLE)[]).map((side) => (
          <section key={side} aria-label={t(`items.side.${side}`)}>
            <h3 className="item-side">{t(`items.side.${side}`)}</h3>
            <Parts parts={TRIANGLE[side]} {...given} />
          </section>
        ))
      )}
    </>
  )
}

function Parts({ parts, type, form, faultOf }: ItemFormParts & { readonly parts: readonly string[] }) {
  const { t } = useText()
  const value = (name: string) => form.value[detailField(name)] ?? ''
  const change = (name: string) => (typed: string) => form.change({ [detailField(name)]: typed })
  return (
    <div className="item-sheet">
      {parts.map((part) => (
        <Fragment key={part}>
          <Select
            label={fieldLabel(t, type, part)}
            choices={[
              { id: '', label: t('items.notChosen') },
              ...REVIEW_STATES.map((id) => ({ id, label: t(`items.state.${id}`) })),
            ]}
            value={value(part)}
            onChange={change(part)}
            error={faultOf(detailField(part))}
          />
          <TextField
            label={fieldLabel(t, type, `${part}.note`)}
            isOptional
            value={value(`${part}.note`)}
            onChange={change(`${part}.note`)}
            maxLength={600}
            error={faultOf(detailField(`${part}.note`))}
          />
        </Fragment>
      ))}
    </div>
  )
}
