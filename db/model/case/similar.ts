import { z } from 'zod'
import { CaseId, PersonId } from '../ids.ts'
import { Sex } from '../person/person.ts'
import { wordsOf } from '../search/words.ts'
import { IsoDate } from '../time/dates.ts'
import { CaseNumber } from './case.ts'
import { CaseKind } from './kinds.ts'
import { Stage } from './stage.ts'

/** By what a child already known is like the one being typed, the surest first. */
export const SIMILARITIES = ['personal_code', 'star_procedure', 'name', 'birth_date'] as const
export const Similarity = z.enum(SIMILARITIES)
export type Similarity = z.infer<typeof Similarity>

/** A child as far as it is typed. */
export const SoughtChild = z.strictObject({
  givenName: z.string().max(200),
  surname: z.string().max(200),
  /** A whole code; nothing is looked for by a part of one. */
  personalCode: z
    .string()
    .regex(/^\d{11}$/)
    .nullable(),
  birthDate: IsoDate.nullable(),
})
export type SoughtChild = z.infer<typeof SoughtChild>

/** What of a request says whether the desk knows the child or the case already. */
export const SimilarRequest = z.strictObject({
  children: z.array(SoughtChild).max(12),
  /** Number of the municipality's procedure in STAR, as typed; empty for none. */
  starProcedure: z.string().max(100),
})
export type SimilarRequest = z.infer<typeof SimilarRequest>

/** A case of a child that is known. */
export const KnownCaseLine = z.strictObject({
  id: CaseId,
  number: CaseNumber,
  kind: CaseKind,
  stage: Stage,
  municipalityName: z.string(),
  closedOn: IsoDate.nullable(),
})
export type KnownCaseLine = z.infer<typeof KnownCaseLine>

/** A child the desk knows, or a case without a child, that is like what is typed. */
export const SimilarHit = z.strictObject({
  /** Place of the typed child it is like; `null` where only the procedure's number is the same. */
  child: z.int().min(0).nullable(),
  /** `null` for a case whose child is not known. */
  person: z
    .strictObject({
      id: PersonId,
      givenName: z.string(),
      surname: z.string(),
      personalCode: z.string().nullable(),
      birthDate: IsoDate.nullable(),
      sex: Sex.nullable(),
    })
    .nullable(),
  by: z.array(Similarity).min(1),
  /** False where both have a personal code and the codes differ: then it is another child for certain. */
  canBeSame: z.boolean(),
  /** Open ones first, then the newest. */
  cases: z.array(KnownCaseLine).min(1),
})
export type SimilarHit = z.infer<typeof SimilarHit>

/**
 * The words a child is looked for by: both names at least, in any order. One name alone is that of hundreds.
 * @returns none where too little is typed
 */
export function soughtWords({ givenName, surname }: Pick<SoughtChild, 'givenName' | 'surname'>): string[] {
  const words = wordsOf(`${givenName} ${surname}`).slice(0, 6)
  return words.length < 2 ? [] : words
}

/** A number of a procedure as it is compared: people write it with and without spaces, dashes and capitals. */
export function plainProcedure(number: string): string {
  return wordsOf(number).join('')
}

/** True where something can be looked for. */
export function isSearchable({ children, starProcedure }: SimilarRequest): boolean {
  return (
    plainProcedure(starProcedure).length >= 3 ||
    children.some(
      (child) => child.personalCode !== null || child.birthDate !== null || soughtWords(child).length > 0,
    )
  )
}
