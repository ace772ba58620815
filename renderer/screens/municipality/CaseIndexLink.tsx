import type { CaseLine } from '#contract/municipalities.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { IndexLink } from '../../kit/IndexNav.tsx'
import { CASE_KIND_ICONS } from '../../kit/kind-icons.ts'
import { kindLabel, stageLabel } from '../common/labels.ts'

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
