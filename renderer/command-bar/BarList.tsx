import type { ReactNode } from 'react'
import { Collection } from 'react-aria-components/Collection'
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'

import type { SearchHit } from '../data/search.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Icon, type IconName } from '../kit/Icon.tsx'
import { Kbd } from '../kit/Kbd.tsx'
import { hitHref } from '../search/hit-address.ts'
import { hitGroups } from '../search/hit-groups.ts'
import { hitText, HitWords } from '../search/HitWords.tsx'
import type { BarCommand } from './bar-command.ts'

interface BarListProps {
  readonly commands: readonly BarCommand[]
  readonly hits: readonly SearchHit[]
  readonly onChoose: (act: BarCommand['act']) => void
}

interface Row {
  readonly id: string
  readonly icon: IconName
  readonly text: string
  readonly words: ReactNode
  readonly act: BarCommand['act']
}

interface Group {
  readonly id: string
  readonly title: string
  readonly rows: readonly Row[]
}

const COMMAND_GROUPS = ['act', 'go'] as const

/** Commands first, so that what is found later moves nothing one is about to press; then the hits by what they are. */
export function BarList({ commands, hits, onChoose }: BarListProps) {
  const { t } = useText()
  const groups: readonly Group[] = [
    ...COMMAND_GROUPS.map((group) => ({
      id: group,
      title: t(`commandBar.group.${group}`),
      rows: commands.filter((command) => command.group === group).map(commandRow),
    })),
    ...hitGroups(hits).map(({ type, icon, hits: found }) => ({
      id: type,
      title: t(`search.group.${type}`),
      rows: found.map((hit, index): Row => {
        const act = { href: hitHref(hit) }
        return { id: `${type}-${index}`, icon, text: hitText(hit), words: <HitWords hit={hit} />, act }
      }),
    })),
  ].filter(({ rows }) => rows.length > 0)
  const acts = new Map(groups.flatMap(({ rows }) => rows.map(({ id, act }) => [id, act] as const)))

  return (
    <ListBox
      className="command-bar-list"
      aria-label={t('commandBar.list')}
      items={groups}
      shouldFocusWrap
      onAction={(id) => {
        const act = acts.get(String(id))
        if (act !== undefined) onChoose(act)
      }}
    >
      {(group) => (
        <ListBoxSection id={group.id}>
          <Header className="command-bar-heading">{group.title}</Header>
          <Collection items={group.rows}>
            {(row) => (
              <ListBoxItem id={row.id} textValue={row.text} className="command-bar-row">
                <Icon name={row.icon} />
                {row.words}
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  )
}

function commandRow({ id, icon, label, keys, act }: BarCommand): Row {
  const words = (
    <>
      <span className="command-bar-label">{label}</span>
      {keys !== undefined && <Kbd keys={keys} />}
    </>
  )
  return { id, icon, text: label, words, act }
}
