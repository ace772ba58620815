import './SearchField.css'
import './IconButton.css'

import type { Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField'

import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { useFirstFocus } from './use-first-focus.ts'

export interface SearchFieldProps {
  /** The name, read aloud; also the hint inside while empty. */
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** On Enter. */
  readonly onSubmit?: (text: string) => void
  /** The key that brings one here, shown while empty; the screen binds it and focuses `inputRef`. */
  readonly shortcut?: string
  readonly isCompact?: boolean
  readonly autoFocus?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A search: Escape clears it, then a cross does too. 32 px, or 28 px in the filter line. */
export function SearchField({ label, shortcut, isCompact, inputRef, autoFocus, ...rest }: SearchFieldProps) {
  const input = useFirstFocus(autoFocus, inputRef)
  return (
    <AriaSearchField
      {...rest}
      aria-label={label}
      className={classNames('search-field', isCompact === true && 'search-field-compact')}
    >
      {({ isEmpty }) => (
        <Group className="field-box field-group">
          <Icon name="search" />
          <Input ref={input} className="field-bare" placeholder={label} spellCheck="false" />
          {isEmpty ? (
            shortcut !== undefined && <Kbd keys={shortcut} />
          ) : (
            <AriaButton className="icon-button icon-button-inline">
              <Icon name="close" />
            </AriaButton>
          )}
        </Group>
      )}
    </AriaSearchField>
  )
}
