import { useQuery } from '@tanstack/react-query'

import type { CaseId } from '#model/ids.ts'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { IndexBack, IndexLink, IndexSection } from '../../kit/IndexNav.tsx'
import { intakeHref } from './intake-address.ts'

/** The way back, and other requests that were begun. */
export function IntakeIndex({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useText()
  const { data } = useQuery(queries.desk())
  const others = (data?.drafts ?? []).filter((draft) => draft.type === 'intake' && draft.caseId !== caseId)
  return (
    <>
      <IndexBack href="/">{t('intake.back')}</IndexBack>
      {others.length > 0 && (
        <IndexSection heading={t('intake.otherDrafts')}>
          {others.map((draft) => (
            <IndexLink
              key={draft.targetId}
              href={intakeHref(null, { caseId: draft.caseId })}
              label={
                <span className="intake-other">
                  {draft.excerpt === '' ? t('intake.draftWithoutWords') : draft.excerpt}
                </span>
              }
            />
          ))}
        </IndexSection>
      )}
    </>
  )
}
