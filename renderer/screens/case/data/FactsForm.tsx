import { type FormEvent, useEffect, useRef, useState } from 'react'

import type { CaseView } from '#contract/cases.ts'
import { CHANNELS, type Channel } from '#model/case/case.ts'
import type { FieldFaults } from '#model/field-faults.ts'

import { callError } from '../../../data/api.ts'
import { useUpdateFacts } from '../../../data/cases-mutations.ts'
import { registerFlush } from '../../../data/flush-registry.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { fieldText } from '../../../errors/field-texts.ts'
import { focusFirstInvalid } from '../../../errors/focus-first-invalid.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextArea, TextField } from '../../../kit/TextField.tsx'
import { BusyButton } from '../../../shell/BusyButton.tsx'
import { channelLabel } from '../../common/labels.ts'
import { useSubmitKey } from '../../common/use-submit-key.ts'
import { KIND_DETAILS } from '../../intake/details/all-kinds.ts'
import { factsOf, readFacts, type FactsForm as Facts } from './facts-form.ts'

interface FactsFormProps {
  readonly view: CaseView
  readonly onClose: () => void
}

/** Corrects the request. Locking, Ctrl+S and leaving the page save what stands here; what stood before stays in the journal. */
export function FactsForm({ view, onClose }: FactsFormProps) {
  const { t } = useText()
  const { kind } = view.case
  const form = useRef<HTMLFormElement>(null)
  const [value, setValue] = useState(() => factsOf(view.case))
  const [faults, setFaults] = useState<FieldFaults>({})
  const save = useUpdateFacts()
  const { Fields } = KIND_DETAILS[kind]

  // What flushing saves: the last keystroke, and nothing once it was saved or given up.
  const unsaved = useRef<Facts | null>(null)
  const flush = useRef(async () => {})
  useEffect(() => {
    flush.current = async () => {
      const input = unsaved.current && readFacts(view.case, unsaved.current)
      if (input?.ok !== true) return
      unsaved.current = null
      await save.mutateAsync(input.value)
    }
  })
  useEffect(() => {
    const unregister = registerFlush(() => flush.current())
    return () => {
      unregister()
      // Leaving the page keeps what was typed; a refusal is told by the status line.
      void flush.current().catch(() => undefined)
    }
  }, [])

  const change = (part: Partial<Facts>) => {
    const next = { ...value, ...part }
    unsaved.current = next
    setValue(next)
    setFaults({})
  }
  const refuse = (found: FieldFaults) => {
    setFaults(found)
    focusFirstInvalid(form.current)
  }
  const submit = async () => {
    if (save.isPending) return
    const input = readFacts(view.case, value)
    if (!input.ok) return refuse(input.error)
    try {
      await save.mutateAsync(input.value)
      unsaved.current = null
      onClose()
    } catch (thrown) {
      refuse(callError(thrown).fields ?? {})
    }
  }
  const cancel = () => {
    unsaved.current = null
    onClose()
  }

  useSubmitKey(() => void submit())

  const errorOf = (path: string) => (faults[path] === undefined ? null : fieldText(t, faults[path]))
  return (
    <form
      ref={form}
      className="facts-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className="detail-wide">
        <TextArea
          label={t(`intake.questionOf.${kind}`)}
          rows={4}
          value={value.question}
          onChange={(question) => change({ question })}
          error={errorOf('question')}
          isRequired
          autoFocus
        />
      </div>
      <Select<Channel>
        label={t('caseData.channel')}
        choices={CHANNELS.map((id) => ({ id, label: channelLabel(t, id) }))}
        value={value.channel}
        onChange={(channel) => change({ channel })}
      />
      <TextField
        label={t('caseData.reference')}
        value={value.requestReference}
        onChange={(requestReference) => change({ requestReference })}
        error={errorOf('requestReference')}
        isOptional
      />
      <Fields
        valueOf={(field) => value.details[field] ?? ''}
        onChange={(field, text) => change({ details: { ...value.details, [field]: text } })}
        errorOf={(field) => errorOf(`details.${field}`)}
        isOpened
      />
      <p className="detail-wide case-data-quiet">{t('caseData.keptInJournal')}</p>
      <div className="detail-wide facts-form-acts">
        <BusyButton
          isSubmit
          variant="main"
          shortcut="Ctrl+Enter"
          isBusy={save.isPending}
          busyLabel={t('caseData.saving')}
        >
          {t('caseData.save')}
        </BusyButton>
        <Button variant="plain" onPress={cancel}>
          {t('kit.dialog.cancel')}
        </Button>
      </div>
      <div className="detail-wide">
        <ErrorNotice thrown={save.error} kept="typed" />
      </div>
    </form>
  )
}
