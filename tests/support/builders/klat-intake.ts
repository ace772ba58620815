import type { KlatRequest } from '#model/case/kinds/klat-opinion.ts'
import type { CaseId } from '#model/ids.ts'
import type { PersonInput } from '#model/person/person.ts'
import { type CaseIntake, openCase } from '#store/repositories/cases.ts'
import type { Store } from '#store/store.ts'
import { acting, must } from '../temp-store.ts'
import { anIntake, type IntakeFacts } from './case-intake.ts'
import { aPerson } from './person.ts'

/** What a test may say of a request for a KLAT opinion. */
export type KlatFacts = Omit<IntakeFacts, 'kind' | 'details' | 'children'> & {
  request?: KlatRequest
  child?: PersonInput | null
}

/** A request for a KLAT opinion from Viljandi vald about an invented child. */
export function aKlatIntake(store: Store, given: KlatFacts = {}): CaseIntake {
  const { request = 'placement', child = aPerson(), ...facts } = given
  return anIntake(store, {
    kind: 'klat_opinion',
    details: { request, applicant: 'municipality', courtBeforeOpinion: false },
    children: child === null ? [] : [child],
    ...facts,
  })
}

/** Opens a KLAT opinion with its counselling; gives back both ids. */
export function aKlatCase(
  store: Store,
  given: KlatFacts & { at?: string } = {},
): { opinion: CaseId; counselling: CaseId } {
  const { at, ...facts } = given
  const opinion = must(openCase(store, aKlatIntake(store, facts), acting(at))).id
  const counselling = store.sqlite
    .prepare<[string], CaseId>('select linked_case_id from case_links where case_id = ?')
    .pluck()
    .get(opinion)
  if (counselling === undefined) throw new Error('No counselling was opened')
  return { opinion, counselling }
}
