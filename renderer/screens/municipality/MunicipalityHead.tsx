import type { MunicipalityOverview } from '#contract/municipalities.ts'
import type { Assignment } from '#model/municipality/municipality.ts'
import { dateInTallinn, formatDate } from '#model/time/dates.ts'

import type { Translate } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { Facts, PageHead, type Fact } from '../../kit/PageHead.tsx'
import { kindLabel } from '../common/labels.ts'
import { NewCaseMenu } from '../common/NewCaseMenu.tsx'
import { starMissingHref } from '../common/star-missing-href.ts'
import { CASE_KINDS } from '#model/case/kinds.ts'

export interface MunicipalityHeadProps {
  readonly overview: MunicipalityOverview
  /** Entries on its timeline not carried over to STAR. */
  readonly notInStar: number
}

/** The head of a municipality: whose it is since when, and how much is open. */
export function MunicipalityHead({ overview, notInStar }: MunicipalityHeadProps) {
  const { t } = useText()
  const { municipality, assignments, cases, deadlines } = overview
  const open = cases.filter((line) => line.closedOn === null)
  const facts: Fact[] = [
    { id: 'open', count: open.length, label: t('municipality.openCases', { count: open.length }) },
    ...CASE_KINDS.flatMap((kind): Fact[] => {
      const count = open.filter((line) => line.kind === kind).length
      return count === 0 ? [] : [{ id: kind, count, label: kindLabel(t, kind) }]
    }),
    ...(notInStar === 0
      ? []
      : [
          {
            id: 'star',
            count: notInStar,
            label: t('desk.notInStar'),
            href: starMissingHref(municipality.id),
          },
        ]),
    { id: 'due', count: deadlines.length, label: t('municipality.dueCount', { count: deadlines.length }) },
  ]
  return (
    <PageHead
      title={municipality.name}
      sub={`${municipality.county} · ${mineWords(t, assignments)}`}
      aside={<NewCaseMenu variant="line" municipalityId={municipality.id} />}
    >
      <Facts facts={facts} />
      {municipality.flag !== null && <Notice tone="warn">{municipality.flag}</Notice>}
    </PageHead>
  )
}

function mineWords(t: Translate, assignments: readonly Assignment[]): string {
  const today = dateInTallinn(Date.now())
  const newestFirst = assignments.toSorted((a, b) => b.from.localeCompare(a.from))
  const now = newestFirst.find(({ from, until }) => from <= today && (until === null || until >= today))
  const shown = now ?? newestFirst[0]
  if (shown === undefined) return t('municipality.notMine')
  if (shown.until === null) return t('municipality.mineSince', { date: formatDate(shown.from) })
  return t('municipality.minePeriod', { from: formatDate(shown.from), until: formatDate(shown.until) })
}
