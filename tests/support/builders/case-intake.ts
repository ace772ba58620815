import type { CaseKind } from '#model/case/kinds.ts'
import type { CaseId, DraftTargetId, MunicipalityId } from '#model/ids.ts'
import { date } from '#model/time/dates.ts'
import { type CaseIntake, openCase } from '#store/repositories/cases.ts'
import type { Store } from '#store/store.ts'
import { acting, municipalityId, must, newId } from '../temp-store.ts'
import { aPerson } from './person.ts'

/** What a test may say of an intake; a municipality by its name. */
export type IntakeFacts = Partial<Omit<CaseIntake, 'municipalityId'>> & {
  municipality?: string | MunicipalityId
}

/** Details of each kind that its schema accepts. */
export const SOME_DETAILS: Readonly<Record<CaseKind, unknown>> = {
  domestic_counselling: { starProcedure: 'M-118' },
  klat_opinion: { request: 'placement', applicant: 'municipality', courtBeforeOpinion: false },
  international: {
    type: 'welfare_check',
    direction: 'from_abroad',
    state: 'Väljamaa',
    authority: null,
    legalGround: null,
  },
  ringist_valja: { supportRequest: true },
  enquiry: { asker: 'worker', askerName: null, answer: '', minutes: null },
}

/** An intake from Viljandi vald about an invented child; by default of counselling. */
export function anIntake(store: Store, given: IntakeFacts = {}): CaseIntake {
  const { municipality = 'Viljandi vald', kind = 'domestic_counselling', ...facts } = given
  return {
    kind,
    caseId: newId() as CaseId,
    draftTargetId: newId() as DraftTargetId,
    municipalityId: isId(municipality) ? municipality : municipalityId(store, municipality),
    requestedOn: date('2026-10-26'),
    channel: 'dhx',
    requestReference: '9-4/118',
    question: 'Kas lapse vabadust piirav meede sobib?',
    details: SOME_DETAILS[kind],
    children: [aPerson()],
    worker: aPerson({ givenName: 'Mari', surname: 'Töötaja', email: 'mari@vald.example' }),
    ...facts,
  }
}

/** Opens a case; gives back its id. */
export function aCase(store: Store, given: IntakeFacts & { at?: string } = {}): CaseId {
  const { at, ...facts } = given
  return must(openCase(store, anIntake(store, facts), acting(at))).id
}

function isId(text: string): text is MunicipalityId {
  return /^[0-9a-f-]{36}$/.test(text)
}
