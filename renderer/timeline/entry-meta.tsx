import type { Activity } from '#model/case/entry.ts'
import { dateInTallinn, formatDate } from '#model/time/dates.ts'

import { AttachmentMenu } from '../attachments/AttachmentMenu.tsx'
import type { Translate } from '../i18n/catalogues.ts'
import type { EntryMeta } from '../kit/Timeline.tsx'
import { activityLabel } from './entry-choices.ts'
import type { Density } from './timeline-address.ts'
import type { EntryOnTimeline } from './use-composing.ts'

/** What stands under an entry: who took part, activities, time spent, files, when it was changed. */
export function entryMeta(
  t: Translate,
  { entry, participantNames, attachments }: EntryOnTimeline,
  density: Density,
  onAttachmentRemoved: () => void,
): EntryMeta[] {
  const { activities, minutes, createdAt, updatedAt } = entry
  const meta: EntryMeta[] = []
  if (participantNames.length > 0) {
    meta.push({
      id: 'people',
      icon: 'people',
      label: t('composer.people'),
      content: participantNames.join(', '),
    })
  }
  if (activities.length > 0) {
    meta.push({
      id: 'activities',
      icon: 'list',
      label: t('composer.activities'),
      content: activitiesText(t, activities, density),
    })
  }
  if (minutes !== null) {
    meta.push({
      id: 'minutes',
      icon: 'clock',
      label: t('timeline.timeSpent'),
      content: t('timeline.minutes', { minutes }),
    })
  }
  for (const attachment of attachments) {
    meta.push({
      id: attachment.id,
      icon: 'attachment',
      label: t('attachments.one'),
      content: <AttachmentMenu attachment={attachment} onRemoved={onAttachmentRemoved} />,
    })
  }
  if (updatedAt !== createdAt) {
    const date = formatDate(dateInTallinn(Date.parse(updatedAt)))
    meta.push({
      id: 'changed',
      icon: 'pencil',
      label: t('timeline.edit'),
      content: t('timeline.changed', { date }),
    })
  }
  return meta
}

/** In a dense record one activity has its words, several only their numbers. */
function activitiesText(t: Translate, activities: readonly Activity[], density: Density): string {
  if (density === 'dense' && activities.length > 1) return activities.join(', ')
  return activities.map((activity) => activityLabel(t, activity)).join(', ')
}
