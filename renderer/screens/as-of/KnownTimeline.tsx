import { useState } from 'react'
import type { CaseAsOf } from '#model/journal/case-as-of.ts'
import type { TimelineItem } from '#model/case/timeline.ts'
import { timelineDate } from '#model/case/timeline.ts'

import { RichTextView } from '../../editor/RichTextView.tsx'
import { railTime } from '../../i18n/formats.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { ENTRY_KIND_LOOKS } from '../../kit/kind-icons.ts'
import { type EntryMeta, Milestone, Timeline, TimelineEntry, TimelineList } from '../../kit/Timeline.tsx'
import { activityLabel } from '../../timeline/entry-choices.ts'
import { commitmentText } from '../common/commitment-text.ts'
import { stageLabel } from '../common/labels.ts'
import { LaterMark } from './LaterMark.tsx'

type Line = NonNullable<CaseAsOf['known']>['timeline'][number]

/** Lines drawn at once: as many as one reads, a case may have thousands. */
const STRETCH = 60

/** The timeline as it was known, newest first; entries in the words they had then. */
export function KnownTimeline({ items }: { readonly items: readonly Line[] }) {
  const { t } = useText()
  const [shown, setShown] = useState(STRETCH)
  return (
    <div>
      <h2>{t('asOf.timeline')}</h2>
      <Timeline label={t('asOf.timeline')}>
        <TimelineList label={t('asOf.timeline')}>
          {items.slice(0, shown).map((line) => (
            <KnownLine key={keyOf(line.item)} line={line} />
          ))}
        </TimelineList>
      </Timeline>
      {shown < items.length && (
        <Button variant="plain" size="small" icon="chevronDown" onPress={() => setShown(shown + STRETCH)}>
          {t('timeline.more.earlier')}
        </Button>
      )}
    </div>
  )
}

function keyOf(item: TimelineItem): string {
  switch (item.type) {
    case 'entry':
      return item.entry.id
    case 'stage':
      return `${item.on} ${item.from ?? ''} ${item.to}`
    case 'issued':
      return `${item.documentId} ${item.number}`
  }
}

function KnownLine({ line: { item, later } }: { readonly line: Line }) {
  const { t } = useText()
  if (item.type !== 'entry') {
    return (
      <Milestone date={timelineDate(item)} icon={item.type === 'stage' ? 'flag' : 'documentCheck'}>
        {item.type === 'issued'
          ? t(`timeline.issued.${item.documentKind}`, { number: String(item.number) })
          : item.from === null
            ? t('timeline.stageFirst', { to: stageLabel(t, item.case.kind, item.to) })
            : t('timeline.stageStep', {
                from: stageLabel(t, item.case.kind, item.from),
                to: stageLabel(t, item.case.kind, item.to),
              })}{' '}
        <LaterMark later={later} />
      </Milestone>
    )
  }
  const { entry, participantNames, attachments } = item
  const look = ENTRY_KIND_LOOKS[entry.kind]
  const meta: EntryMeta[] = [
    ...some('people', 'people', t('composer.people'), participantNames.join(', ')),
    ...some(
      'activities',
      'list',
      t('composer.activities'),
      entry.activities.map((activity) => activityLabel(t, activity)).join(', '),
    ),
    ...entry.commitments.flatMap((commitment) =>
      some(commitment.id, 'commitment', t('journal.field.commitments'), commitmentText(t, commitment)),
    ),
    ...some(
      'attachments',
      'attachment',
      t('attachments.one'),
      attachments.map(({ name }) => name).join(', '),
    ),
  ]
  return (
    <TimelineEntry
      date={entry.occurredOn}
      dateNote={railTime(t, entry.occurredOn, entry.occurredAt)}
      icon={look.icon}
      tone={look.tone}
      title={t(`entry.${entry.kind}`)}
      status={<LaterMark later={later} />}
      meta={meta}
    >
      <RichTextView text={entry.text} />
    </TimelineEntry>
  )
}

function some(id: string, icon: EntryMeta['icon'], label: string, content: string): EntryMeta[] {
  return content === '' ? [] : [{ id, icon, label, content }]
}
