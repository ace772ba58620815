import { type CaseId, type DraftTargetId, type MunicipalityId } from '#model/ids.ts'
import { date } from '#model/time/dates.ts'
import { type KlatIntake, openKlatOpinion } from '#store/repositories/cases.ts'
import type { Store } from '#store/store.ts'
import { acting, municipalityId, must, newId } from '../temp-store.ts'
import { aPerson } from './person.ts'

/** A request for a KLAT opinion from Viljandi vald about an invented child. */
export function aKlatIntake(
  store: Store,
  given: Partial<Omit<KlatIntake, 'municipalityId'>> & { municipality?: string | MunicipalityId } = {},
): KlatIntake {
  const { municipality = 'Viljandi vald', ...facts } = given
  return {
    caseId: newId() as CaseId,
    draftTargetId: newId() as DraftTargetId,
    municipalityId: isId(municipality) ? municipality : municipalityId(store, municipality),
    requestedOn: date('2026-10-26'),
    channel: 'dhx',
    requestReference: '9-4/118',
    question: 'Kas lapse vabadust piirav meede sobib?',
    request: 'placement',
    child: aPerson(),
    worker: aPerson({ givenName: 'Mari', surname: 'Töötaja', email: 'mari@vald.example' }),
    ...facts,
  }
}

/** Opens a KLAT opinion with its counselling; gives back both ids. */
export function aKlatCase(
  store: Store,
  given: Parameters<typeof aKlatIntake>[1] & { at?: string } = {},
): { opinion: CaseId; counselling: CaseId } {
  const { at, ...intake } = given
  const opinion = must(openKlatOpinion(store, aKlatIntake(store, intake), acting(at))).id
  const counselling = store.sqlite
    .prepare<[string], CaseId>('select linked_case_id from case_links where case_id = ?')
    .pluck()
    .get(opinion)
  if (counselling === undefined) throw new Error('No counselling was opened')
  return { opinion, counselling }
}

function isId(text: string): text is MunicipalityId {
  return /^[0-9a-f-]{36}$/.test(text)
}
