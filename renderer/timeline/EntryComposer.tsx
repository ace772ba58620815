import './EntryComposer.css'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { entryDraftTarget } from '#model/draft.ts'
import type { CommitmentId } from '#model/ids.ts'
import { IsoDate, TimeOfDay } from '#model/time/dates.ts'

import { useAttachments } from '../attachments/use-attachments.ts'
import { nowInstant } from '../data/clock.ts'
import { restoreDraft } from '../data/drafts-mutations.ts'
import { RichTextEditor } from '../editor/RichTextEditor.tsx'
import type { TooLong } from '../editor/text-limit.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { readDate } from '../kit/date-text.ts'
import { DateField } from '../kit/DateField.tsx'
import { IconButton } from '../kit/IconButton.tsx'
import { ENTRY_KIND_LOOKS } from '../kit/kind-icons.ts'
import { MultiSelect } from '../kit/MultiSelect.tsx'
import { Select } from '../kit/Select.tsx'
import { TimeField } from '../kit/TimeField.tsx'
import { onlyGiven } from '../kit/only-given.ts'
import { TimelineForm, type LinePlace } from '../kit/Timeline.tsx'
import { useToasts } from '../kit/Toasts.tsx'
import type { CommitmentFaults } from './check-entry.ts'
import { ComposerAttachments } from './ComposerAttachments.tsx'
import { ComposerCommitments } from './ComposerCommitments.tsx'
import { ComposerNotices, DraftStatus } from './ComposerNotices.tsx'
import { ComposerPeople } from './ComposerPeople.tsx'
import { newCommitmentDraft, typedValue } from './draft-values.ts'
import { activityChoices, entryKindChoices } from './entry-choices.ts'
import { MinutesField } from './MinutesField.tsx'
import { activityOf } from './timeline-address.ts'
import { useComposerKeys } from './use-composer-keys.ts'
import type { Composed, Composing } from './use-composing.ts'
import { useEntryForm } from './use-entry-form.ts'

export interface EntryComposerProps {
  readonly composed: Composed
  readonly composing: Composing
  /** False for an entry that is on the timeline already. */
  readonly isNew: boolean
  /** Which case, in a record of many. */
  readonly context?: ReactNode
  /** In the place of the entry it changes, among those that are drawn only near the window. */
  readonly place?: LinePlace
  /** The form is gone; `entryId` of what was saved takes focus, or with `null` the way to begin a new one. */
  readonly onEnd: (entryId: string | null) => void
}

/** An entry being written, in the record and on its grid. What is typed saves itself as a draft. */
export function EntryComposer({ composed, composing, isNew, context, place, onEnd }: EntryComposerProps) {
  const { t } = useText()
  const toasts = useToasts()
  const [refused, setRefused] = useState<TooLong | null>(null)
  const [dropped, setDropped] = useState(0)
  const [fresh, setFresh] = useState<CommitmentId | null>(null)
  const attach = useRef<HTMLButtonElement>(null)
  const promise = useRef<HTMLButtonElement>(null)
  const end = (entryId: string | null) => {
    composing.close()
    onEnd(entryId)
  }
  const entry = useEntryForm(composed, composing, {
    onSaved: (entryId) => end(entryId),
    onClosed: () => end(isNew ? null : composed.entryId),
    onDiscarded: (content) => {
      end(isNew ? null : composed.entryId)
      if (content === null) return
      const { caseId, entryId } = composed
      toasts.show({
        text: t(isNew ? 'composer.discarded' : 'composer.discardedChange'),
        tone: 'info',
        undo: {
          onPress: () => {
            const draft = { caseId, targetId: entryDraftTarget(entryId), content }
            void restoreDraft(draft).then(
              () => composing.resume({ ...draft, savedAt: nowInstant() }, !isNew),
              () => toasts.show({ text: t('composer.draftFailed'), tone: 'error' }),
            )
          },
        },
      })
    },
  })
  const { form, faults } = entry
  const keptAt = { caseId: composed.caseId, entryId: composed.entryId }
  // A file kept with an entry nobody knows of would be cleared away.
  const adding = useAttachments(keptAt, isNew ? entry.keepAsDraft : undefined)
  const addCommitment = () => {
    const line = newCommitmentDraft('')
    setFresh(line.id)
    entry.change({ commitments: [...form.commitments, line] })
  }
  const hadDraft = composed.savedAt !== null
  useComposerKeys({ save: () => void entry.save(), close: () => void entry.close() })
  useEffect(() => {
    if (composing.asked > 0) entry.editor.current?.focus('end')
    document.querySelector('.entry-form')?.scrollIntoView({ block: 'nearest' })
  }, [composing.asked, entry.editor])

  useEffect(() => {
    if (faults.date !== undefined) focusField('.date-field input')
    else if (faults.time !== undefined) focusField('.time-field input')
    else if (faults.minutes !== undefined) focusField('.minutes-field input')
    else if (faults.text !== undefined) entry.editor.current?.focus('end')
    else if (faults.commitments !== undefined) focusField('.composer-commitment [data-invalid] input')
  }, [faults, entry.editor])

  const date = IsoDate.safeParse(form.occurredOn)
  const time = TimeOfDay.safeParse(form.occurredAt)
  return (
    <TimelineForm
      label={t(isNew ? 'composer.newEntry' : 'composer.editEntry')}
      icon={ENTRY_KIND_LOOKS[form.kind].icon}
      {...onlyGiven({ place })}
      date={
        <>
          <DateField
            label={t('composer.date')}
            hideLabel
            isCompact
            value={date.success ? date.data : null}
            startText={date.success ? '' : form.occurredOn}
            onChange={(value, _state, text) => entry.change({ occurredOn: typedValue(value, text) })}
            error={faults.date === undefined || isNoDate(form.occurredOn) ? null : t('composer.dateMissing')}
          />
          <TimeField
            label={t('composer.time')}
            hideLabel
            isCompact
            value={time.success ? time.data : null}
            startText={time.success ? '' : form.occurredAt}
            onChange={(value, _state, text) => entry.change({ occurredAt: typedValue(value, text) })}
            error={faults.time === undefined ? null : t('composer.timeBroken')}
          />
          <MinutesField
            value={form.minutes}
            onChange={(minutes) => entry.change({ minutes })}
            isBroken={faults.minutes !== undefined}
          />
        </>
      }
      head={
        <>
          <Select
            label={t('composer.kind')}
            hideLabel
            isCompact
            choices={entryKindChoices(t)}
            value={form.kind}
            onChange={(kind) => entry.change({ kind })}
          />
          {context}
          <ComposerPeople
            caseId={composed.caseId}
            value={form.participants}
            names={composed.participantNames}
            onChange={(participants) => entry.change({ participants })}
          />
          <MultiSelect
            label={t('composer.activities')}
            hideLabel
            addLabel={t('composer.activity')}
            choices={activityChoices(t)}
            value={form.activities.map(String)}
            onChange={(ids) => entry.change({ activities: ids.flatMap((id) => activityOf(id) ?? []) })}
          />
        </>
      }
      foot={<ComposerNotices entry={entry} refused={refused} dropped={dropped} />}
    >
      <RichTextEditor
        ref={entry.editor}
        value={entry.start.text}
        caseId={composed.caseId}
        label={t('composer.text')}
        placeholder={t('composer.placeholder')}
        autoFocus
        isReadOnly={entry.isBusy}
        onDirty={() => {
          setRefused(null)
          entry.touchText()
        }}
        onChange={entry.keepText}
        onTooLong={setRefused}
        onDropped={setDropped}
        minLines={2}
        underText={
          <>
            <ComposerCommitments
              value={form.commitments}
              faults={faults.commitments ?? NO_FAULTS}
              fresh={fresh}
              onChange={(commitments) => entry.change({ commitments })}
              onRemoved={() => promise.current?.focus()}
            />
            <ComposerAttachments place={keptAt} adding={adding} onRemoved={() => attach.current?.focus()} />
          </>
        }
        toolbarEnd={
          <div className="composer-end">
            <IconButton
              ref={attach}
              icon="attachment"
              size="small"
              label={t('attachments.add')}
              onPress={() => void adding.choose()}
            />
            <Button
              ref={promise}
              variant="plain"
              size="small"
              icon="commitment"
              onPress={addCommitment}
              isDisabled={form.commitments.length >= MAX_COMMITMENTS}
            >
              {t('composer.commitments.add')}
            </Button>
            <DraftStatus savedAt={entry.draft.savedAt ?? composed.savedAt} failure={entry.draft.failure} />
            <Button
              variant="plain"
              size="small"
              onPress={() => void entry.discard(hadDraft)}
              isDisabled={entry.isBusy}
            >
              {t('composer.discard')}
            </Button>
            <Button
              variant="main"
              size="small"
              shortcut="Ctrl+Enter"
              onPress={() => void entry.save()}
              isPending={entry.isBusy}
            >
              {t('composer.save')}
            </Button>
          </div>
        }
      />
    </TimelineForm>
  )
}

const NO_FAULTS: ReadonlyMap<CommitmentId, CommitmentFaults> = new Map()

/** As many promises as an entry and its draft hold. */
const MAX_COMMITMENTS = 40

/** The field has its own words for a date no calendar has. */
function isNoDate(text: string): boolean {
  return readDate(text).kind === 'invalid'
}

function focusField(selector: string): void {
  document.querySelector<HTMLElement>(`.entry-form ${selector}`)?.focus()
}
