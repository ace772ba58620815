import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { CaseView } from '#contract/cases.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { MunicipalityId } from '#model/ids.ts'
import { addDays, formatDate } from '#model/time/dates.ts'

import { callError } from '../../../data/api.ts'
import { useMoveCase } from '../../../data/cases-mutations.ts'
import { queries } from '../../../data/queries.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { ComboBox } from '../../../kit/ComboBox.tsx'
import { DateField } from '../../../kit/DateField.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Spinner } from '../../../kit/Spinner.tsx'
import { BusyButton } from '../../../shell/BusyButton.tsx'

/** Refusals that lie in the day, each with its own sentence. */
const DATE_FAULTS = ['date_in_future', 'end_before_start', 'period_overlaps'] as const
type DateFault = (typeof DATE_FAULTS)[number]

interface MoveDialogProps {
  readonly view: CaseView
  readonly onClose: () => void
}

/** Hands the case to another municipality of the register from a day on. */
export function MoveDialog({ view, onClose }: MoveDialogProps) {
  const { t } = useText()
  const register = useQuery(queries.municipalities())
  const mine = new Set(useQuery(queries.desk()).data?.municipalities.map(({ id }) => id))
  const [municipalityId, setMunicipalityId] = useState<MunicipalityId | null>(null)
  const present = view.municipalityPeriods.find(({ until }) => until === null)
  // The present municipality keeps the case for a day at least.
  const earliest = present === undefined ? null : addDays(present.from, 1)
  const [from, setFrom] = useState(earliest === null || earliest <= view.today ? view.today : null)
  const [isChecked, setChecked] = useState(false)
  const move = useMoveCase()
  const fault = move.error === null ? null : dateFault(callError(move.error).code)

  const submit = () => {
    setChecked(true)
    if (municipalityId === null || from === null) return
    move.mutate({ caseId: view.case.id, municipalityId, from }, { onSuccess: onClose })
  }
  const choices = register.data
    ?.filter(({ municipality }) => municipality.id !== view.municipality.id)
    .map(({ municipality: { id, name, county } }) => ({
      id,
      label: name,
      note: mine.has(id) ? t('caseData.move.mine', { county }) : county,
    }))
  const isForeign = municipalityId !== null && !mine.has(municipalityId)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={t('caseData.move.title')}
      isBusy={move.isPending}
      footer={
        <>
          <Button variant="line" onPress={onClose} isDisabled={move.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          <BusyButton isSubmit variant="main" isBusy={move.isPending} busyLabel={t('caseData.move.doing')}>
            {t('caseData.move.submit')}
          </BusyButton>
        </>
      }
    >
      <div className="move-form">
        <p>{t('caseData.move.text', { name: view.municipality.name })}</p>
        <ErrorNotice thrown={register.error} />
        {choices === undefined ? (
          register.error === null && <Spinner />
        ) : (
          <ComboBox<MunicipalityId>
            label={t('caseData.move.municipality')}
            choices={choices}
            value={municipalityId}
            onChange={setMunicipalityId}
            error={isChecked && municipalityId === null ? t('caseData.move.choose') : null}
          />
        )}
        <DateField
          label={t('caseData.move.from')}
          value={from}
          onChange={(date) => {
            setFrom(date)
            move.reset()
          }}
          {...(earliest === null ? {} : { min: earliest })}
          max={view.today}
          error={
            isChecked && from === null
              ? t('error.field.invalid_date')
              : fault && t(`caseData.move.fault.${fault}`, { date: present ? formatDate(present.from) : '' })
          }
          isRequired
        />
        {isForeign && (
          <Notice tone="info" announce>
            {t('caseData.move.foreign')}
          </Notice>
        )}
        <p className="case-data-quiet">{t('caseData.move.linkedStay')}</p>
        {fault === null && <ErrorNotice thrown={move.error} kept="typed" />}
      </div>
    </Dialog>
  )
}

function dateFault(code: ErrorCode): DateFault | null {
  return DATE_FAULTS.find((known) => known === code) ?? null
}
