import type { TimelineItem } from '#model/case/timeline.ts'

import { Message } from '../i18n/Message.tsx'
import { useText } from '../i18n/TextProvider.tsx'
import { TextLink } from '../kit/TextLink.tsx'
import { Milestone, type LinePlace } from '../kit/Timeline.tsx'
import { stageLabel } from '../screens/common/labels.ts'
import { CaseTagLink } from './CaseTagLink.tsx'

export interface MilestoneItemProps {
  readonly item: Exclude<TimelineItem, { type: 'entry' }>
  readonly isDateShown: boolean
  readonly showsCase: boolean
  readonly place: LinePlace
}

/** A change of the case that is no entry, in one line. */
export function MilestoneItem({ item, isDateShown, showsCase, place }: MilestoneItemProps) {
  return (
    <Milestone
      date={item.on}
      isDateShown={isDateShown}
      place={place}
      icon={item.type === 'stage' ? 'flag' : 'documentCheck'}
    >
      <Words item={item} />
      {showsCase && (
        <>
          {' '}
          <CaseTagLink tag={item.case} />
        </>
      )}
    </Milestone>
  )
}

function Words({ item }: Pick<MilestoneItemProps, 'item'>) {
  const { t } = useText()
  if (item.type === 'issued') {
    return (
      <>
        <b>{t(`timeline.issued.${item.documentKind}`, { number: String(item.number) })}</b>{' '}
        <TextLink href={`/documents/${item.documentId}`}>{t('timeline.openDocument')}</TextLink>
      </>
    )
  }
  const to = <b>{stageLabel(t, item.case.kind, item.to)}</b>
  if (item.from === null) return <Message k="timeline.stageFirst" values={{ to }} />
  return <Message k="timeline.stageStep" values={{ from: stageLabel(t, item.case.kind, item.from), to }} />
}
