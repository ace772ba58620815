import './FilterLine.css'

import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'

import type { Choice } from './choice.ts'
import { ChoicePanel } from './ChoicePanel.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'

export interface FilterLineProps {
  /** Read aloud: "Ajajoone filtrid". */
  readonly label: string
  /** FilterMenus and a compact SearchField. */
  readonly children: ReactNode
  /** At the right: SegmentedControl, the main Button. */
  readonly end?: ReactNode
  /** The filters in force as Tags, on a line of their own that appears with them. */
  readonly active?: ReactNode
}

/** The line over a record that narrows what is shown; it sticks while one scrolls. 42 px, or more with `active`. */
export function FilterLine({ label, children, end, active }: FilterLineProps) {
  return (
    <div className="filter-line" role="group" aria-label={label}>
      <div className="filter-line-row">
        {children}
        {end !== undefined && <div className="filter-line-end">{end}</div>}
      </div>
      {active !== undefined && <div className="filter-line-active">{active}</div>}
    </div>
  )
}

export interface FilterMenuProps<Id extends string> {
  readonly label: string
  readonly choices: readonly Choice<Id>[]
  readonly value: readonly Id[]
  readonly onChange: (value: readonly Id[]) => void
}

/** A word that opens the values of one filter; says how many are chosen. */
export function FilterMenu<Id extends string>({ label, choices, value, onChange }: FilterMenuProps<Id>) {
  return (
    <DialogTrigger>
      <AriaButton className={classNames('filter-menu', value.length > 0 && 'filter-menu-on')}>
        {label}
        {value.length > 0 && <span className="num">{value.length}</span>}
        <Icon name="chevronDown" />
      </AriaButton>
      <ChoicePanel label={label} choices={choices} value={value} onChange={onChange} />
    </DialogTrigger>
  )
}
