import type { z } from 'zod'

import type { KlatIntake } from '#contract/cases.ts'
import { Channel, Question, ReferenceNumber } from '#model/case/case.ts'
import { KlatRequest } from '#model/case/kinds/klat-opinion.ts'
import type { IntakeDraft } from '#model/draft.ts'
import { type CaseId, type DraftTargetId, MunicipalityId } from '#model/ids.ts'
import { PersonInput } from '#model/person/person.ts'
import { checkPersonalCode, type PersonalCodeFacts } from '#model/person/personal-code.ts'
import { err, ok, type Result } from '#model/result.ts'
import { IsoDate } from '#model/time/dates.ts'

/** A form nobody has typed into: the request arrived today by the official channel, until told otherwise. */
export function emptyIntake(today: IsoDate, municipalityId: MunicipalityId | null): IntakeDraft {
  return {
    municipalityId,
    requestedOn: today,
    channel: 'dhx',
    requestReference: '',
    question: '',
    request: 'placement',
    childGivenName: '',
    childSurname: '',
    childPersonalCode: '',
    childBirthDate: '',
    workerGivenName: '',
    workerSurname: '',
    workerPhone: '',
    workerEmail: '',
  }
}

/** A personal code as its rules want it: people type and paste it with spaces. */
export function plainCode(typed: string): string {
  return typed.replaceAll(/\s/g, '')
}

/** What the personal code of the child tells; `null` while it is not one. */
export function childFacts(draft: IntakeDraft): PersonalCodeFacts | null {
  const checked = checkPersonalCode(plainCode(draft.childPersonalCode))
  return checked.ok ? checked.value : null
}

/** A typed date, when it is one. */
export function dateOf(typed: string): IsoDate | null {
  return IsoDate.safeParse(typed).data ?? null
}

/** Fields that are refused, by the path of the call, each with the rule it breaks. */
export type IntakeFaults = Readonly<Record<string, string>>

/** The faults that stay when fields of the draft were changed: `childGivenName` is `child.givenName` in the call. */
export function withoutFields(faults: IntakeFaults, changed: readonly string[]): IntakeFaults {
  const paths = new Set(
    changed.map((name) =>
      name.replace(
        /^(child|worker)([A-Z])/,
        (_, who: string, first: string) => `${who}.${first.toLowerCase()}`,
      ),
    ),
  )
  return Object.fromEntries(Object.entries(faults).filter(([path]) => !paths.has(path)))
}

/** Reads the form as the call wants it, or says which fields break which rule of the model. */
export function readIntake(
  draft: IntakeDraft,
  caseId: CaseId,
  draftTargetId: DraftTargetId,
): Result<z.input<typeof KlatIntake>, IntakeFaults> {
  const faults: Record<string, string> = {}
  const read = <S extends z.ZodType>(path: string, schema: S, value: unknown): z.output<S> | null => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) {
      const field = [path, ...issue.path].join('.')
      faults[field] ??= issue.code === 'custom' ? issue.message : issue.code
    }
    return null
  }

  const municipalityId = read('municipalityId', MunicipalityId, draft.municipalityId)
  const requestedOn = read('requestedOn', IsoDate, blankToNull(draft.requestedOn))
  const channel = read('channel', Channel, draft.channel)
  const requestReference = read(
    'requestReference',
    ReferenceNumber.nullable(),
    blankToNull(draft.requestReference),
  )
  const question = read('question', Question, draft.question)
  const request = read('request', KlatRequest, draft.request)
  const child = isBlank(draft, 'child') ? null : read('child', PersonInput, childOf(draft))
  const worker = isBlank(draft, 'worker') ? null : read('worker', PersonInput, workerOf(draft))

  if (
    Object.keys(faults).length > 0 ||
    municipalityId === null ||
    requestedOn === null ||
    channel === null ||
    question === null ||
    request === null
  ) {
    return err(faults)
  }
  return ok({
    caseId,
    draftTargetId,
    municipalityId,
    requestedOn,
    channel,
    requestReference,
    question,
    request,
    child,
    worker,
  })
}

function childOf(draft: IntakeDraft): unknown {
  const facts = childFacts(draft)
  return {
    givenName: draft.childGivenName,
    surname: draft.childSurname,
    personalCode: blankToNull(plainCode(draft.childPersonalCode)),
    birthDate: blankToNull(draft.childBirthDate) ?? facts?.birthDate ?? null,
    sex: facts?.sex ?? null,
    phone: null,
    email: null,
  }
}

function workerOf(draft: IntakeDraft): unknown {
  return {
    givenName: draft.workerGivenName,
    surname: draft.workerSurname,
    personalCode: null,
    birthDate: null,
    sex: null,
    phone: blankToNull(draft.workerPhone),
    email: blankToNull(draft.workerEmail),
  }
}

function isBlank(draft: IntakeDraft, person: 'child' | 'worker'): boolean {
  return Object.entries(draft).every(([name, value]) => !name.startsWith(person) || value === '')
}

function blankToNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
