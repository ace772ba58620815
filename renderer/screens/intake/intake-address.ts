import { CaseKind } from '#model/case/kinds.ts'
import type { CaseId, MunicipalityId } from '#model/ids.ts'

/** What the intake form may be told beside the kind. */
export interface IntakeParams {
  /** The case to be opened, to go on with what was typed for it. */
  readonly caseId?: CaseId
  /** Chosen beforehand in a new form. */
  readonly municipalityId?: MunicipalityId
  /** The enquiry a new form begins with. */
  readonly enquiryId?: CaseId
}

/**
 * The address of the intake form. Without a kind the form asks for it first; a draft knows its own kind, so a way back to
 * one needs only its case: `intakeHref(null, { caseId })`.
 */
export function intakeHref(
  kind: CaseKind | null,
  { caseId, municipalityId, enquiryId }: IntakeParams = {},
): string {
  const path = kind === null ? '/intake' : `/intake/${kind}`
  const params = new URLSearchParams([
    ...(caseId === undefined ? [] : [['case', caseId] satisfies [string, string]]),
    ...(enquiryId === undefined ? [] : [['enquiry', enquiryId] satisfies [string, string]]),
    ...(municipalityId === undefined ? [] : [['municipality', municipalityId] satisfies [string, string]]),
  ])
  return params.size === 0 ? path : `${path}?${params.toString()}`
}

/** The kind an address names; `klat` stood alone in the addresses of the first version. */
export function readIntakeKind(name: string | undefined): CaseKind | null {
  if (name === 'klat') return 'klat_opinion'
  return CaseKind.safeParse(name).data ?? null
}
