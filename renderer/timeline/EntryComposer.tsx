import './EntryComposer.css'

import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { MAX_TEXT_LENGTH, textLength } from '#model/text/rich-text.ts'
import { entryDraftTarget } from '#model/draft.ts'
import { IsoDate, TimeOfDay, type Instant } from '#model/time/dates.ts'

import { nowInstant, today } from '../data/clock.ts'
import { restoreDraft } from '../data/drafts-mutations.ts'
import { RichTextEditor } from '../editor/RichTextEditor.tsx'
import type { TooLong } from '../editor/text-limit.ts'
import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { DateField } from '../kit/DateField.tsx'
import { ENTRY_KIND_LOOKS } from '../kit/kind-icons.ts'
import { MultiSelect } from '../kit/MultiSelect.tsx'
import { Notice } from '../kit/Notice.tsx'
import { Select } from '../kit/Select.tsx'
import { Status } from '../kit/Status.tsx'
import { TimeField } from '../kit/TimeField.tsx'
import { TimelineForm } from '../kit/Timeline.tsx'
import { useToasts } from '../kit/Toasts.tsx'
import { momentText } from '../screens/common/moment-text.ts'
import { activityChoices, entryKindChoices } from './entry-choices.ts'
import { activityOf } from './timeline-address.ts'
import type { EntryFaults } from './check-entry.ts'
import type { Composed, Composing } from './use-composing.ts'
import { useEntryForm } from './use-entry-form.ts'

export interface EntryComposerProps {
  readonly composed: Composed
  readonly composing: Composing
  /** False for an entry that is on the timeline already. */
  readonly isNew: boolean
  /** Which case, in a record of many. */
  readonly context?: ReactNode
  /** The form is gone; `entryId` of what was saved takes focus, or with `null` the way to begin a new one. */
  readonly onEnd: (entryId: string | null) => void
}

/** An entry being written, in the record and on its grid. What is typed saves itself as a draft. */
export function EntryComposer({ composed, composing, isNew, context, onEnd }: EntryComposerProps) {
  const { t } = useText()
  const toasts = useToasts()
  const [refused, setRefused] = useState<TooLong | null>(null)
  const [dropped, setDropped] = useState(0)
  // The field has its own words for a date no calendar has.
  const [isDateWrong, setDateWrong] = useState(false)
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
  const hadDraft = composed.savedAt !== null
  useComposerKeys({ save: () => void entry.save(), close: () => void entry.close() })
  useEffect(() => {
    if (composing.asked > 0) entry.editor.current?.focus('end')
    document.querySelector('.entry-form')?.scrollIntoView({ block: 'nearest' })
  }, [composing.asked, entry.editor])

  useEffect(() => {
    if (faults.date !== undefined) focusField('.date-field input')
    else if (faults.time !== undefined) focusField('.time-field input')
    else if (faults.text !== undefined) entry.editor.current?.focus('end')
  }, [faults, entry.editor])

  const date = IsoDate.safeParse(form.occurredOn)
  const time = TimeOfDay.safeParse(form.occurredAt)
  return (
    <TimelineForm
      label={t(isNew ? 'composer.newEntry' : 'composer.editEntry')}
      icon={ENTRY_KIND_LOOKS[form.kind].icon}
      date={
        <>
          <DateField
            label={t('composer.date')}
            hideLabel
            isCompact
            value={date.success ? date.data : null}
            onChange={(value, state) => {
              setDateWrong(state === 'invalid')
              entry.change({ occurredOn: value ?? '' })
            }}
            error={faults.date === undefined || isDateWrong ? null : t('composer.dateMissing')}
          />
          <TimeField
            label={t('composer.time')}
            hideLabel
            isCompact
            value={time.success ? time.data : null}
            onChange={(value, state) =>
              entry.change(
                { occurredAt: value ?? '' },
                { isTimeBroken: state === 'incomplete' || state === 'invalid' },
              )
            }
            error={faults.time === undefined ? null : t('composer.timeBroken')}
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
      foot={<ComposerNotices entry={entry} refused={refused} dropped={dropped} faults={faults} />}
    >
      <RichTextEditor
        ref={entry.editor}
        value={entry.start.text}
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
        toolbarEnd={
          <div className="composer-end">
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

/** Ctrl+Enter saves from anywhere in the form, also over the editor's own line break; Escape closes and keeps the draft. */
function useComposerKeys({ save, close }: { readonly save: () => void; readonly close: () => void }) {
  const onSave = useEffectEvent(save)
  const onClose = useEffectEvent(close)
  useEffect(() => {
    const isInside = () => document.activeElement?.closest('.entry-form') !== null
    const capture = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !isInside()) return
      event.preventDefault()
      event.stopPropagation()
      onSave()
    }
    const bubble = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || !isInside()) return
      // The editor always claims Escape; a list that it closed has claimed it too.
      const isInText = event.target instanceof Element && event.target.closest('.editor-text') !== null
      if (event.defaultPrevented && !isInText) return
      event.preventDefault()
      onClose()
    }
    window.addEventListener('keydown', capture, true)
    window.addEventListener('keydown', bubble)
    return () => {
      window.removeEventListener('keydown', capture, true)
      window.removeEventListener('keydown', bubble)
    }
  }, [])
}

function DraftStatus({ savedAt, failure }: { readonly savedAt: Instant | null; readonly failure: unknown }) {
  const { t } = useText()
  if (failure !== null) {
    return (
      <Status tone="late" quiet>
        {t('composer.draftFailed')}
      </Status>
    )
  }
  if (savedAt === null) return <span className="composer-hint">{t('composer.willSave')}</span>
  return (
    <Status tone="ok" quiet>
      {t('composer.draftSavedOn', { when: momentText(t, savedAt) })}
    </Status>
  )
}

interface ComposerNoticesProps {
  readonly entry: ReturnType<typeof useEntryForm>
  readonly refused: TooLong | null
  readonly dropped: number
  readonly faults: EntryFaults
}

/** What went wrong or was left out, under the form; nothing typed is lost by any of it. */
function ComposerNotices({ entry, refused, dropped, faults }: ComposerNoticesProps) {
  const { t } = useText()
  return (
    <div className="composer-notices">
      {faults.text === 'missing' && (
        <Notice tone="warn" announce>
          {t('composer.textMissing')}
        </Notice>
      )}
      {faults.text === 'too_long' && (
        <Notice tone="warn" announce>
          {t('composer.tooLong', {
            count: textLength(entry.editor.current?.getValue() ?? entry.form.text),
            max: MAX_TEXT_LENGTH,
          })}
        </Notice>
      )}
      {refused !== null && (
        <Notice tone="warn" announce>
          {t('kit.editor.tooLong', { pasted: refused.pasted, left: refused.left })}
        </Notice>
      )}
      {dropped > 0 && (
        <Notice tone="info" announce>
          {t('kit.editor.dropped', { count: dropped })}
        </Notice>
      )}
      {entry.form.occurredOn > today() && (
        <Notice tone="warn" announce>
          {t('composer.futureDate')}
        </Notice>
      )}
      <ErrorNotice thrown={entry.problem} kept="typed" />
      {entry.problem === null && <ErrorNotice thrown={entry.draft.failure} kept="typed" />}
    </div>
  )
}

function focusField(selector: string): void {
  document.querySelector<HTMLElement>(`.entry-form ${selector}`)?.focus()
}
