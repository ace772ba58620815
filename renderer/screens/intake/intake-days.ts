import { contradiction } from '#model/person/personal-code.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { childFacts, dateOf, type IntakeValue, plainCode } from './intake-value.ts'
import type { IntakeFaults } from './intake-faults.ts'

/**
 * Days of a form that cannot be beside each other, each at its field: a request to come, a child born after it or still to be
 * born, a birth date the personal code contradicts. The main process refuses the same; here the field can be named.
 */
export function impossibleDays(value: IntakeValue, today: IsoDate): IntakeFaults {
  const faults: Record<string, string> = {}
  const requestedOn = dateOf(value.requestedOn)
  if (requestedOn !== null && requestedOn > today) faults['requestedOn'] = 'date_in_future'
  for (const child of value.children) {
    const field = `children.${child.key}.birthDate`
    const typed = dateOf(child.birthDate)
    const born = typed ?? childFacts(child)?.birthDate ?? null
    if (born === null) continue
    if (contradiction(plainCode(child.personalCode), { birthDate: typed, sex: null }) !== null) {
      faults[field] = 'birth_date'
    } else if (born > today) faults[field] = 'date_in_future'
    else if (requestedOn !== null && born > requestedOn) faults[field] = 'born_after_request'
  }
  return faults
}
