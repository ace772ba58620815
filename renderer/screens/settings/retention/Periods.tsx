import { useMutation } from '@tanstack/react-query'

import type { RetentionOverview } from '#contract/retention.ts'

import { setRetentionPeriod } from '../../../data/retention-mutations.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import type { Translate } from '../../../i18n/catalogues.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { CASE_KIND_ICONS } from '../../../kit/kind-icons.ts'
import { Select } from '../../../kit/Select.tsx'
import { Status } from '../../../kit/Status.tsx'
import { kindLabel } from '../../common/labels.ts'

/** Periods on offer, in months; the one that ships and the one in force are always among them. */
const OFFERED = [1, 3, 6, 12, 18, 24, 36, 48, 60]

/** How long closed cases of each kind are kept, where that comes from and how sure it is. Chosen is saved at once. */
export function Periods({ overview }: { readonly overview: RetentionOverview }) {
  const { t } = useText()
  const { periods, bound } = overview
  const save = useMutation({ mutationFn: setRetentionPeriod })
  const rules = [...new Map(periods.map(({ shipped }) => [shipped.source, shipped])).values(), bound]
  return (
    <section className="retention-part" aria-labelledby="retention-periods">
      <h2 id="retention-periods">{t('retention.periods.title')}</h2>
      <p className="retention-lead">{t('retention.periods.lead', { years: bound.months / 12 })}</p>
      <ul className="retention-periods">
        {periods.map(({ kind, months, shipped }) => (
          <li key={kind}>
            <span className="retention-kind">
              <Icon name={CASE_KIND_ICONS[kind]} /> {kindLabel(t, kind)}
            </span>
            <Select
              label={t('retention.periods.of', { kind: kindLabel(t, kind) })}
              hideLabel
              choices={choicesOf(t, [shipped.months, months], bound.months, shipped.months)}
              value={String(months)}
              onChange={(chosen) => {
                const wanted = Number(chosen)
                save.mutate({ kind, months: wanted === shipped.months ? null : wanted })
              }}
            />
          </li>
        ))}
      </ul>
      <ErrorNotice thrown={save.error} />
      <dl className="retention-sources">
        {rules.map(({ source, certainty }) => (
          <div key={source}>
            <dt>
              <Status tone={certainty === 'confirmed' ? 'ok' : 'soon'}>
                {t(`retention.certainty.${certainty}`)}
              </Status>
            </dt>
            <dd lang="et">{source}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function choicesOf(t: Translate, more: readonly number[], most: number, shipped: number) {
  return [...new Set([...OFFERED, ...more])]
    .filter((months) => months <= most)
    .toSorted((a, b) => a - b)
    .map((months) => ({
      id: String(months),
      label: t('retention.periods.months', { count: months }),
      ...(months === shipped ? { note: t('retention.periods.shipped') } : {}),
    }))
}
