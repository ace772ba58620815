import './MinutesField.css'

import { useText } from '../i18n/TextProvider.tsx'
import { TextField } from '../kit/TextField.tsx'

export interface MinutesFieldProps {
  /** As typed. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isBroken: boolean
}

/** Time spent, in minutes, under date and time in the rail. */
export function MinutesField({ value, onChange, isBroken }: MinutesFieldProps) {
  const { t } = useText()
  return (
    <div className="minutes-field">
      <TextField
        label={t('composer.minutes')}
        hideLabel
        inputMode="numeric"
        maxLength={10}
        placeholder={t('composer.minutesBlank')}
        value={value}
        onChange={onChange}
        error={isBroken ? t('composer.minutesBroken') : null}
      />
      {value !== '' && (
        <span className="minutes-unit" aria-hidden="true">
          {t('composer.minutesBlank')}
        </span>
      )}
    </div>
  )
}
