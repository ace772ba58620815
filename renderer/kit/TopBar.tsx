import './TopBar.css'

import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Link as AriaLink } from 'react-aria-components/Link'

import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'

export interface TopBarItem {
  readonly href: string
  readonly label: string
  readonly isCurrent: boolean
}

export interface TopBarProps {
  /** The program's name, a link to the desk. */
  readonly name: string
  readonly homeHref: string
  /** The name of the navigation, read aloud. */
  readonly navLabel: string
  /** Five words at most. */
  readonly items: readonly TopBarItem[]
  /** FindButton, IconButtons and the lock at the right. */
  readonly children?: ReactNode
}

/** The top of the window: name, where one can go, and what is always at hand. */
export function TopBar({ name, homeHref, navLabel, items, children }: TopBarProps) {
  return (
    <header className="top-bar">
      <AriaLink className="top-bar-name" href={homeHref} aria-label={name}>
        <Icon name="app" size={20} />
        <span>{name}</span>
      </AriaLink>
      <nav aria-label={navLabel}>
        {items.map((item) => (
          <AriaLink key={item.href} href={item.href} {...(item.isCurrent ? { 'aria-current': 'page' } : {})}>
            {item.label}
          </AriaLink>
        ))}
      </nav>
      <div className="top-bar-end">{children}</div>
    </header>
  )
}

export interface FindButtonProps {
  readonly label: string
  readonly shortcut: string
  readonly onPress: () => void
}

/** Looks like a search box and opens the command bar. */
export function FindButton({ label, shortcut, onPress }: FindButtonProps) {
  return (
    <AriaButton
      className="find-button"
      onPress={onPress}
      aria-keyshortcuts={shortcut.replace('Ctrl', 'Control')}
    >
      <Icon name="search" />
      <span>{label}</span>
      <Kbd keys={shortcut} />
    </AriaButton>
  )
}
