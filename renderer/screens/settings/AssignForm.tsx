import { type FormEvent, useRef, useState } from 'react'

import type { MunicipalityWithAssignments } from '#contract/municipalities.ts'

import { today } from '../../data/clock.ts'
import { useAssignMunicipalities } from '../../data/municipalities-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { focusFirstInvalid } from '../../errors/focus-first-invalid.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { classNames } from '../../kit/class-names.ts'
import { Status } from '../../kit/Status.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
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
export function AssignForm({ register, className, actionsClassName, submitLabel, isLarge }: AssignFormProps) {
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const [choice, setChoice] = useState<MunicipalityChoice>(nothingChosen)
  const [wasRefused, setRefused] = useState(false)
  const assign = useAssignMunicipalities()
  const { chosen, from } = choice

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (assign.isPending) return
    setRefused(chosen.size === 0 || from === null)
    if (from === null) focusFirstInvalid(form.current)
    if (chosen.size === 0 || from === null) return
    assign.mutate({ municipalityIds: [...chosen], from }, { onSuccess: () => setChoice(nothingChosen()) })
  }

  return (
    <form ref={form} className={className} noValidate onSubmit={submit}>
      <MunicipalityPicker
        register={register}
        value={choice}
        onChange={setChoice}
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

function nothingChosen(): MunicipalityChoice {
  return { chosen: new Set(), from: today() }
}
