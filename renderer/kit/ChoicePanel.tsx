import './ChoicePanel.css'

import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField'

import { matchesLoosely } from '../i18n/loose-match.ts'
import { useText } from '../i18n/TextProvider.tsx'
import type { Choice } from './choice.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { Icon } from './Icon.tsx'
import { Popover } from './Popover.tsx'

/** From how many choices the panel offers a search. */
const SEARCH_FROM = 9

/** Says that the list below belongs to the search; which list, the library adds. */
const SEARCH_ROLE = { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' } as const

export interface ChoicePanelProps<Id extends string> {
  readonly label: string
  readonly choices: readonly Choice<Id>[]
  readonly value: readonly Id[]
  readonly onChange: (value: readonly Id[]) => void
}

/** The panel of MultiSelect and FilterMenu: a list of which several may be ticked. Stays open while one ticks. */
export function ChoicePanel<Id extends string>({ label, choices, value, onChange }: ChoicePanelProps<Id>) {
  const { t } = useText()
  const list = (isAlone: boolean) => (
    <ChoiceList
      aria-label={label}
      selectionMode="multiple"
      // Escape closes the panel; by default it would first untick everything.
      escapeKeyBehavior="none"
      choices={choices}
      selectedKeys={value}
      autoFocus={isAlone}
      onSelectionChange={(keys) =>
        onChange(choices.filter((choice) => keys === 'all' || keys.has(choice.id)).map((choice) => choice.id))
      }
    />
  )
  return (
    <Popover>
      <Dialog className="choice-panel" aria-label={label}>
        {choices.length < SEARCH_FROM ? (
          list(true)
        ) : (
          <Autocomplete filter={matchesLoosely}>
            <AriaSearchField aria-label={t('kit.choice.search')} autoFocus className="choice-panel-search">
              <Icon name="search" />
              <Input className="field-bare" {...SEARCH_ROLE} />
            </AriaSearchField>
            {list(false)}
          </Autocomplete>
        )}
      </Dialog>
    </Popover>
  )
}
