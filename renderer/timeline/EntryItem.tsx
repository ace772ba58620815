import { memo, type ReactNode } from 'react'
import type { Entry } from '#model/case/entry.ts'
import { textLength, type RichText } from '#model/text/rich-text.ts'
import { formatDate, type IsoDate } from '#model/time/dates.ts'

import { RichTextView } from '../editor/RichTextView.tsx'
import type { Translate } from '../i18n/catalogues.ts'
import { clockText, railTime } from '../i18n/formats.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { ENTRY_KIND_LOOKS } from '../kit/kind-icons.ts'
import { Status } from '../kit/Status.tsx'
import { TimelineEntry, type LinePlace } from '../kit/Timeline.tsx'
import { CaseTagLink } from './CaseTagLink.tsx'
import { CommitmentLine } from './CommitmentLine.tsx'
import { EntryActions } from './EntryActions.tsx'
import { entryMeta } from './entry-meta.tsx'
import type { Density } from './timeline-address.ts'
import type { EntryActs } from './use-entry-acts.ts'
import type { EntryOnTimeline } from './use-composing.ts'

export interface EntryItemProps {
  readonly item: EntryOnTimeline
  readonly isDateShown: boolean
  readonly density: Density
  readonly today: IsoDate
  /** In a record of many cases each line names its own. */
  readonly showsCase: boolean
  readonly isCurrent: boolean
  /** True for the one entry that the Tab key stops at. */
  readonly isStop: boolean
  /** It is the one the address asks for. */
  readonly isMarked: boolean
  /** A search is on: the word may stand further down. */
  readonly isOpenAtFirst: boolean
  /** Entries whose text was opened; they stay so when they come into sight again. */
  readonly opened: Set<string>
  readonly place: LinePlace
  readonly onFocus: (entryId: Entry['id']) => void
  readonly acts: EntryActs
}

/** The id of an entry's element, for giving it focus. */
export function entryElementId(entryId: string): string {
  return `entry-${entryId}`
}

/** Something that happened, on the date rail. */
export const EntryItem = memo(function EntryItem(props: EntryItemProps) {
  const {
    item,
    isDateShown,
    density,
    today,
    showsCase,
    isCurrent,
    isStop,
    isMarked,
    isOpenAtFirst,
    opened,
    place,
    onFocus,
    acts,
  } = props
  const { t } = useText()
  const { entry } = item
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
      context={showsCase ? <CaseTagLink tag={item.case} /> : undefined}
      status={<StarStatus inStarOn={entry.inStarOn} />}
      {...(entry.commitments.length === 0
        ? {}
        : {
            commitments: entry.commitments.map((commitment) => (
              <CommitmentLine
                key={commitment.id}
                commitment={commitment}
                today={today}
                layout="inline"
                onKeep={(isKept) => acts.keep(commitment, isKept)}
              />
            )),
          })}
      meta={entryMeta(t, item, density, () => document.getElementById(entryElementId(entry.id))?.focus())}
      isOpenAtFirst={opened.has(entry.id) || (isOpenAtFirst && isLong(entry.text))}
      onOpenChange={(isOpen) => {
        if (isOpen) opened.add(entry.id)
        else opened.delete(entry.id)
      }}
      place={place}
      isCurrent={isCurrent}
      isMarked={isMarked}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onFocus(entry.id)}
      // Only where they can be seen: thousands of hidden buttons would make a long record slow.
      {...(isCurrent ? { actions: <EntryActions item={item} showsCase={showsCase} acts={acts} /> } : {})}
    >
      <RichTextView text={entry.text} />
    </TimelineEntry>
  )
})

/** Whether an entry was carried over to STAR. Only the exception is loud. */
function StarStatus({ inStarOn }: Pick<Entry, 'inStarOn'>) {
  const { t } = useText()
  if (inStarOn === null) {
    return (
      <Status tone="soon" icon="notInStar">
        {t('star.missing')}
      </Status>
    )
  }
  return (
    <span title={t('star.enteredOn', { date: formatDate(inStarOn) })}>
      <Status tone="ok" icon="inStar" quiet>
        {t('star.entered')}
      </Status>
    </span>
  )
}

/** Long enough to be folded, as far as one can tell without laying it out. */
function isLong(text: RichText): boolean {
  return text.blocks.length > 6 || textLength(text) > 500
}

function dateNote(t: Translate, { occurredOn, occurredAt }: Entry, isDateShown: boolean): ReactNode {
  if (isDateShown) return railTime(t, occurredOn, occurredAt)
  return occurredAt === null ? undefined : clockText(t, occurredAt)
}
