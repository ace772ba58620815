import { type FormEvent, useRef, useState } from 'react'

import type { MunicipalityWithAssignments } from '#contract/municipalities.ts'

import { NO_CASE, NO_TARGET } from '#model/draft.ts'
import { MunicipalityId } from '#model/ids.ts'

import { today } from '../../data/clock.ts'
import { useAssignMunicipalities } from '../../data/municipalities-mutations.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../../data/use-form-draft.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { focusFirstInvalid } from '../../kit/focus-first-invalid.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { classNames } from '../../kit/class-names.ts'
import { Status } from '../../kit/Status.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { WithFoundForm } from '../../shell/WithFoundForm.tsx'
import { dateOf } from '../common/FormDateField.tsx'
import { type MunicipalityChoice, MunicipalityPicker } from './MunicipalityPicker.tsx'

interface AssignFormProps {
  readonly register: readonly MunicipalityWithAssignments[]
  readonly className: string
  readonly actionsClassName: string
  /** The act in words, for so many chosen. */
  readonly submitLabel: (count: number) => string
  readonly isLarge?: boolean
}

/** Chooses municipalities and takes them on. */
export function AssignForm(props: AssignFormProps) {
  return (
    <WithFoundForm place={ASSIGNMENT}>{(found) => <AssignFields {...props} found={found} />}</WithFoundForm>
  )
}

const ASSIGNMENT: FormPlace = { caseId: NO_CASE, targetId: NO_TARGET, form: 'assignment' }

function AssignFields(props: AssignFormProps & { readonly found: FoundForm | null }) {
  const { register, className, actionsClassName, submitLabel, isLarge, found } = props
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const draft = useFormDraft<AssignmentFields>(ASSIGNMENT, { chosen: '', from: today() }, found)
  const choice = choiceOf(draft.value)
  const [wasRefused, setRefused] = useState(false)
  const assign = useAssignMunicipalities()
  const { chosen, from } = choice

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (assign.isPending) return
    setRefused(chosen.size === 0 || from === null)
    if (from === null) focusFirstInvalid(form.current)
    if (chosen.size === 0 || from === null) return
    const input = { municipalityIds: [...chosen], from }
    void draft
      .commit((key) => assign.mutateAsync({ ...input, draft: key }))
      .then(
        () => draft.begin({ chosen: '', from: today() }),
        // A refusal stands under the button.
        () => undefined,
      )
  }

  return (
    <form ref={form} className={className} noValidate onSubmit={submit}>
      <MunicipalityPicker
        register={register}
        value={choice}
        onChange={({ chosen: ids, typed }) => draft.change({ chosen: [...ids].join(','), from: typed })}
        dateError={wasRefused && from === null ? t('settings.picker.noDate') : null}
      />
      <div className={classNames(actionsClassName, chosen.size > 0 && 'assign-chosen')}>
        <BusyButton
          isSubmit
          variant="main"
          size={isLarge === true ? 'large' : 'normal'}
          isBusy={assign.isPending}
          busyLabel={t('settings.saving')}
        >
          {submitLabel(chosen.size)}
        </BusyButton>
        <div role="status">
          {wasRefused && chosen.size === 0 && <Status tone="late">{t('settings.picker.noneChosen')}</Status>}
        </div>
        <ErrorNotice thrown={assign.error} />
      </div>
    </form>
  )
}

/** What is chosen, as its draft keeps it: ids with commas between them, and the first day as it stands. */
type AssignmentFields = Readonly<Record<'chosen' | 'from', string>>

function choiceOf({ chosen, from }: AssignmentFields): MunicipalityChoice {
  const ids = chosen.split(',').flatMap((id) => MunicipalityId.safeParse(id).data ?? [])
  return { chosen: new Set(ids), from: dateOf(from), typed: from }
}
