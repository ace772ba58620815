import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseView } from '#contract/cases.ts'
import { checkStageStep, stagePath, type StageFault } from '#model/case/stage-path.ts'
import { Stage } from '#model/case/stage.ts'
import { closingGaps } from '#model/item/closing.ts'
import { closableWith } from '#model/klat/counselling.ts'
import { CLOSING_GROUNDS } from '#model/item/item-types.ts'
import { DraftTargetId } from '#model/ids.ts'
import { formatDate } from '#model/time/dates.ts'

import { changeStage } from '../../data/stage-mutations.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../../data/use-form-draft.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import type { Choice } from '../../kit/choice.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { FormFooter } from '../../shell/FormFooter.tsx'
import { WithFoundForm } from '../../shell/WithFoundForm.tsx'
import { dateOf, FormDateField } from '../common/FormDateField.tsx'
import { stageLabel } from '../common/labels.ts'
import { CloseCounselling } from './CloseCounselling.tsx'
import { ClosingGaps } from './ClosingGaps.tsx'

/** Faults that lie in the date; the others lie in the stage. */
const DATE_FAULTS: readonly StageFault[] = ['before_previous_step', 'in_future']

interface StageDialogProps {
  readonly view: CaseView
  readonly onClose: () => void
}

/** Moves a case to a stage on a day. The usual order is only offered, never forced. */
export function StageDialog(props: StageDialogProps) {
  const caseId = props.view.case.id
  const place: FormPlace = { caseId, targetId: DraftTargetId.parse(caseId), form: 'stage' }
  return (
    <WithFoundForm place={place}>
      {(found) => <StageForm {...props} place={place} found={found} />}
    </WithFoundForm>
  )
}

interface StageFormProps extends StageDialogProps {
  readonly place: FormPlace
  readonly found: FoundForm | null
}

function StageForm({ view, onClose, place, found }: StageFormProps) {
  const { t } = useText()
  const { kind } = view.case
  const path = stagePath(kind, view.steps)
  const stages = path.map((step) => step.stage)
  const form = useFormDraft<
    Readonly<Record<'stage' | 'on' | 'ground' | 'groundNote' | 'withCounselling', string>>
  >(
    place,
    {
      stage: nextStage(stages, view) ?? '',
      on: view.today,
      ground: '',
      groundNote: '',
      withCounselling: 'yes',
    },
    found,
  )
  const stage = Stage.safeParse(form.value.stage).data ?? null
  const on = dateOf(form.value.on)
  const [isChecked, setChecked] = useState(false)
  const save = useMutation({
    mutationFn: (step: Omit<Parameters<typeof changeStage>[0], 'draft'>) =>
      form.commit((draft) => changeStage({ ...step, draft })),
    onSuccess: onClose,
  })
  const gaps = stage === 'closed' && kind === 'domestic_counselling' ? closingGaps(view.items) : []
  const ground = CLOSING_GROUNDS.find((one) => one === form.value.ground) ?? null
  const counsellings = stage === 'closed' && kind === 'klat_opinion' ? closableWith(view.linked) : []
  const withCounselling = counsellings.length > 0 && form.value.withCounselling === 'yes'
  const giveUp = () => {
    void form.discard()
    onClose()
  }

  const checked =
    stage === null || on === null ? null : checkStageStep(kind, view.steps, { stage, on }, view.today)
  const fault = checked?.ok === false ? checked.error : null
  const isDateFault = fault !== null && DATE_FAULTS.includes(fault)
  const choices = path.map(({ stage: id, state, on: since }): Choice<Stage> => {
    const note =
      since === null
        ? undefined
        : t(state === 'current' ? 'casePage.stage.now' : 'casePage.stage.wasOn', { date: formatDate(since) })
    return { id, label: stageLabel(t, kind, id), ...(note === undefined ? {} : { note }) }
  })
  const submit = () => {
    setChecked(true)
    if (stage !== null && on !== null && checked?.ok === true)
      save.mutate({
        caseId: view.case.id,
        stage,
        on,
        ...(gaps.length > 0 && ground !== null ? { closing: { ground, note: form.value.groundNote } } : {}),
        ...(withCounselling ? { withCounselling } : {}),
      })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={t('casePage.stage.change')}
      isBusy={save.isPending}
      footer={
        <FormFooter form={form} act={t('casePage.stage.save')} isBusy={save.isPending} onGiveUp={giveUp} />
      }
    >
      <RadioGroup
        label={t('casePage.stage.label')}
        choices={choices}
        value={stage}
        onChange={(chosen) => form.change({ stage: chosen })}
        error={
          isChecked && stage === null
            ? t('casePage.stage.choose')
            : fault !== null && !isDateFault
              ? t(`casePage.stage.fault.${fault}`)
              : null
        }
      />
      <FormDateField
        label={t('casePage.stage.on')}
        typed={form.value.on}
        onTyped={(typed) => form.change({ on: typed })}
        error={
          isChecked && on === null
            ? t('casePage.stage.dateMissing')
            : isDateFault
              ? t(`casePage.stage.fault.${fault}`)
              : null
        }
      />
      {checked?.ok === true && checked.value.unusual && (
        <Notice tone="info" announce>
          {t('casePage.stage.unusual')}
        </Notice>
      )}
      {gaps.length > 0 && <ClosingGaps view={view} gaps={gaps} value={form.value} change={form.change} />}
      {counsellings.length > 0 && (
        <CloseCounselling
          counsellings={counsellings}
          isSelected={withCounselling}
          onChange={(isSelected) => form.change({ withCounselling: isSelected ? 'yes' : 'no' })}
        />
      )}
      <ErrorNotice thrown={save.error} />
    </Dialog>
  )
}

/** The stage after the present one in the usual order. */
function nextStage(stages: readonly Stage[], view: CaseView): Stage | null {
  return stages[stages.indexOf(view.case.stage) + 1] ?? null
}
