import type { Output } from '#contract/index.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { IndexLink, IndexSection } from '../../kit/IndexNav.tsx'
import { kindLabel } from '../common/labels.ts'

/** The contents of the desk: municipalities and kinds of case, with their open cases. */
export function DeskIndex({ overview }: { readonly overview: Output<'desk', 'overview'> }) {
  const { t } = useText()
  const open = overview.municipalities.reduce((sum, municipality) => sum + municipality.openCases, 0)
  return (
    <>
      <IndexSection
        heading={t('deskScreen.municipalities')}
        note={open > 0 ? t('deskScreen.open', { count: open }) : undefined}
      >
        {overview.municipalities.map((municipality) => (
          <IndexLink
            key={municipality.id}
            href={`/municipalities/${municipality.id}`}
            label={municipality.name}
            count={municipality.openCases}
          />
        ))}
      </IndexSection>
      <IndexSection heading={t('deskScreen.kinds')}>
        {overview.kinds.map(({ kind, openCases }) => (
          <IndexLink key={kind} href={`/cases?kind=${kind}`} label={kindLabel(t, kind)} count={openCases} />
        ))}
      </IndexSection>
    </>
  )
}
