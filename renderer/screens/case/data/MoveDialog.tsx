import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { CaseView } from '#contract/cases.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { DraftTargetId, MunicipalityId } from '#model/ids.ts'
import { addDays, formatDate } from '#model/time/dates.ts'

import { callError } from '../../../data/api.ts'
import { useMoveCase } from '../../../data/cases-mutations.ts'
import { queries } from '../../../data/queries.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../../../data/use-form-draft.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { ComboBox } from '../../../kit/ComboBox.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Spinner } from '../../../kit/Spinner.tsx'
import { BusyButton } from '../../../shell/BusyButton.tsx'
import { FormDraftLine } from '../../../shell/FormDraftLine.tsx'
import { WithFoundForm } from '../../../shell/WithFoundForm.tsx'
import { dateOf, FormDateField } from '../../common/FormDateField.tsx'

/** Refusals that lie in the day, each with its own sentence. */
const DATE_FAULTS = ['date_in_future', 'end_before_start', 'period_overlaps'] as const
type DateFault = (typeof DATE_FAULTS)[number]

/** Letters kept of what is typed to find a municipality; no name is longer. */
const MOST_TYPED = 100

interface MoveDialogProps {
  readonly view: CaseView
  readonly onClose: () => void
}

/** Hands the case to another municipality of the register from a day on. */
export function MoveDialog(props: MoveDialogProps) {
  const caseId = props.view.case.id
  const place: FormPlace = { caseId, targetId: DraftTargetId.parse(caseId), form: 'move_case' }
  return (
    <WithFoundForm place={place}>
      {(found) => <MoveForm {...props} place={place} found={found} />}
    </WithFoundForm>
  )
}

interface MoveFormProps extends MoveDialogProps {
  readonly place: FormPlace
  readonly found: FoundForm | null
}

/** What the form holds: the municipality that was chosen, what is typed to find one, and the day as it stands. */
type MoveFields = Readonly<Record<'municipalityId' | 'search' | 'from', string>>

function MoveForm({ view, onClose, place, found }: MoveFormProps) {
  const { t } = useText()
  const register = useQuery(queries.municipalities())
  const mine = new Set(useQuery(queries.desk()).data?.municipalities.map(({ id }) => id))
  const present = view.municipalityPeriods.find(({ until }) => until === null)
  // The present municipality keeps the case for a day at least.
  const earliest = present === undefined ? null : addDays(present.from, 1)
  const form = useFormDraft<MoveFields>(
    place,
    {
      municipalityId: '',
      search: '',
      from: earliest === null || earliest <= view.today ? view.today : '',
    },
    found,
  )
  const municipalityId = MunicipalityId.safeParse(form.value.municipalityId).data ?? null
  const from = dateOf(form.value.from)
  const [startSearch] = useState(form.value.search)
  const [isChecked, setChecked] = useState(false)
  const move = useMoveCase()
  const fault = move.error === null ? null : dateFault(callError(move.error).code)

  const submit = () => {
    setChecked(true)
    if (municipalityId === null || from === null) return
    const input = { caseId: view.case.id, municipalityId, from }
    void form
      .commit((draft) => move.mutateAsync({ ...input, draft }))
      // A refusal stands in the dialog.
      .then(onClose, () => undefined)
  }
  const giveUp = () => {
    void form.discard()
    onClose()
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
          <FormDraftLine savedAt={form.savedAt} failure={form.failure} />
          <Button variant="line" onPress={giveUp} isDisabled={move.isPending}>
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
            onChange={(id) => form.change({ municipalityId: id ?? '' })}
            startText={startSearch}
            onTextChange={(text) => {
              if (text !== form.latest().search) form.change({ search: text.slice(0, MOST_TYPED) })
            }}
            error={isChecked && municipalityId === null ? t('caseData.move.choose') : null}
          />
        )}
        <FormDateField
          label={t('caseData.move.from')}
          typed={form.value.from}
          onTyped={(typed) => {
            form.change({ from: typed })
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
