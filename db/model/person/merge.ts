import { z } from 'zod'
import { EntryKind } from '../case/entry.ts'
import { CaseId, EntryId, PersonId } from '../ids.ts'
import { fold } from '../search/fold.ts'
import { IsoDate } from '../time/dates.ts'
import { fullName } from './name.ts'
import { CasePerson, Person } from './person.ts'
import { checkPersonalCode, contradiction } from './personal-code.ts'

/*
 * Two records of one person. Without a personal code nobody can be told to be the same person when they are written of in
 * a second case, so that the vault comes to know them twice.
 */

/**
 * Whether two records look like one person: the same name but for accents and capitals, and the same birth date; or a personal
 * code in one and none in the other. Facts that contradict each other part them.
 */
export function lookAlike(one: Person, other: Person): boolean {
  if (one.id === other.id || mergeFault(one, other) !== null) return false
  if (fold(fullName(one)) !== fold(fullName(other))) return false
  if (one.birthDate !== null && other.birthDate !== null) return one.birthDate === other.birthDate
  return (one.personalCode === null) !== (other.personalCode === null)
}

/** Why two records cannot be one person: two personal codes, or a code that says other than the second record does. */
export function mergeFault(one: Person, other: Person): 'codes_differ' | 'code_contradicts' | null {
  if (one.personalCode !== null && other.personalCode !== null) return 'codes_differ'
  const code = one.personalCode ?? other.personalCode
  const uncoded = one.personalCode === null ? one : other
  return code !== null && contradiction(code, uncoded) !== null ? 'code_contradicts' : null
}

/** The one record that is left of two: what the kept one does not know comes from the other; birth date and sex follow the code. */
export function mergedPerson(kept: Person, gone: Person): Person {
  const personalCode = kept.personalCode ?? gone.personalCode
  const facts = personalCode === null ? null : checkPersonalCode(personalCode)
  const ofCode = facts?.ok === true ? facts.value : null
  return {
    id: kept.id,
    givenName: kept.givenName === '' ? gone.givenName : kept.givenName,
    surname: kept.surname === '' ? gone.surname : kept.surname,
    personalCode,
    birthDate: ofCode?.birthDate ?? kept.birthDate ?? gone.birthDate,
    sex: ofCode?.sex ?? kept.sex ?? gone.sex,
    phone: kept.phone ?? gone.phone,
    email: kept.email ?? gone.email,
  }
}

/** Who took part, with one person in the place of another; who is named as both is named once. */
export function withPersonMerged(
  participants: readonly PersonId[],
  gone: PersonId,
  kept: PersonId,
): PersonId[] {
  if (participants.includes(kept)) return participants.filter((id) => id !== gone)
  return participants.map((id) => (id === gone ? kept : id))
}

/** What one case knows of two records before and after they became one, or were parted again; enough to tell the case alone. */
export const MergeState = z.object({
  /** Name of the record that is kept. */
  givenName: z.string(),
  surname: z.string(),
  /** Who of the two the case knows. */
  people: z.array(z.object({ id: PersonId, givenName: z.string(), surname: z.string() })),
  parts: z.array(CasePerson),
  /** Entries that name them differently before and after. */
  entries: z.array(
    z.object({
      id: EntryId,
      kind: EntryKind,
      occurredOn: IsoDate,
      participants: z.array(PersonId),
    }),
  ),
})
export type MergeState = z.infer<typeof MergeState>

/** What a merge kept to be undone by. */
export const MergeUndo = z.object({
  kept: Person,
  gone: Person,
  merged: Person,
  /** Parts of the record that went, as they were. */
  parts: z.array(
    z.object({
      id: CasePerson.shape.id,
      caseId: CaseId,
      role: CasePerson.shape.role,
      tie: z.string().nullable(),
      /** False where the kept record had the same part already: this one went. */
      isMoved: z.boolean(),
    }),
  ),
  /** Who took part in entries that named the record that went. */
  entries: z.array(
    z.object({ id: EntryId, caseId: CaseId, before: z.array(PersonId), after: z.array(PersonId) }),
  ),
  /** Cases it tells of, so that erasing one of them finds it. */
  caseIds: z.array(CaseId),
})
export type MergeUndo = z.infer<typeof MergeUndo>
