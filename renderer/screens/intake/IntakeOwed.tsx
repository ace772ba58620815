import type { IntakeDraft } from '#model/draft.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { OwedLine, OwedSection } from '../../kit/OwedRail.tsx'
import { Status } from '../../kit/Status.tsx'
import { dateOf } from './intake-form.ts'

/** What the form still owes before it can become a case, and what saving it opens. */
export function IntakeOwed({ value }: { readonly value: IntakeDraft }) {
  const { t } = useText()
  const needed = [
    { label: t('intake.municipality'), isThere: value.municipalityId !== null },
    { label: t('intake.requestedOn'), isThere: dateOf(value.requestedOn) !== null },
    { label: t('intake.question'), isThere: value.question.trim() !== '' },
  ]
  return (
    <>
      <OwedSection heading={t('intake.needed')}>
        <ul>
          {needed.map(({ label, isThere }) => (
            <li key={label}>
              <OwedLine
                label={label}
                value={
                  <Status tone={isThere ? 'ok' : 'neutral'} icon={isThere ? 'check' : 'circle'} quiet>
                    {t(isThere ? 'intake.neededDone' : 'intake.neededMissing')}
                  </Status>
                }
              />
            </li>
          ))}
        </ul>
      </OwedSection>
      <OwedSection heading={t('intake.opens')}>
        <OwedLine icon="documentCheck" label={t('kind.klat_opinion')} />
        <OwedLine icon="discussion" label={t('kind.domestic_counselling')} />
        <p className="intake-quiet">{t('intake.opensText')}</p>
      </OwedSection>
    </>
  )
}
