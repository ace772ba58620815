import type { DeskOverview } from '#contract/desk.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { OwedLine, OwedSection } from '../../kit/OwedRail.tsx'

/** Cases shown at once; the others stand behind the figure of their municipality. */
const SHOWN = 6

/** Vaikseks jäänud: open cases of which nothing was written for long. */
export function Silent({ cases }: { readonly cases: DeskOverview['silent'] }) {
  const { t } = useText()
  if (cases.length === 0) return null
  return (
    <OwedSection heading={t('items.silent.title')} count={cases.length}>
      {cases.slice(0, SHOWN).map(({ case: line, days }) => (
        <OwedLine
          key={line.id}
          label={[line.number, line.children].filter((part) => part !== '').join(' · ')}
          href={`/cases/${line.id}`}
          value={t('items.silent.line', { count: days })}
        />
      ))}
      <p className="owed-how">{t('items.silent.how')}</p>
    </OwedSection>
  )
}
