import type { IntakeValue } from './intake-value.ts'

/** Fields that are refused, each with the rule it breaks; a child's by the key of its row, `children.<key>.birthDate`. */
export type IntakeFaults = Readonly<Record<string, string>>

/** Faults as the call names them, by the place of a child in it, turned into faults of the form. */
export function faultsOfForm(faults: IntakeFaults, childKeys: readonly string[]): IntakeFaults {
  return Object.fromEntries(
    Object.entries(faults).map(([path, rule]) => [
      path.replace(
        /^children\.(\d+)/,
        (whole, place: string) => `children.${childKeys[Number(place)] ?? whole}`,
      ),
      rule,
    ]),
  )
}

/** The faults that stay when the form has changed: what was typed anew is no longer at fault. */
export function faultsLeft(faults: IntakeFaults, before: IntakeValue, after: IntakeValue): IntakeFaults {
  const was = fieldsOf(before)
  const is = fieldsOf(after)
  return Object.fromEntries(Object.entries(faults).filter(([path]) => was.get(path) === is.get(path)))
}

/** Every field by the path a fault would have. */
function fieldsOf(value: IntakeValue): Map<string, string | null> {
  const { kind, municipalityId, requestedOn, channel, requestReference, question } = value
  return new Map<string, string | null>([
    ['kind', kind],
    ['municipalityId', municipalityId],
    ['requestedOn', requestedOn],
    ['channel', channel],
    ['requestReference', requestReference],
    ['question', question],
    ...Object.entries(value.details).map(([field, text]) => [`details.${field}`, text] as const),
    ...value.children.flatMap(({ key, givenName, surname, personalCode, birthDate }) =>
      Object.entries({ givenName, surname, personalCode, birthDate }).map(
        ([field, text]) => [`children.${key}.${field}`, text] as const,
      ),
    ),
    ['worker.givenName', value.workerGivenName],
    ['worker.surname', value.workerSurname],
    ['worker.phone', value.workerPhone],
    ['worker.email', value.workerEmail],
  ])
}
