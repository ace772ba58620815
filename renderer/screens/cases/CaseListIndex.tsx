import { useQuery } from '@tanstack/react-query'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { IndexLink, IndexSection } from '../../kit/IndexNav.tsx'
import { kindLabel } from '../common/labels.ts'
import { LISTED_KINDS, writeCaseView, type CaseListView } from './case-order.ts'

/** The kinds of case with their open ones, as ways to a narrower list. */
export function CaseListIndex({ view }: { readonly view: CaseListView }) {
  const { t } = useText()
  const { data } = useQuery(queries.desk())
  const counts = new Map(data?.kinds.map(({ kind, openCases }) => [kind, openCases]))
  // The counts are of all municipalities.
  const isCounted = view.open && view.municipalityId === null
  const all = data?.kinds.reduce((sum, { openCases }) => sum + openCases, 0)
  const hrefOf = (kind: CaseListView['kind']) => {
    const search = writeCaseView({ ...view, kind, text: '' }).toString()
    return search === '' ? '/cases' : `/cases?${search}`
  }
  return (
    <IndexSection heading={t('caseList.kind')}>
      <IndexLink
        href={hrefOf(null)}
        label={t('caseList.allKinds')}
        isCurrent={view.kind === null}
        {...(isCounted && all !== undefined ? { count: all } : {})}
      />
      {LISTED_KINDS.map((kind) => (
        <IndexLink
          key={kind}
          href={hrefOf(kind)}
          label={kindLabel(t, kind)}
          isCurrent={view.kind === kind}
          {...(isCounted ? { count: counts.get(kind) ?? 0 } : {})}
        />
      ))}
    </IndexSection>
  )
}
