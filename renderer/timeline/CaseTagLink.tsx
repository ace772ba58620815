import type { CaseTag } from '#model/case/timeline.ts'

import { TextLink } from '../kit/TextLink.tsx'

/** Which case a line of a joint record belongs to: "2026/014 · Kaarel N.". */
export function CaseTagLink({ tag }: { readonly tag: Pick<CaseTag, 'caseId' | 'number' | 'children'> }) {
  return (
    <TextLink quiet href={`/cases/${tag.caseId}`}>
      {caseTagText(tag)}
    </TextLink>
  )
}

/** Number and children of a case, as in lists. */
export function caseTagText(tag: Pick<CaseTag, 'number' | 'children'>): string {
  return [tag.number, tag.children].filter((part) => part !== '').join(' · ')
}
