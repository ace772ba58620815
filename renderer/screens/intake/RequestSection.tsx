import type { DeskOverview } from '#contract/desk.ts'
import { CHANNELS, type Channel } from '#model/case/case.ts'
import { KLAT_REQUESTS, type KlatRequest } from '#model/case/kinds/klat-opinion.ts'
import type { MunicipalityId } from '#model/ids.ts'
import { formatDate } from '#model/time/dates.ts'

import { weekdayName } from '../../i18n/formats.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { ComboBox } from '../../kit/ComboBox.tsx'
import { DateField } from '../../kit/DateField.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { Select } from '../../kit/Select.tsx'
import { TextArea, TextField } from '../../kit/TextField.tsx'
import { dateOf } from './intake-form.ts'
import { IntakeSection, type IntakeSectionProps } from './IntakeSection.tsx'

interface RequestSectionProps extends IntakeSectionProps {
  readonly municipalities: DeskOverview['municipalities']
}

/** The request: who, when, how, and what is asked. */
export function RequestSection({
  value,
  onChange,
  onDate,
  errorOf,
  today,
  municipalities,
}: RequestSectionProps) {
  const { t } = useText()
  const requestedOn = dateOf(value.requestedOn)
  return (
    <IntakeSection
      title={t('intake.sections.request')}
      icon="letter"
      rail={
        requestedOn !== null && (
          <>
            <time dateTime={requestedOn}>{formatDate(requestedOn)}</time>
            <span>{weekdayName(t, requestedOn)}</span>
          </>
        )
      }
    >
      <ComboBox<MunicipalityId>
        label={t('intake.municipality')}
        choices={municipalities.map(({ id, name }) => ({ id, label: name }))}
        value={value.municipalityId}
        onChange={(municipalityId) => onChange({ municipalityId })}
        error={errorOf('municipalityId')}
        {...(municipalities.length === 0 ? { description: t('intake.noMunicipalities') } : {})}
      />
      <DateField
        label={t('intake.requestedOn')}
        value={requestedOn}
        onChange={(date, state) => onDate('requestedOn', date, state)}
        max={today}
        error={errorOf('requestedOn')}
        isRequired
      />
      <Select<Channel>
        label={t('intake.channel')}
        choices={CHANNELS.map((id) => ({ id, label: t(`intake.channels.${id}`) }))}
        value={value.channel}
        onChange={(channel) => onChange({ channel })}
        error={errorOf('channel')}
      />
      <TextField
        label={t('intake.reference')}
        description={t('intake.referenceHelp')}
        value={value.requestReference}
        onChange={(requestReference) => onChange({ requestReference })}
        error={errorOf('requestReference')}
        isOptional
      />
      <div className="intake-wide">
        <RadioGroup<KlatRequest>
          label={t('intake.request')}
          choices={KLAT_REQUESTS.map((id) => ({ id, label: t(`klat.${id}`) }))}
          value={value.request}
          onChange={(request) => onChange({ request })}
          isInline
        />
      </div>
      <div className="intake-wide intake-question">
        <TextArea
          label={t('intake.question')}
          description={t('intake.questionHelp')}
          rows={5}
          value={value.question}
          onChange={(question) => onChange({ question })}
          error={errorOf('question')}
          isRequired
        />
      </div>
    </IntakeSection>
  )
}
