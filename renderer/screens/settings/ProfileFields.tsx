import './Fields.css'

import type { Profile } from '#model/specialist.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { TextField } from '../../kit/TextField.tsx'

interface ProfileFieldsProps {
  readonly value: Profile
  readonly onChange: (value: Profile) => void
  /** What is wrong with a field, by its name. */
  readonly errors: Readonly<Record<string, string>>
}

/** Who the specialist is. */
export function ProfileFields({ value, onChange, errors }: ProfileFieldsProps) {
  const { t } = useText()
  const field = (name: keyof Profile) => ({
    label: t(`settings.profile.${name}`),
    value: value[name],
    onChange: (text: string) => onChange({ ...value, [name]: text }),
    error: errors[name],
  })
  return (
    <div className="fields">
      <TextField {...field('givenName')} autoComplete="given-name" isRequired />
      <TextField {...field('surname')} autoComplete="family-name" isRequired />
      <div className="fields-wide">
        <TextField {...field('jobTitle')} isOptional />
      </div>
      <TextField {...field('phone')} type="tel" isOptional />
      <TextField {...field('email')} type="email" isOptional />
    </div>
  )
}
