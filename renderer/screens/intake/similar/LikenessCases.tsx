import type { KnownCaseLine } from '#model/case/similar.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { TextLink } from '../../../kit/TextLink.tsx'
import { kindLabel, stageLabel } from '../../common/labels.ts'

/** The cases of a child that is known: number, kind, stage. What is typed stays as a draft when one is opened. */
export function LikenessCases({ cases }: { readonly cases: readonly KnownCaseLine[] }) {
  const { t } = useText()
  return (
    <ul className="similar-cases">
      {cases.map(({ id, number, kind, stage }) => (
        <li key={id}>
          <TextLink href={`/cases/${id}`}>{number}</TextLink> {kindLabel(t, kind)} ·{' '}
          {stageLabel(t, kind, stage)}
        </li>
      ))}
    </ul>
  )
}
