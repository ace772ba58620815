import './CheckLine.css'

import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'

import { CheckBoxSign } from './Checkbox.tsx'
import { classNames } from './class-names.ts'

export interface CheckLineProps {
  readonly isDone: boolean
  /** Left out where the promise cannot be ticked here; the box is then disabled. */
  readonly onChange?: (isDone: boolean) => void
  /** What was promised. */
  readonly what: ReactNode
  /** Who and by when: "Liis Proovik · 24.11.2026". */
  readonly who?: ReactNode
  /** A Status: "homme", "2 tööpäeva üle". */
  readonly status?: ReactNode
  /** `stacked` (default) for the rail, `inline` inside an entry. */
  readonly layout?: 'stacked' | 'inline'
}

/** A promise as a line to tick: everywhere the same. The whole line is the target. */
export function CheckLine({ isDone, onChange, what, who, status, layout = 'stacked' }: CheckLineProps) {
  return (
    <AriaCheckbox
      isSelected={isDone}
      {...(onChange === undefined ? { isDisabled: true } : { onChange })}
      className={classNames('check-line', `check-line-${layout}`, isDone && 'check-line-done')}
    >
      <CheckBoxSign />
      <span className="check-line-words">
        <span className="check-line-what">{what}</span>{' '}
        <span className="check-line-more">
          {who !== undefined && <span className="check-line-who">{who}</span>} {status}
        </span>
      </span>
    </AriaCheckbox>
  )
}
