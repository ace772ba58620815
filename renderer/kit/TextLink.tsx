import './TextLink.css'

import type { ReactNode, Ref } from 'react'
import { Link as AriaLink } from 'react-aria-components/Link'

import { classNames } from './class-names.ts'

export interface TextLinkProps {
  readonly children: ReactNode
  /** A route of the app. The app's RouterProvider turns it into the address and goes there without a reload. */
  readonly href: string
  /** `quiet` keeps the ink of the text around it ; for names in meta lines. */
  readonly quiet?: boolean
  readonly ref?: Ref<HTMLAnchorElement>
}

/** A link in text, underlined so that colour is not its only sign; 24 px high whatever the line is. For an act that goes nowhere use a plain Button. */
export function TextLink({ children, href, quiet, ref }: TextLinkProps) {
  return (
    <AriaLink
      href={href}
      className={classNames('text-link', quiet && 'text-link-quiet')}
      {...(ref ? { ref } : {})}
    >
      {children}
    </AriaLink>
  )
}
