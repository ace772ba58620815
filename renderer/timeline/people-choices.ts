import type { PersonId } from '#model/ids.ts'
import { fullName } from '#model/person/name.ts'
import type { CasePerson } from '#model/person/person.ts'

import type { Translate } from '../i18n/catalogues.ts'
import type { Choice } from '../kit/choice.ts'
import { roleLabel } from '../screens/common/labels.ts'

/** People to choose from: each once, with all the parts they have in the case. */
export function peopleChoices(t: Translate, people: readonly CasePerson[]): Choice<PersonId>[] {
  const parts = Map.groupBy(people, ({ person }) => person.id)
  return [...parts].map(([id, [first, ...others]]) => ({
    id,
    label: first === undefined ? '' : fullName(first.person),
    note: [first, ...others]
      .flatMap((part) => (part === undefined ? [] : [roleLabel(t, part.role)]))
      .join(', '),
  }))
}
