import './Popover.css'

import type { ReactNode } from 'react'
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover'

import { classNames } from './class-names.ts'

export interface PopoverProps extends Omit<AriaPopoverProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode
  /** At least as wide as what opened it. */
  readonly fitTrigger?: boolean
}

/** A panel over the page beside what opened it; closes on Escape and on a press outside. */
export function Popover({ children, fitTrigger, ...rest }: PopoverProps) {
  return (
    <AriaPopover
      placement="bottom start"
      offset={4}
      {...rest}
      className={classNames('popover', fitTrigger === true && 'popover-fit')}
    >
      {children}
    </AriaPopover>
  )
}
