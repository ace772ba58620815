import './Disclosure.css'

import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'

import { Icon } from './Icon.tsx'
import { onlyGiven } from './only-given.ts'

export interface DisclosureProps {
  readonly title: ReactNode
  readonly children: ReactNode
  /** A number or a few words at the end of the line. */
  readonly note?: ReactNode
  /** Rank of the heading in the page's outline; 3 by default. */
  readonly level?: 2 | 3 | 4
  readonly isOpenAtFirst?: boolean
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** A heading that opens what stands under it. For what few need often; what is needed should be seen. */
export function Disclosure({
  title,
  children,
  note,
  level = 3,
  isOpenAtFirst,
  isOpen,
  onOpenChange,
}: DisclosureProps) {
  return (
    <AriaDisclosure
      className="disclosure"
      {...onlyGiven({ defaultExpanded: isOpenAtFirst, isExpanded: isOpen, onExpandedChange: onOpenChange })}
    >
      <Heading level={level} className="disclosure-head">
        <AriaButton slot="trigger" className="disclosure-button">
          <Icon name="chevronRight" />
          <span>{title}</span>
          {note !== undefined && <span className="disclosure-note">{note}</span>}
        </AriaButton>
      </Heading>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  )
}
