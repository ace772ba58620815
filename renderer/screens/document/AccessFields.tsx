import { ACCESS_POINTS } from '#model/document/document.ts'
import { addDays } from '#model/time/dates.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Checkbox } from '../../kit/Checkbox.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { faultText } from './letter-fault-text.ts'
import type { LetterRowsProps } from './LetterFieldRows.tsx'
import { TypedDateField } from './TypedDateField.tsx'

/** The mark of restricted access: whether, by which points of AvTS § 35 lg 1, from when and until when. */
export function AccessFields({ form, faults, change }: LetterRowsProps) {
  const { t } = useText()
  const pointsFault = form.isRestricted ? faultText(t, faults, 'points') : null
  const { date: markedOn } = form.markedOn
  return (
    <>
      <Checkbox isSelected={form.isRestricted} onChange={(isRestricted) => change({ isRestricted })}>
        {t('documentPage.fields.accessOn')}
      </Checkbox>
      {form.isRestricted && (
        <>
          <fieldset className="letter-points">
            <legend className="field-label">{t('documentPage.fields.points')}</legend>
            {ACCESS_POINTS.map((point) => (
              <Checkbox
                key={point}
                isSelected={form.points.includes(point)}
                onChange={(isSelected) =>
                  change({
                    points: ACCESS_POINTS.filter((other) =>
                      other === point ? isSelected : form.points.includes(other),
                    ),
                  })
                }
              >
                {t(`documentPage.fields.${point}`)}
              </Checkbox>
            ))}
            <TextField
              label={t('letter.otherPoints')}
              isOptional
              description={t('letter.otherPointsHint')}
              error={faultText(t, faults, 'otherPoints')}
              maxLength={60}
              value={form.otherPoints}
              onChange={(otherPoints) => change({ otherPoints })}
            />
            {pointsFault !== null && (
              <p className="field-error" role="alert">
                <Icon name="error" />
                {pointsFault}
              </p>
            )}
          </fieldset>
          <Checkbox
            isSelected={form.isOfAttachments}
            onChange={(isOfAttachments) => change({ isOfAttachments })}
          >
            {t('letter.attachmentsOnly')}
          </Checkbox>
          <div className="letter-pair">
            <TypedDateField
              label={t('mark.madeOn')}
              value={form.markedOn}
              error={faultText(t, faults, 'markedOn')}
              onChange={(changed) => change({ markedOn: changed })}
            />
            <TypedDateField
              label={t('mark.validUntil')}
              value={form.validUntil}
              error={faultText(t, faults, 'validUntil')}
              onChange={(validUntil) => change({ validUntil })}
              {...(markedOn === null ? {} : { min: addDays(markedOn, 1) })}
            />
          </div>
        </>
      )}
    </>
  )
}
