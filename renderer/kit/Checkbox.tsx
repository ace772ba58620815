import './Checkbox.css'

import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'

export interface CheckboxProps {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  /** Some but not all of what it stands for. */
  readonly isIndeterminate?: boolean
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** A box to tick with its words; the whole line is the target. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="checkbox">
      <CheckBoxSign />
      <span className="checkbox-words">{children}</span>
    </AriaCheckbox>
  )
}

/** The drawn box of a Checkbox or a CheckLine; its look follows the label around it. */
export function CheckBoxSign() {
  return (
    <span className="checkbox-box" aria-hidden="true">
      <svg viewBox="0 0 16 16" width="16" height="16">
        <path className="checkbox-tick" d="m3.6 8.4 3 3 5.8-6.6" />
        <path className="checkbox-some" d="M4 8h8" />
      </svg>
    </span>
  )
}
