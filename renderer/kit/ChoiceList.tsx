import './ChoiceList.css'

import type { ReactNode } from 'react'
import { ListBox, ListBoxItem, type ListBoxProps } from 'react-aria-components/ListBox'
import { Text } from 'react-aria-components/Text'

import { useText } from '../i18n/TextProvider.tsx'
import type { Choice } from './choice.ts'
import { Icon } from './Icon.tsx'

type ChoiceListProps<Id extends string> = Omit<
  ListBoxProps<Choice<Id>>,
  'children' | 'className' | 'style' | 'items' | 'renderEmptyState'
> & { readonly choices?: readonly Choice<Id>[] }

/** The list of choices inside the kit's popovers. Inside a ComboBox `choices` is left out: the box hands them down. */
export function ChoiceList<Id extends string>({ choices, ...rest }: ChoiceListProps<Id>): ReactNode {
  const { t } = useText()
  return (
    <ListBox<Choice<Id>>
      {...rest}
      {...(choices === undefined ? {} : { items: choices })}
      className="choice-list"
      renderEmptyState={() => <p className="choice-list-empty">{t('kit.choice.empty')}</p>}
    >
      {(choice) => (
        <ListBoxItem
          id={choice.id}
          textValue={choice.label}
          className="choice"
          {...(choice.isDisabled === undefined ? {} : { isDisabled: choice.isDisabled })}
        >
          <span className="choice-mark">
            <Icon name="check" />
          </span>
          {choice.icon !== undefined && <Icon name={choice.icon} />}
          <Text slot="label" className="choice-words">
            {choice.label}
            {choice.note !== undefined && <span className="choice-note"> {choice.note}</span>}
          </Text>
        </ListBoxItem>
      )}
    </ListBox>
  )
}
