import './Menu.css'

import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Separator } from 'react-aria-components/Menu'
import { Text } from 'react-aria-components/Text'

import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { Popover } from './Popover.tsx'
import { onlyGiven } from './only-given.ts'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  /** Shown only; the screen binds the keys. */
  readonly shortcut?: string
  /** Destroys something: in red, and last in its group. */
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
  /** Where it leads; leave out for an act. */
  readonly href?: string
  readonly onAction?: () => void
}

export interface MenuProps {
  /** The name of the menu, read aloud. */
  readonly label: string
  /** A Button or IconButton of the kit. */
  readonly trigger: ReactElement
  /** Groups are divided by a line. */
  readonly groups: readonly (readonly MenuAction[])[]
}

/** Acts that belong to one thing, behind a button. Arrow keys walk, letters jump, Escape closes and gives focus back. */
export function Menu({ label, trigger, groups }: MenuProps) {
  const filled = groups.filter((group) => group.length > 0)
  return (
    <MenuTrigger>
      {trigger}
      <Popover>
        <AriaMenu aria-label={label} className="menu">
          {filled.flatMap((group, index) => [
            index > 0 && <Separator key={`line-${index}`} className="menu-line" />,
            ...group.map((action) => (
              <MenuItem
                key={action.id}
                id={action.id}
                textValue={action.label}
                className={classNames('menu-item', action.isDanger === true && 'menu-item-danger')}
                {...onlyGiven({
                  href: action.href,
                  onAction: action.onAction,
                  isDisabled: action.isDisabled,
                })}
              >
                <span className="menu-icon">{action.icon !== undefined && <Icon name={action.icon} />}</span>
                <Text slot="label">{action.label}</Text>
                {action.shortcut !== undefined && <Kbd keys={action.shortcut} />}
              </MenuItem>
            )),
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
