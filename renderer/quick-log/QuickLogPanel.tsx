import './QuickLog.css'

import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'

import type { MunicipalityId, QuickNoteId } from '#model/ids.ts'
import { MAX_NOTE_LENGTH } from '#model/quick-note.ts'
import { Instant } from '#model/time/dates.ts'

import { clockOf, nowInstant } from '../data/clock.ts'
import { useAddNote } from '../data/notes-mutations.ts'
import { queries } from '../data/queries.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../data/use-form-draft.ts'
import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import { useText } from '../i18n/TextProvider.tsx'
import { ComboBox } from '../kit/ComboBox.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { TextArea, TextField } from '../kit/TextField.tsx'
import { useToasts } from '../kit/Toasts.tsx'
import { FormFooter } from '../shell/FormFooter.tsx'
import { caseChoices, INITIALS, subjectChoices } from './case-choices.ts'
import {
  COUNTED,
  countedMinutes,
  emptyQuickLog,
  type QuickLogFaults,
  type QuickLogValue,
  readQuickLog,
} from './quick-log-value.ts'
import { useMinuteClock } from './use-minute-clock.ts'

interface QuickLogPanelProps {
  readonly noteId: QuickNoteId
  /** Chosen at first, where the panel was opened from a municipality. */
  readonly municipalityId: MunicipalityId | null
  readonly place: FormPlace
  readonly found: FoundForm | null
  readonly onClose: () => void
}

/** Whose, about whom, what was said: enough for a phone call while it lasts. Enter saves. */
export function QuickLogPanel({ noteId, municipalityId, place, found, onClose }: QuickLogPanelProps) {
  const { t } = useText()
  const toasts = useToasts()
  const { data: own } = useQuery(queries.desk())
  const { data: openCases } = useQuery(queries.cases(null, true))
  const form = useFormDraft<QuickLogValue>(place, emptyQuickLog(nowInstant(), municipalityId), found)
  const { value } = form
  const openedAt = Instant.safeParse(value.openedAt).data ?? nowInstant()
  const [faults, setFaults] = useState<QuickLogFaults>({})
  const [initials, setInitials] = useState(value.about)
  const add = useAddNote()
  const now = useMinuteClock()
  // What was found again was written when it was last kept: the call has long been over.
  const until = () => (found === null ? Date.now() : Date.parse(found.savedAt))
  const shownUntil = found === null ? now : Date.parse(found.savedAt)

  const change = (patch: Partial<QuickLogValue>) => {
    setFaults({})
    form.change(patch)
  }
  const submit = () => {
    if (add.isPending) return
    const read = readQuickLog(noteId, form.latest(), until())
    if (!read.ok) {
      setFaults(read.error)
      return
    }
    form
      .commit((draft) => add.mutateAsync({ ...read.value, draft }))
      .then(
        () => {
          toasts.show({ text: t(read.value.caseId === null ? 'quickLog.saved' : 'quickLog.savedInCase') })
          onClose()
        },
        // Said under the fields.
        () => undefined,
      )
  }
  const giveUp = () => {
    void form.discard()
    onClose()
  }
  const saveOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat || event.nativeEvent.isComposing) return
    const isInText = event.target instanceof HTMLTextAreaElement && !event.shiftKey
    if (!event.ctrlKey && !isInText) return
    event.preventDefault()
    event.stopPropagation()
    submit()
  }

  const cases = caseChoices(t, openCases ?? [], value.municipalityId)
  const chosen = value.caseId !== '' ? value.caseId : value.about === '' ? null : INITIALS
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={t('quickLog.title')}
      isBusy={add.isPending}
      footer={
        <FormFooter
          form={form}
          act={t('quickLog.save')}
          isBusy={add.isPending}
          onGiveUp={giveUp}
          shortcut="Enter"
        />
      }
    >
      <div className="quick-log" onKeyDownCapture={saveOnEnter}>
        <ComboBox
          label={t('quickLog.municipality')}
          placeholder={t('quickLog.municipalityBlank')}
          choices={(own?.municipalities ?? []).map(({ id, name }) => ({ id: id as string, label: name }))}
          value={value.municipalityId === '' ? null : value.municipalityId}
          onChange={(id) => change({ municipalityId: id ?? '', ...(id === null ? {} : { caseId: '' }) })}
          isOptional
          autoFocus={municipalityId === null && value.text === ''}
        />
        <ComboBox
          label={t('quickLog.subject')}
          placeholder={t('quickLog.subjectBlank')}
          choices={subjectChoices(t, cases, initials)}
          value={chosen}
          onTextChange={(text) => {
            if (text.trim() !== '' && !cases.some(({ label }) => label === text)) setInitials(text)
          }}
          onChange={(id) => {
            if (id === INITIALS) change({ caseId: '', about: initials.trim() })
            else change({ caseId: id ?? '', about: '' })
          }}
          keepOrder
          isOptional
          autoFocus={municipalityId !== null && value.text === ''}
        />
        <div className="quick-log-wide">
          <TextArea
            label={t('quickLog.text')}
            description={t('quickLog.textHelp')}
            mostCharacters={MAX_NOTE_LENGTH}
            value={value.text}
            onChange={(text) => change({ text })}
            error={textFault(faults.text)}
            isRequired
            autoFocus={value.text !== ''}
          />
        </div>
        <TextField
          label={t('quickLog.minutes')}
          inputMode="numeric"
          maxLength={4}
          width={4}
          value={
            value.minutes === COUNTED ? String(countedMinutes(value.openedAt, shownUntil)) : value.minutes
          }
          onChange={(minutes) => change({ minutes })}
          error={faults.minutes === undefined ? null : t('composer.minutesBroken')}
          isOptional
        />
        <p className="quick-log-since">{t('quickLog.since', { time: clockOf(openedAt) })}</p>
        <div className="quick-log-wide">
          <ErrorNotice thrown={add.error} kept="typed" />
        </div>
      </div>
    </Dialog>
  )

  function textFault(fault: QuickLogFaults['text']): string | null {
    if (fault === undefined) return null
    return fault === 'missing'
      ? t('quickLog.textMissing')
      : t('quickLog.textTooLong', { max: String(MAX_NOTE_LENGTH) })
  }
}
