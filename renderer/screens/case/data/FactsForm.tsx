import { type FormEvent, useRef, useState } from 'react'

import type { CaseView } from '#contract/cases.ts'
import { CHANNELS, type Channel } from '#model/case/case.ts'
import { caseDraftTarget, type FactsDraft } from '#model/draft.ts'
import type { FieldFaults } from '#model/field-faults.ts'
import type { Instant } from '#model/time/dates.ts'

import { callError } from '../../../data/api.ts'
import { useUpdateFacts } from '../../../data/cases-mutations.ts'
import { useDraft } from '../../../data/use-draft.ts'
import { useKeptDraft } from '../../../data/use-kept-draft.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { fieldText } from '../../../errors/field-texts.ts'
import { focusFirstInvalid } from '../../../kit/focus-first-invalid.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Spinner } from '../../../kit/Spinner.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextArea, TextField } from '../../../kit/TextField.tsx'
import { BusyButton } from '../../../shell/BusyButton.tsx'
import { DraftKept } from '../../common/DraftKept.tsx'
import { channelLabel } from '../../common/labels.ts'
import { useSubmitKey } from '../../common/use-submit-key.ts'
import { KIND_DETAILS } from '../../intake/details/all-kinds.ts'
import { factsOf, readFacts } from './facts-form.ts'

interface FactsFormProps {
  readonly view: CaseView
  readonly onClose: () => void
}

/** Corrects the request. What is typed is a draft until it is saved or given up; what stood before stays in the journal. */
export function FactsForm({ view, onClose }: FactsFormProps) {
  const kept = useKeptDraft({ caseId: view.case.id, targetId: caseDraftTarget(view.case.id) }, 'facts')
  if (kept.failure !== null) return <ErrorNotice thrown={kept.failure} onRetry={kept.retry} />
  if (kept.value === undefined) return <Spinner />
  return <Correction view={view} onClose={onClose} start={kept.value} keptAt={kept.savedAt} />
}

interface CorrectionProps extends FactsFormProps {
  /** What was typed before; `null` for a correction that begins. */
  readonly start: FactsDraft | null
  readonly keptAt: Instant | null
}

function Correction({ view, onClose, start, keptAt }: CorrectionProps) {
  const { t } = useText()
  const { id, kind } = view.case
  const form = useRef<HTMLFormElement>(null)
  const [value, setValue] = useState(() => start ?? factsOf(view.case))
  const [faults, setFaults] = useState<FieldFaults>({})
  const save = useUpdateFacts()
  const draft = useDraft({ caseId: id, targetId: caseDraftTarget(id) })
  const { Fields } = KIND_DETAILS[kind]

  const change = (part: Partial<FactsDraft>) => {
    const next = { ...value, ...part }
    setValue(next)
    setFaults({})
    draft.touch(() => ({ type: 'facts', value: next }))
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
      await draft.flush()
      await save.mutateAsync(input.value)
      await draft.drop()
      onClose()
    } catch (thrown) {
      refuse(callError(thrown).fields ?? {})
    }
  }
  const cancel = async () => {
    await draft.discard({ type: 'facts', value })
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
          mostCharacters={20_000}
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
        <Button variant="plain" onPress={() => void cancel()}>
          {t('kit.dialog.cancel')}
        </Button>
        <DraftKept savedAt={draft.savedAt ?? keptAt} />
      </div>
      <div className="detail-wide">
        <ErrorNotice thrown={save.error} kept={draft.failure === null ? 'draft' : 'typed'} />
        <ErrorNotice thrown={draft.failure} kept="typed" onRetry={() => void draft.flush()} />
      </div>
    </form>
  )
}
