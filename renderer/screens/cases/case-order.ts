import type { CaseLine } from '#contract/municipalities.ts'
import { CASE_KINDS, CaseKind } from '#model/case/kinds.ts'
import { MunicipalityId } from '#model/ids.ts'

import { compareEstonian } from '../../i18n/formats.ts'
import { matchesLoosely } from '../../i18n/loose-match.ts'

/** What the list can be ordered by. */
export const CASE_ORDERS = ['deadline', 'number'] as const
export type CaseOrder = (typeof CASE_ORDERS)[number]

/** What of the cases is shown; kept in the address. */
export interface CaseListView {
  readonly kind: CaseKind | null
  readonly municipalityId: MunicipalityId | null
  readonly open: boolean
  readonly order: CaseOrder
  readonly text: string
}

/** A municipality as a choice. */
export interface NamedMunicipality {
  readonly id: MunicipalityId
  readonly name: string
}

/** Reads the view from the address; what does not fit is passed over. */
export function readCaseView(params: URLSearchParams): CaseListView {
  const kind = CaseKind.safeParse(params.get('kind'))
  return {
    kind: kind.success ? kind.data : null,
    municipalityId: MunicipalityId.safeParse(params.get('municipality')).data ?? null,
    open: params.get('state') !== 'closed',
    order: params.get('order') === 'number' ? 'number' : 'deadline',
    text: params.get('text') ?? '',
  }
}

/** The address of a view; what is usual is left out. */
export function writeCaseView({ kind, municipalityId, open, order, text }: CaseListView): URLSearchParams {
  return new URLSearchParams([
    ...(kind === null ? [] : [['kind', kind] satisfies [string, string]]),
    ...(municipalityId === null ? [] : [['municipality', municipalityId] satisfies [string, string]]),
    ...(open ? [] : [['state', 'closed'] satisfies [string, string]]),
    ...(order === 'deadline' ? [] : [['order', order] satisfies [string, string]]),
    ...(text === '' ? [] : [['text', text] satisfies [string, string]]),
  ])
}

/**
 * The lines a view shows, in its order. Cases without a deadline come after those with one; closed cases stand by the
 * day they were closed, the latest first.
 */
export function arrangeCases(lines: readonly CaseLine[], view: CaseListView): CaseLine[] {
  const found = lines.filter(
    (line) =>
      (view.municipalityId === null || line.municipalityId === view.municipalityId) &&
      matchesLoosely(`${line.number} ${line.children} ${line.municipalityName}`, view.text),
  )
  return found.toSorted((a, b) => {
    const byNumber = compareEstonian(b.number, a.number)
    if (!view.open) return (b.closedOn ?? '').localeCompare(a.closedOn ?? '') || byNumber
    if (view.order === 'number') return byNumber
    return dueKey(a).localeCompare(dueKey(b)) || byNumber
  })
}

/** The kinds to choose from. */
export const LISTED_KINDS = CASE_KINDS

/** The municipalities to choose from, by name: the specialist's own, and others that have a case in the list. */
export function listedMunicipalities(
  own: readonly NamedMunicipality[],
  lines: readonly CaseLine[],
): NamedMunicipality[] {
  const listed = lines.map((line) => ({ id: line.municipalityId, name: line.municipalityName }))
  const names = new Map([...own, ...listed].map(({ id, name }) => [id, name]))
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => compareEstonian(a.name, b.name))
}

function dueKey(line: CaseLine): string {
  return line.nextDeadline?.dueOn ?? '9999-12-31'
}
