import './municipality.css'

import type { CaseLine, MunicipalityOverview } from '#contract/municipalities.ts'
import { formatDate } from '#model/time/dates.ts'

import { compareEstonian } from '../../i18n/formats.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Disclosure } from '../../kit/Disclosure.tsx'
import { CASE_KIND_ICONS } from '../../kit/kind-icons.ts'
import { IndexBack, IndexLink, IndexSection } from '../../kit/IndexNav.tsx'
import { kindLabel, stageLabel } from '../common/labels.ts'

/** The contents of a municipality: all cases on its timeline, each open case, and the closed ones folded away. */
export function MunicipalityIndex({ overview }: { readonly overview: MunicipalityOverview }) {
  const { t } = useText()
  const newestFirst = overview.cases.toSorted((a, b) => compareEstonian(b.number, a.number))
  const open = newestFirst.filter((line) => line.closedOn === null)
  const closed = newestFirst.filter((line) => line.closedOn !== null)
  return (
    <>
      <IndexBack href="/">{t('municipality.back')}</IndexBack>
      <IndexSection heading={t('municipality.onTimeline')}>
        <IndexLink
          href={`/municipalities/${overview.municipality.id}`}
          label={t('municipality.allCases')}
          count={overview.cases.length}
          isCurrent
        />
        {open.map((line) => (
          <CaseIndexLink key={line.id} line={line} />
        ))}
      </IndexSection>
      {closed.length > 0 && (
        <div className="index-section municipality-closed">
          <Disclosure title={t('municipality.closed')} note={closed.length} level={2}>
            <ul>
              {closed.map((line) => (
                <CaseIndexLink key={line.id} line={line} />
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </>
  )
}

/** A case in the index, by child: its kind as a sign, name and number, then where it stands. */
export function CaseIndexLink({ line }: { readonly line: CaseLine }) {
  const { t } = useText()
  return (
    <IndexLink
      href={`/cases/${line.id}`}
      label={line.children === '' ? t('casePage.noChild') : line.children}
      aside={line.number}
      icon={CASE_KIND_ICONS[line.kind]}
      iconLabel={kindLabel(t, line.kind)}
      sub={
        line.closedOn === null
          ? stageLabel(t, line.kind, line.stage)
          : t('casePage.linkedClosed', { date: formatDate(line.closedOn) })
      }
    />
  )
}
