import type { Channel } from '#model/case/case.ts'
import type { CaseKind } from '#model/case/kinds.ts'
import type { IntakeDraft } from '#model/draft.ts'
import type { CaseId, MunicipalityId, PersonId } from '#model/ids.ts'
import { checkPersonalCode, type PersonalCodeFacts } from '#model/person/personal-code.ts'
import { IsoDate } from '#model/time/dates.ts'

import { KIND_DETAILS } from './details/all-kinds.ts'

/** A child as typed. */
export interface IntakeChild {
  /** Of the row on the screen; kept nowhere. */
  readonly key: string
  readonly givenName: string
  readonly surname: string
  readonly personalCode: string
  /** As `typedDate` keeps it. */
  readonly birthDate: string
  /** The child's own record, where it was said to be the same; typing on makes it another again. */
  readonly knownId: PersonId | null
}

/** The form as typed: its draft, the kind perhaps not chosen yet, and rows of the screen. */
export interface IntakeValue extends Omit<
  IntakeDraft,
  'kind' | 'children' | 'linkWith' | 'apart' | 'fromEnquiry'
> {
  readonly kind: CaseKind | null
  readonly children: readonly IntakeChild[]
  /** Cases the new one is to be tied to. */
  readonly linkWith: readonly CaseId[]
  /** Ids of likenesses said to mean nothing. */
  readonly apart: readonly string[]
  /** The enquiry it began as. */
  readonly fromEnquiry: CaseId | null
}

/** A form whose kind is chosen. */
export type KindedIntake = IntakeValue & { readonly kind: CaseKind }

/** A form nobody has typed into: the request arrived today, until told otherwise. */
export function emptyIntake(
  kind: CaseKind | null,
  today: IsoDate,
  municipalityId: MunicipalityId | null,
): IntakeValue {
  return {
    kind,
    municipalityId,
    requestedOn: today,
    channel: null,
    requestReference: '',
    question: '',
    details: {},
    children: [],
    linkWith: [],
    apart: [],
    fromEnquiry: null,
    workerGivenName: '',
    workerSurname: '',
    workerPhone: '',
    workerEmail: '',
  }
}

/** The form of a draft. */
export function intakeOf(draft: IntakeDraft): IntakeValue {
  return {
    ...draft,
    children: draft.children.map(({ knownId, ...child }) => ({
      ...child,
      knownId: knownId ?? null,
      ...newRow(),
    })),
    linkWith: draft.linkWith ?? [],
    apart: draft.apart ?? [],
    fromEnquiry: draft.fromEnquiry ?? null,
  }
}

/** The draft of a form. */
export function draftOf({ children, linkWith, apart, fromEnquiry, ...typed }: KindedIntake): IntakeDraft {
  return {
    ...typed,
    children: children.map(({ givenName, surname, personalCode, birthDate, knownId }) => ({
      givenName,
      surname,
      personalCode,
      birthDate,
      ...(knownId === null ? {} : { knownId }),
    })),
    ...(linkWith.length === 0 ? {} : { linkWith: [...linkWith] }),
    ...(apart.length === 0 ? {} : { apart: [...apart] }),
    ...(fromEnquiry === null ? {} : { fromEnquiry }),
  }
}

/** Room for one more child. */
export function emptyChild(): IntakeChild {
  return { givenName: '', surname: '', personalCode: '', birthDate: '', knownId: null, ...newRow() }
}

/** True where nothing is typed of a child. */
export function isBlankChild(child: IntakeChild): boolean {
  const { givenName, surname, personalCode, birthDate } = child
  return [givenName, surname, personalCode, birthDate].every((text) => text.trim() === '')
}

/** True where nothing is typed of the worker. */
export function isBlankWorker(value: IntakeValue): boolean {
  const { workerGivenName, workerSurname, workerPhone, workerEmail } = value
  return [workerGivenName, workerSurname, workerPhone, workerEmail].every((text) => text.trim() === '')
}

/** How the request came: as chosen, else as such requests mostly come. */
export function channelOf({ kind, channel }: KindedIntake): Channel {
  return channel ?? KIND_DETAILS[kind].channel
}

/** The kind's own fields with their usual values where nothing was typed; fields of other kinds are among them. */
export function detailsOf({ kind, details }: KindedIntake): Readonly<Record<string, string>> {
  return { ...KIND_DETAILS[kind].usual, ...details }
}

/** A personal code as its rules want it: people type and paste it with spaces. */
export function plainCode(typed: string): string {
  return typed.replaceAll(/\s/g, '')
}

/** What the personal code of a child tells; `null` while it is not one. */
export function childFacts({ personalCode }: Pick<IntakeChild, 'personalCode'>): PersonalCodeFacts | null {
  const checked = checkPersonalCode(plainCode(personalCode))
  return checked.ok ? checked.value : null
}

/** A typed date, when it is one. */
export function dateOf(typed: string): IsoDate | null {
  return IsoDate.safeParse(typed).data ?? null
}

let rows = 0

function newRow(): Pick<IntakeChild, 'key'> {
  rows += 1
  return { key: `row-${rows}` }
}
