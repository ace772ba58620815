import type { z } from 'zod'

import type { CaseIntake } from '#contract/cases.ts'
import { Question, ReferenceNumber } from '#model/case/case.ts'
import { isTooManyChildren, parseDetails } from '#model/case/intake.ts'
import { fieldFaults } from '#model/field-faults.ts'
import { type CaseId, type DraftTargetId, MunicipalityId } from '#model/ids.ts'
import { PersonInput } from '#model/person/person.ts'
import { err, ok, type Result } from '#model/result.ts'
import { IsoDate } from '#model/time/dates.ts'

import { typedDateFault } from '../../kit/date-text.ts'
import { KIND_DETAILS } from './details/all-kinds.ts'
import { lineOf } from './details/kind-details.ts'
import { faultsOfForm, type IntakeFaults } from './intake-faults.ts'
import {
  channelOf,
  childFacts,
  detailsOf,
  type IntakeChild,
  isBlankChild,
  isBlankWorker,
  type KindedIntake,
  plainCode,
} from './intake-value.ts'

/** Which case is to be opened, and where its draft lies. */
interface IntakeIds {
  readonly caseId: CaseId
  readonly targetId: DraftTargetId
}

/**
 * Reads the form as the call wants it, or says which fields break which rule of the model; half a date, which the model
 * never sees, is `incomplete_date`, and one no calendar has `no_such_date`.
 */
export function readIntake(
  value: KindedIntake,
  { caseId, targetId }: IntakeIds,
): Result<z.input<typeof CaseIntake>, IntakeFaults> {
  const { kind } = value
  const faults: Record<string, string> = {}
  const read = <S extends z.ZodType>(path: string, schema: S, given: unknown): z.output<S> | null => {
    const result = schema.safeParse(given)
    if (result.success) return result.data
    Object.assign(faults, fieldFaults(result.error, [path]))
    return null
  }

  const municipalityId = read('municipalityId', MunicipalityId, value.municipalityId)
  const requestedOn = read('requestedOn', IsoDate, lineOf(value.requestedOn))
  const requestReference = read(
    'requestReference',
    ReferenceNumber.nullable(),
    lineOf(value.requestReference),
  )
  const question = read('question', Question, value.question)
  const typed = typedChildren(value)
  const children = typed.map((child, place) => {
    const person = read(`children.${place}`, PersonInput, personOf(child))
    return person === null || child.knownId === null ? person : { ...person, knownId: child.knownId }
  })
  const worker = isBlankWorker(value) ? null : read('worker', PersonInput, workerOf(value))
  const details = KIND_DETAILS[kind].read(detailsOf(value))
  Object.assign(faults, detailFaults(value, details))
  if (isTooManyChildren(kind, typed.length)) faults['children'] = 'child_limit'
  const readDay = (path: string, day: string) => {
    const fault = typedDateFault(day)
    if (fault !== null) faults[path] = fault
  }
  readDay('requestedOn', value.requestedOn)
  typed.forEach(({ birthDate }, place) => readDay(`children.${place}.birthDate`, birthDate))

  const known = children.filter((child) => child !== null)
  if (
    Object.keys(faults).length > 0 ||
    municipalityId === null ||
    requestedOn === null ||
    question === null ||
    known.length < typed.length
  ) {
    return err(
      faultsOfForm(
        faults,
        typed.map(({ key }) => key),
      ),
    )
  }
  return ok({
    kind,
    caseId,
    draftTargetId: targetId,
    municipalityId,
    requestedOn,
    channel: channelOf(value),
    requestReference,
    question,
    details,
    children: known,
    worker,
    ...(value.fromEnquiry === null ? {} : { fromEnquiry: value.fromEnquiry }),
    ...(value.linkWith.length === 0 ? {} : { linkWith: [...value.linkWith] }),
  })
}

/** The children something is known of, in the order of the call. */
export function typedChildren({ children }: Pick<KindedIntake, 'children'>): readonly IntakeChild[] {
  return children.filter((child) => !isBlankChild(child))
}

/** A field nobody answered is missing, whatever its schema makes of nothing. */
function detailFaults(value: KindedIntake, details: Record<string, unknown>): IntakeFaults {
  const parsed = parseDetails(value.kind, details)
  const typed = detailsOf(value)
  const missing = KIND_DETAILS[value.kind].required.filter(({ field }) => (typed[field] ?? '') === '')
  return {
    ...(parsed.ok ? {} : parsed.error),
    ...Object.fromEntries(missing.map(({ field }) => [`details.${field}`, 'invalid_type'])),
  }
}

function personOf(child: IntakeChild): unknown {
  const facts = childFacts(child)
  return {
    givenName: child.givenName,
    surname: child.surname,
    personalCode: lineOf(plainCode(child.personalCode)),
    birthDate: lineOf(child.birthDate) ?? facts?.birthDate ?? null,
    sex: facts?.sex ?? null,
    phone: null,
    email: null,
  }
}

function workerOf(value: KindedIntake): unknown {
  return {
    givenName: value.workerGivenName,
    surname: value.workerSurname,
    personalCode: null,
    birthDate: null,
    sex: null,
    phone: lineOf(value.workerPhone),
    email: lineOf(value.workerEmail),
  }
}
