import type { CaseLine } from '#contract/municipalities.ts'

import type { Translate } from '../i18n/catalogues.ts'
import type { Choice } from '../kit/choice.ts'
import { CASE_KIND_ICONS } from '../kit/kind-icons.ts'
import { kindLabel, stageLabel } from '../screens/common/labels.ts'

/** Stands for the initials typed, where none of the open cases is meant. */
export const INITIALS = 'initials'

/** Open cases to choose from, by number and children; those of a municipality, or with `''` all. */
export function caseChoices(
  t: Translate,
  lines: readonly CaseLine[],
  municipalityId: string,
): readonly Choice[] {
  return lines
    .filter((line) => municipalityId === '' || (line.municipalityId as string) === municipalityId)
    .map((line) => ({
      id: line.id,
      label: [line.children, line.number].filter((part) => part !== '').join(' · '),
      note: [kindLabel(t, line.kind), stageLabel(t, line.kind, line.stage), line.municipalityName].join(
        ' · ',
      ),
      icon: CASE_KIND_ICONS[line.kind],
    }))
}

/** The cases, and last what was typed itself: initials of a child whose case is not known yet. */
export function subjectChoices(t: Translate, cases: readonly Choice[], typed: string): readonly Choice[] {
  const initials = typed.trim()
  return initials === ''
    ? cases
    : [...cases, { id: INITIALS, label: initials, note: t('quickLog.caseUnknown'), icon: 'person' }]
}
