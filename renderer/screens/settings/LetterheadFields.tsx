import './Fields.css'

import type { Letterhead } from '#model/specialist.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { TextField } from '../../kit/TextField.tsx'

interface LetterheadFieldsProps {
  readonly value: Letterhead
  readonly onChange: (value: Letterhead) => void
  /** What is wrong with a field, by its name. */
  readonly errors: Readonly<Record<string, string>>
}

/** What stands at the head and foot of a letter. */
export function LetterheadFields({ value, onChange, errors }: LetterheadFieldsProps) {
  const { t } = useText()
  const field = (name: keyof Letterhead) => ({
    label: t(`settings.letterhead.${name}`),
    value: value[name],
    onChange: (text: string) => onChange({ ...value, [name]: text }),
    error: errors[name],
  })
  return (
    <div className="fields">
      <div className="fields-wide">
        <TextField {...field('institution')} isRequired />
      </div>
      <div className="fields-wide">
        <TextField {...field('unit')} />
      </div>
      <TextField {...field('street')} />
      <TextField {...field('postalTown')} />
      <TextField {...field('phone')} type="tel" />
      <TextField {...field('email')} type="email" />
      <TextField {...field('web')} />
      <TextField {...field('registryCode')} inputMode="numeric" />
    </div>
  )
}
