import type { KnownCaseLine } from '#model/case/similar.ts'
import { isTooManyChildren } from '#model/case/intake.ts'
import type { CaseId } from '#model/ids.ts'

import { emptyChild, type IntakeValue, isBlankChild, type KindedIntake } from '../intake-value.ts'
import type { Likeness } from './use-similar.ts'

/** What the form becomes when the child of a likeness is the one being typed: its fields are those of the record. */
export function asSameChild(value: IntakeValue, hit: Likeness): Partial<IntakeValue> {
  const { person } = hit
  if (person === null) return {}
  const same = {
    givenName: person.givenName,
    surname: person.surname,
    personalCode: person.personalCode ?? '',
    birthDate: person.birthDate ?? '',
    knownId: person.id,
  }
  const row =
    value.children.find(({ key }) => key === hit.childKey) ??
    value.children.find((child) => isBlankChild(child))
  if (row !== undefined) {
    return { children: value.children.map((child) => (child === row ? { ...child, ...same } : child)) }
  }
  const hasRoom = value.kind !== null && !isTooManyChildren(value.kind, value.children.length + 1)
  return hasRoom ? { children: [...value.children, { ...emptyChild(), ...same }] } : {}
}

/** What the form becomes when it is to be tied to a case, or no longer. */
export function tied(value: IntakeValue, caseId: CaseId, isTied: boolean): Partial<IntakeValue> {
  const others = value.linkWith.filter((id) => id !== caseId)
  return { linkWith: isTied ? [...others, caseId].slice(-12) : others }
}

/** What the form becomes when a likeness means nothing: what was tied because of it is untied too. */
export function asApart(value: IntakeValue, hit: Likeness): Partial<IntakeValue> {
  const own = new Set<string>(hit.cases.map(({ id }) => id))
  return {
    apart: [...value.apart, hit.id].slice(-100),
    linkWith: value.linkWith.filter((id) => !own.has(id)),
  }
}

/** True where the form already holds the child of a likeness. */
export function isSameChild({ children }: KindedIntake, { person }: Likeness): boolean {
  if (person === null) return false
  return children.some(
    ({ knownId, personalCode }) =>
      knownId === person.id ||
      (person.personalCode !== null && personalCode.replaceAll(/\s/g, '') === person.personalCode),
  )
}

/**
 * The open counselling of the same child that an opinion or an international case goes with: one child, one counselling,
 * however many services (the request for a KLAT opinion covers counselling too).
 */
export function counsellingOf({ kind }: KindedIntake, { cases }: Likeness): KnownCaseLine | null {
  if (kind !== 'klat_opinion' && kind !== 'international') return null
  return cases.find((line) => line.kind === 'domestic_counselling' && line.closedOn === null) ?? null
}

/** True where the counselling an opinion would open is one that is open already, and the form is tied to it. */
export function isCounselled(value: KindedIntake, hits: readonly Likeness[]): boolean {
  if (value.kind !== 'klat_opinion') return false
  return hits.some((hit) => {
    const counselling = isSameChild(value, hit) ? counsellingOf(value, hit) : null
    return counselling !== null && value.linkWith.includes(counselling.id)
  })
}
