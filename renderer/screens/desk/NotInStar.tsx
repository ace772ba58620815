import type { DeskOverview } from '#contract/desk.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { OwedLine, OwedSection } from '../../kit/OwedRail.tsx'
import { starMissingHref } from '../common/star-missing-href.ts'

/** STARi kandmata: how many entries of each municipality are not carried over, each figure with its list behind it. */
export function NotInStar({ counts }: { readonly counts: DeskOverview['notInStar'] }) {
  const { t } = useText()
  if (counts.length === 0) return null
  return (
    <OwedSection heading={t('desk.notInStar')} count={counts.reduce((sum, { entries }) => sum + entries, 0)}>
      {counts.map(({ id, name, entries }) => (
        <OwedLine key={id} label={name} href={starMissingHref(id)} value={entries} />
      ))}
      <p className="owed-how">{t('star.howCounted')}</p>
    </OwedSection>
  )
}
