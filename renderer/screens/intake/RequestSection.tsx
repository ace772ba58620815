import type { DeskOverview } from '#contract/desk.ts'
import { CHANNELS, type Channel } from '#model/case/case.ts'
import type { MunicipalityId } from '#model/ids.ts'
import { formatDate } from '#model/time/dates.ts'

import { weekdayName } from '../../i18n/formats.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { ComboBox } from '../../kit/ComboBox.tsx'
import { shownDate, typedDate } from '../../kit/date-text.ts'
import { DateField } from '../../kit/DateField.tsx'
import { Select } from '../../kit/Select.tsx'
import { TextArea, TextField } from '../../kit/TextField.tsx'
import { channelLabel } from '../common/labels.ts'
import { channelOf, dateOf } from './intake-value.ts'
import { MunicipalityDoubt } from './MunicipalityDoubt.tsx'
import { IntakeSection, type IntakeSectionProps } from './IntakeSection.tsx'

interface RequestSectionProps extends IntakeSectionProps {
  readonly municipalities: DeskOverview['municipalities']
  /** Where writing begins. */
  readonly focusOn: 'kind' | 'municipality' | 'question'
}

/** The request: who, when, how, and what is asked. */
export function RequestSection({
  value,
  onChange,
  errorOf,
  today,
  municipalities,
  focusOn,
}: RequestSectionProps) {
  const { t } = useText()
  const requestedOn = dateOf(value.requestedOn)
  return (
    <IntakeSection
      title={t(`intake.requestOf.${value.kind}`)}
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
        autoFocus={focusOn === 'municipality'}
        {...(municipalities.length === 0 ? { description: t('intake.noMunicipalities') } : {})}
      />
      <DateField
        label={t('intake.requestedOn')}
        {...shownDate(value.requestedOn)}
        onChange={(date, _state, text) => onChange({ requestedOn: typedDate(date, text) })}
        max={today}
        error={errorOf('requestedOn')}
        isRequired
      />
      <Select<Channel>
        label={t('intake.channel')}
        choices={CHANNELS.map((id) => ({ id, label: channelLabel(t, id) }))}
        value={channelOf(value)}
        onChange={(channel) => onChange({ channel })}
        error={errorOf('channel')}
      />
      {value.municipalityId !== null && requestedOn !== null && (
        <MunicipalityDoubt municipalityId={value.municipalityId} day={requestedOn} />
      )}
      <TextField
        label={t('intake.reference')}
        description={t('intake.referenceHelp')}
        value={value.requestReference}
        onChange={(requestReference) => onChange({ requestReference })}
        error={errorOf('requestReference')}
        isOptional
      />
      <div className="intake-wide intake-question">
        <TextArea
          label={t(`intake.questionOf.${value.kind}`)}
          description={t(`intake.questionHelp.${value.kind}`)}
          rows={3}
          mostCharacters={20_000}
          value={value.question}
          onChange={(question) => onChange({ question })}
          error={errorOf('question')}
          autoFocus={focusOn === 'question'}
          isRequired
        />
      </div>
    </IntakeSection>
  )
}
