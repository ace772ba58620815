import './IconButton.css'

import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'

import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'children' | 'className' | 'style' | 'aria-label'
> {
  readonly icon: IconName
  /** The name of the button, read aloud and shown as a tooltip. */
  readonly label: string
  /** 32, 28 or 24 px square. */
  readonly size?: 'normal' | 'small' | 'inline'
  readonly shortcut?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with a sign only. Use a Button with words where there is room. */
export function IconButton({ icon, label, size = 'normal', shortcut, ...rest }: IconButtonProps) {
  return (
    <Tooltip
      text={
        <>
          {label}
          {shortcut !== undefined && <Kbd keys={shortcut} />}
        </>
      }
    >
      <AriaButton {...rest} aria-label={label} className={classNames('icon-button', `icon-button-${size}`)}>
        <Icon name={icon} size={size === 'normal' ? 20 : 16} />
      </AriaButton>
    </Tooltip>
  )
}
