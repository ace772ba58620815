import './RadioGroup.css'

import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup'

import type { Choice } from './choice.ts'
import { classNames } from './class-names.ts'
import { FieldLabel, FieldMessages, type FieldProps } from './FieldParts.tsx'
import { Icon } from './Icon.tsx'
import { isError } from './is-error.ts'
import { onlyGiven } from './only-given.ts'
import { useFirstFocus } from './use-first-focus.ts'

export interface RadioGroupProps<Id extends string> extends FieldProps {
  readonly choices: readonly Choice<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  /** Side by side instead of one below another. */
  readonly isInline?: boolean
  readonly isDisabled?: boolean
  /** The one chosen takes focus, else the first. */
  readonly autoFocus?: boolean
}

/** One of a few, all seen at once, with room for a line about each. Arrow keys choose. */
export function RadioGroup<Id extends string>({
  label,
  hideLabel,
  description,
  error,
  isOptional,
  choices,
  value,
  onChange,
  isInline,
  autoFocus,
  ...rest
}: RadioGroupProps<Id>) {
  const first = useFirstFocus<HTMLInputElement>(autoFocus)
  return (
    <AriaRadioGroup
      {...rest}
      className="field"
      orientation={isInline === true ? 'horizontal' : 'vertical'}
      value={value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id)
        if (chosen) onChange(chosen.id)
      }}
      isInvalid={isError(error)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} {...onlyGiven({ hideLabel, isOptional })} />
      <div className={classNames('radio-list', isInline === true && 'radio-list-inline')}>
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            className="radio"
            {...(choice.id === (value ?? choices[0]?.id) ? { inputRef: first } : {})}
            {...onlyGiven({ isDisabled: choice.isDisabled })}
          >
            <span className="radio-ring" aria-hidden="true" />
            {choice.icon !== undefined && <Icon name={choice.icon} />}
            <span>
              {choice.label}
              {choice.note !== undefined && <span className="radio-note">{choice.note}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldMessages description={description} error={error} />
    </AriaRadioGroup>
  )
}
