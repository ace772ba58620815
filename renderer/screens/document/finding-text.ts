import { readRequirement, type RequirementPlace } from '#model/document/requirement-place.ts'
import type { DocumentTemplate } from '#model/document/template.ts'
import { unreachable } from '#model/result.ts'

import type { Translate } from '../../i18n/catalogues.ts'

/** A requirement of the gate as a sentence. */
export function findingText(t: Translate, requirement: string, template: DocumentTemplate): string {
  const { kind, place } = readRequirement(requirement)
  const title = titleOf(place, template)
  switch (kind) {
    case 'section':
      return t('gate.finding.section', { title })
    case 'placeholder':
      return t('gate.finding.placeholder', { title })
    case 'unprinted':
      return t('gate.finding.unprinted', { title })
    case 'letter_placeholder':
      return t('gate.finding.letterPlaceholder')
    case 'unknown':
      return t('gate.finding.unknown', { requirement })
    case 'correction':
      return t('letter.correctionMissing')
    case 'star_review':
    case 'danger_unassessed':
    case 'measures_unweighed':
    case 'request_number':
      return t(`klatGate.${kind}`)
    case 'conclusion':
    case 'child':
    case 'addressee':
    case 'access':
    case 'signatory':
      return t(`gate.finding.${kind}`)
    default:
      return unreachable(kind)
  }
}

function titleOf(place: RequirementPlace, template: DocumentTemplate): string {
  if (place.type !== 'section') return ''
  return template.sections.find(({ key }) => key === place.key)?.title ?? place.key
}
