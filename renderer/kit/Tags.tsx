import './Tags.css'
import './IconButton.css'

import { Button as AriaButton } from 'react-aria-components/Button'
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup'

import type { Choice } from './choice.ts'
import { Icon } from './Icon.tsx'

export interface TagsProps<Id extends string> {
  /** The name of the group, read aloud. */
  readonly label: string
  readonly tags: readonly Choice<Id>[]
  /** With it each tag gets a cross; Delete and Backspace remove the focused one. */
  readonly onRemove?: (id: Id) => void
}

/** Chosen things as words in a row: people of an entry, its activities, the filters in force. Arrow keys walk them. */
export function Tags<Id extends string>({ label, tags, onRemove }: TagsProps<Id>) {
  const remove = (ids: Iterable<string | number>) => {
    for (const id of ids) {
      const tag = tags.find((candidate) => candidate.id === id)
      if (tag) onRemove?.(tag.id)
    }
  }
  return (
    <TagGroup aria-label={label} className="tags" {...(onRemove === undefined ? {} : { onRemove: remove })}>
      <TagList className="tags-list">
        {tags.map((tag) => (
          <Tag key={tag.id} id={tag.id} textValue={tag.label} className="tag">
            {tag.icon !== undefined && <Icon name={tag.icon} />}
            {tag.label}
            {onRemove !== undefined && (
              <AriaButton slot="remove" className="tag-remove">
                <Icon name="close" />
              </AriaButton>
            )}
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  )
}
