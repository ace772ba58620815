import { memo, type ReactNode } from 'react'
import type { Activity, Entry } from '#model/case/entry.ts'
import type { CaseTag } from '#model/case/timeline.ts'
import { textLength, type RichText } from '#model/text/rich-text.ts'
import { dateInTallinn, formatDate } from '#model/time/dates.ts'

import { RichTextView } from '../editor/RichTextView.tsx'
import type { Translate } from '../i18n/catalogues.ts'
import { clockText, railTime } from '../i18n/formats.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button, LinkButton } from '../kit/Button.tsx'
import { ENTRY_KIND_LOOKS } from '../kit/kind-icons.ts'
import { TextLink } from '../kit/TextLink.tsx'
import { TimelineEntry, type EntryMeta } from '../kit/Timeline.tsx'
import { activityLabel } from './entry-choices.ts'
import type { Density } from './timeline-address.ts'

export interface EntryItemProps {
  readonly entry: Entry
  readonly isDateShown: boolean
  readonly density: Density
  /** In a record of many cases: which one this belongs to. */
  readonly tag: CaseTag | null
  readonly isCurrent: boolean
  /** True for the one entry that the Tab key stops at. */
  readonly isStop: boolean
  /** A search is on: the word may stand further down. */
  readonly isOpenAtFirst: boolean
  readonly onFocus: (entryId: Entry['id']) => void
  readonly onEdit: (entry: Entry) => void
}

/** The id of an entry's element, for giving it focus. */
export function entryElementId(entryId: string): string {
  return `entry-${entryId}`
}

/** Something that happened, on the date rail. */
export const EntryItem = memo(function EntryItem(props: EntryItemProps) {
  const { entry, isDateShown, density, tag, isCurrent, isStop, isOpenAtFirst, onFocus, onEdit } = props
  const { t } = useText()
  const look = ENTRY_KIND_LOOKS[entry.kind]
  return (
    <TimelineEntry
      id={entryElementId(entry.id)}
      date={entry.occurredOn}
      isDateShown={isDateShown}
      dateNote={dateNote(t, entry, isDateShown)}
      icon={look.icon}
      tone={look.tone}
      title={t(`entry.${entry.kind}`)}
      context={tag === null ? undefined : <CaseTagLink tag={tag} />}
      meta={metaOf(t, entry, density)}
      isOpenAtFirst={isOpenAtFirst && isLong(entry.text)}
      isCurrent={isCurrent}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onFocus(entry.id)}
      actions={
        <>
          {tag !== null && (
            <LinkButton variant="plain" size="inline" href={`/cases/${tag.caseId}`}>
              {t('timeline.openCase')}
            </LinkButton>
          )}
          <Button variant="plain" size="inline" shortcut="E" onPress={() => onEdit(entry)}>
            {t('timeline.edit')}
          </Button>
        </>
      }
    >
      <RichTextView text={entry.text} />
    </TimelineEntry>
  )
})

/** Which case a line of a joint record belongs to: "2026/014 · Kaarel N.". */
export function CaseTagLink({ tag }: { readonly tag: Pick<CaseTag, 'caseId' | 'number' | 'children'> }) {
  return (
    <TextLink quiet href={`/cases/${tag.caseId}`}>
      {caseTagText(tag)}
    </TextLink>
  )
}

/** Number and children of a case, as in lists. */
export function caseTagText(tag: Pick<CaseTag, 'number' | 'children'>): string {
  return [tag.number, tag.children].filter((part) => part !== '').join(' · ')
}

/** Long enough to be folded, as far as one can tell without laying it out. */
function isLong(text: RichText): boolean {
  return text.blocks.length > 6 || textLength(text) > 500
}

function dateNote(t: Translate, { occurredOn, occurredAt }: Entry, isDateShown: boolean): ReactNode {
  if (isDateShown) return railTime(t, occurredOn, occurredAt)
  return occurredAt === null ? undefined : clockText(t, occurredAt)
}

function metaOf(t: Translate, entry: Entry, density: Density): EntryMeta[] {
  const { activities, createdAt, updatedAt } = entry
  const changedOn = dateInTallinn(Date.parse(updatedAt))
  return [
    ...(activities.length === 0
      ? []
      : [
          {
            id: 'activities',
            icon: 'list',
            label: t('composer.activities'),
            content: activitiesText(t, activities, density),
          } as const,
        ]),
    ...(updatedAt === createdAt
      ? []
      : [
          {
            id: 'changed',
            icon: 'pencil',
            label: t('timeline.edit'),
            content: t('timeline.changed', { date: formatDate(changedOn) }),
          } as const,
        ]),
  ]
}

/** In a dense record one activity has its words, several only their numbers. */
function activitiesText(t: Translate, activities: readonly Activity[], density: Density): string {
  if (density === 'dense' && activities.length > 1) return activities.join(', ')
  return activities.map((activity) => activityLabel(t, activity)).join(', ')
}
