import './MultiSelect.css'

import { useId, useRef } from 'react'
import { DialogTrigger } from 'react-aria-components/Dialog'

import { useText } from '../i18n/TextProvider.tsx'
import { Button } from './Button.tsx'
import type { Choice } from './choice.ts'
import { ChoicePanel } from './ChoicePanel.tsx'
import type { FieldProps } from './FieldParts.tsx'
import { Icon } from './Icon.tsx'
import { Tags } from './Tags.tsx'
import { isError } from './is-error.ts'

export interface MultiSelectProps<Id extends string> extends Omit<FieldProps, 'isOptional'> {
  readonly choices: readonly Choice<Id>[]
  readonly value: readonly Id[]
  /** The ids chosen, in the order of `choices`. */
  readonly onChange: (value: readonly Id[]) => void
  /** The words of the button that opens the list, "Tegevus"; "Lisa" when left out. */
  readonly addLabel?: string
}

/** Several of many: the chosen as tags in a row, then a button that opens the list. From nine choices one can search. */
export function MultiSelect<Id extends string>({
  label,
  hideLabel,
  description,
  error,
  choices,
  value,
  onChange,
  addLabel,
}: MultiSelectProps<Id>) {
  const { t } = useText()
  const labelId = useId()
  const helpId = useId()
  const addRef = useRef<HTMLButtonElement>(null)
  const hasHelp = description !== undefined || isError(error)
  const chosen = choices.filter((choice) => value.includes(choice.id))
  const remove = (id: Id) => {
    onChange(value.filter((other) => other !== id))
    // The last tag takes its focus with it.
    if (chosen.length === 1) addRef.current?.focus()
  }
  return (
    <div
      role="group"
      aria-labelledby={labelId}
      aria-describedby={hasHelp ? helpId : undefined}
      className="field multi-select"
    >
      <span id={labelId} className={hideLabel === true ? 'visually-hidden' : 'field-label'}>
        {label}
      </span>
      <div className="multi-select-row">
        {chosen.length > 0 && <Tags label={label} tags={chosen} onRemove={remove} />}
        <DialogTrigger>
          <Button ref={addRef} variant="plain" size="inline" icon="plus">
            {addLabel ?? t('kit.choice.add')}
          </Button>
          <ChoicePanel label={label} choices={choices} value={value} onChange={onChange} />
        </DialogTrigger>
      </div>
      {hasHelp && (
        <div id={helpId}>
          {description !== undefined && <p className="field-description">{description}</p>}
          {isError(error) && (
            <p className="field-error">
              <Icon name="error" />
              <span>{error}</span>
            </p>
          )}
        </div>
      )}
    </div>
  )
}
