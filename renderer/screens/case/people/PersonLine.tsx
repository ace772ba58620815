import { ageInYears } from '#model/person/age.ts'
import { fullName } from '#model/person/name.ts'
import type { CasePerson } from '#model/person/person.ts'
import { formatDate, type IsoDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { IconButton } from '../../../kit/IconButton.tsx'
import { Status } from '../../../kit/Status.tsx'

export interface PersonLineProps {
  readonly person: CasePerson
  readonly today: IsoDate
  readonly onEdit: () => void
  readonly onRemove: () => void
  /** Gathers what the desk holds of the person. */
  readonly onExport: () => void
  /** Looks for a second record of the person. */
  readonly onMerge: () => void
}

/** A person of the case: name and tie, what is known of them, and how to reach them. */
export function PersonLine({
  person: { person, role, tie },
  today,
  onEdit,
  onRemove,
  onExport,
  onMerge,
}: PersonLineProps) {
  const { t } = useText()
  const name = fullName(person)
  const age = ageInYears(person, today)
  return (
    <li className="person-line">
      <p className="person-name">
        {name}
        {tie !== null && tie !== '' && <span className="person-tie">, {tie}</span>}
      </p>
      <p className="person-facts">
        {role === 'reporter' && (
          <Status tone="neutral" icon="eyeOff">
            {t('people.neverDisclosed')}
          </Status>
        )}
        {age !== null && <span>{t('people.age', { count: age })}</span>}
        {person.personalCode !== null && <span className="num">{person.personalCode}</span>}
        {person.personalCode === null && person.birthDate !== null && (
          <span className="num">{t('people.born', { date: formatDate(person.birthDate) })}</span>
        )}
        {person.phone !== null && (
          <span className="num">
            <Icon name="phone" label={t('people.phone')} />
            {person.phone}
          </span>
        )}
        {person.email !== null && (
          <span>
            <Icon name="mail" label={t('people.email')} />
            {person.email}
          </span>
        )}
      </p>
      <span className="person-acts">
        <IconButton icon="people" size="small" label={t('merge.menu', { name })} onPress={onMerge} />
        <IconButton icon="export" size="small" label={t('dataExport.named', { name })} onPress={onExport} />
        <IconButton icon="pencil" size="small" label={t('people.editNamed', { name })} onPress={onEdit} />
        <IconButton icon="trash" size="small" label={t('people.removeNamed', { name })} onPress={onRemove} />
      </span>
    </li>
  )
}
