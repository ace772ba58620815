import { useText } from '../../i18n/TextProvider.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { IntakeSection, type IntakeSectionProps } from './IntakeSection.tsx'

/** The municipality's worker, who manages the case. */
export function WorkerSection({ value, onChange, errorOf }: IntakeSectionProps) {
  const { t } = useText()
  return (
    <IntakeSection title={t('intake.sections.worker')} icon="people">
      <p className="intake-wide intake-quiet">{t('intake.workerHelp')}</p>
      <TextField
        label={t('intake.givenName')}
        value={value.workerGivenName}
        onChange={(workerGivenName) => onChange({ workerGivenName })}
        error={errorOf('worker.givenName')}
        isOptional
      />
      <TextField
        label={t('intake.surname')}
        value={value.workerSurname}
        onChange={(workerSurname) => onChange({ workerSurname })}
        error={errorOf('worker.surname')}
        isOptional
      />
      <TextField
        label={t('intake.phone')}
        value={value.workerPhone}
        onChange={(workerPhone) => onChange({ workerPhone })}
        error={errorOf('worker.phone')}
        type="tel"
        isOptional
      />
      <TextField
        label={t('intake.email')}
        value={value.workerEmail}
        onChange={(workerEmail) => onChange({ workerEmail })}
        error={errorOf('worker.email')}
        type="email"
        isOptional
      />
    </IntakeSection>
  )
}
