import './Button.css'

import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { Link as AriaLink } from 'react-aria-components/Link'

import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'

/** `main` is filled and stands once in a view; `line` is framed; `plain` reads as a link; `danger` destroys. */
export type ButtonVariant = 'main' | 'line' | 'plain' | 'danger'
/** `normal` 32 px, `small` 28 px, `inline` 24 px inside a line of text, `large` 40 px on the locked screen. */
export type ButtonSize = 'normal' | 'small' | 'inline' | 'large'

interface Look {
  readonly children: ReactNode
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly icon?: IconName
  /** The keys that do the same, shown after the words and told to screen readers. The screen binds them. */
  readonly shortcut?: string
}

export interface ButtonProps extends Look, Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words. Acts on `onPress`. `isPending` keeps focus and blocks pressing while something runs. */
export function Button({ children, variant, size, icon, shortcut, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(shortcut) })}
      className={buttonClass(variant, size)}
    >
      {inside(children, icon, shortcut)}
    </AriaButton>
  )
}

export interface LinkButtonProps extends Look {
  readonly href: string
}

/** Looks like a button and goes somewhere. */
export function LinkButton({ children, variant, size, icon, shortcut, href }: LinkButtonProps) {
  return (
    <AriaLink href={href} className={buttonClass(variant, size)}>
      {inside(children, icon, shortcut)}
    </AriaLink>
  )
}

function buttonClass(variant: ButtonVariant = 'line', size: ButtonSize = 'normal'): string {
  return classNames('button', `button-${variant}`, `button-${size}`)
}

function inside(children: ReactNode, icon: IconName | undefined, shortcut: string | undefined): ReactNode {
  return (
    <>
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </>
  )
}

/** ARIA writes `Control`; people read `Ctrl`. */
function ariaKeys(shortcut: string): string {
  return shortcut.replace('Ctrl', 'Control').replaceAll(' ', '')
}
