import type { IconName } from './icon-shapes.tsx'

/** One thing to choose. The kit shows choices in the order given unless it says otherwise. */
export interface Choice<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** A second, quieter line. */
  readonly note?: string
  readonly icon?: IconName
  readonly isDisabled?: boolean
}
