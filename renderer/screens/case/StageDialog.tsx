import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseView } from '#contract/cases.ts'
import { checkStageStep, stagePath, type StageFault } from '#model/case/stage-path.ts'
import type { Stage } from '#model/case/stage.ts'
import { formatDate, type IsoDate } from '#model/time/dates.ts'

import { changeStage } from '../../data/stage-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import type { Choice } from '../../kit/choice.ts'
import { DateField } from '../../kit/DateField.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { stageLabel } from '../common/labels.ts'

/** Faults that lie in the date; the others lie in the stage. */
const DATE_FAULTS: readonly StageFault[] = ['before_previous_step', 'in_future']

/** Moves a case to a stage on a day. The usual order is only offered, never forced. */
export function StageDialog({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t } = useText()
  const { kind } = view.case
  const path = stagePath(kind, view.steps)
  const [stage, setStage] = useState<Stage | null>(() =>
    nextStage(
      path.map((step) => step.stage),
      view,
    ),
  )
  const [on, setOn] = useState<IsoDate | null>(view.today)
  const [isChecked, setChecked] = useState(false)
  const save = useMutation({ mutationFn: changeStage, onSuccess: onClose })

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
      save.mutate({ caseId: view.case.id, stage, on })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={t('casePage.stage.change')}
      isBusy={save.isPending}
      footer={
        <>
          <Button variant="line" onPress={onClose} isDisabled={save.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          <Button variant="main" type="submit" isPending={save.isPending}>
            {t('casePage.stage.save')}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('casePage.stage.label')}
        choices={choices}
        value={stage}
        onChange={setStage}
        error={
          isChecked && stage === null
            ? t('casePage.stage.choose')
            : fault !== null && !isDateFault
              ? t(`casePage.stage.fault.${fault}`)
              : null
        }
      />
      <DateField
        label={t('casePage.stage.on')}
        value={on}
        onChange={setOn}
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
      <ErrorNotice thrown={save.error} />
    </Dialog>
  )
}

/** The stage after the present one in the usual order. */
function nextStage(stages: readonly Stage[], view: CaseView): Stage | null {
  return stages[stages.indexOf(view.case.stage) + 1] ?? null
}
