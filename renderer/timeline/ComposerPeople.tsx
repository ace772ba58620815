import { useQuery } from '@tanstack/react-query'
import type { CaseId, PersonId } from '#model/ids.ts'

import { queries } from '../data/queries.ts'
import { useText } from '../i18n/TextProvider.tsx'
import type { Choice } from '../kit/choice.ts'
import { MultiSelect } from '../kit/MultiSelect.tsx'
import { peopleChoices } from './people-choices.ts'

export interface ComposerPeopleProps {
  readonly caseId: CaseId
  readonly value: readonly PersonId[]
  /** Names of those who took part before, in case they are no longer people of the case. */
  readonly names: ReadonlyMap<PersonId, string>
  readonly onChange: (value: PersonId[]) => void
}

/** Who took part, of the people of the case. Whoever left the case since stays until taken away. */
export function ComposerPeople({ caseId, value, names, onChange }: ComposerPeopleProps) {
  const { t } = useText()
  const { data } = useQuery(queries.case(caseId))
  const present = peopleChoices(t, data?.people ?? [])
  const gone = value
    .filter((person) => present.every(({ id }) => id !== person))
    .map((id): Choice<PersonId> => ({ id, label: names.get(id) ?? t('composer.formerPerson') }))
  return (
    <MultiSelect
      label={t('composer.people')}
      hideLabel
      addLabel={t('composer.person')}
      choices={[...present, ...gone]}
      value={value}
      onChange={(people) => onChange([...people])}
    />
  )
}
