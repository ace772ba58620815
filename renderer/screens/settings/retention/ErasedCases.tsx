import type { RetentionOverview } from '#contract/retention.ts'
import { dateInTallinn, formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'

/** What was erased, when and on what ground: nothing else is known of it. */
export function ErasedCases({ erased }: Pick<RetentionOverview, 'erased'>) {
  const { t } = useText()
  return (
    <section className="retention-part" aria-labelledby="retention-erased">
      <h2 id="retention-erased">{t('retention.erasedList.title')}</h2>
      <p className="retention-lead">{t('retention.erasedList.lead')}</p>
      {erased.length === 0 ? (
        <p className="retention-none">{t('retention.erasedList.none')}</p>
      ) : (
        <ul className="erased-cases">
          {erased.map(({ caseId, number, erasedAt, ground }) => (
            <li key={caseId}>
              <span className="num">{number ?? t('retention.erasedList.noNumber')}</span>
              <span className="num">{formatDate(dateInTallinn(Date.parse(erasedAt)))}</span>
              <span>{t(`retention.ground.${ground}.name`)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
