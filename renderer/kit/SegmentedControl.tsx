import './SegmentedControl.css'

import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'

import type { Choice } from './choice.ts'
import { Icon } from './Icon.tsx'

export interface SegmentedControlProps<Id extends string> {
  /** The name of the group, read aloud. */
  readonly label: string
  readonly choices: readonly Choice<Id>[]
  readonly value: Id
  readonly onChange: (value: Id) => void
}

/** Switches a view between two to four ways of showing the same; takes effect at once. */
export function SegmentedControl<Id extends string>({
  label,
  choices,
  value,
  onChange,
}: SegmentedControlProps<Id>) {
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((choice) => keys.has(choice.id))
        if (chosen) onChange(chosen.id)
      }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.id} id={choice.id} className="segmented-part">
          {choice.icon !== undefined && <Icon name={choice.icon} />}
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
