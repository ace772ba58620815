import './OwedDeadlines.css'

import type { CaseLine } from '#contract/municipalities.ts'
import type { ComputedDeadline } from '#model/deadline/deadline.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { DueItem, OwedSection } from '../../kit/OwedRail.tsx'
import { TextLink } from '../../kit/TextLink.tsx'
import { DueStatus } from './DueStatus.tsx'

/** Open deadlines of several cases in the right rail, each with its child. */
export function OwedDeadlines({
  deadlines,
}: {
  readonly deadlines: readonly { readonly case: CaseLine; readonly computed: ComputedDeadline }[]
}) {
  const { t } = useText()
  const open = deadlines.filter(({ computed }) => computed.state.state !== 'met')
  return (
    <OwedSection heading={t('municipality.deadlines')} count={open.length}>
      {open.length === 0 && <p>{t('municipality.noDeadlines')}</p>}
      {open.map(({ case: line, computed }, index) => (
        <DueItem
          key={computed.deadline.id}
          date={computed.dueOn}
          isNext={index === 0}
          title={
            <TextLink href={`/cases/${line.id}`} quiet>
              {[t(`deadline.rule.${computed.deadline.ruleId}.name`), line.children || line.number].join(', ')}
            </TextLink>
          }
          status={<DueStatus computed={computed} />}
        />
      ))}
    </OwedSection>
  )
}
