import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'

import { useSearch } from '../data/search.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Kbd } from '../kit/Kbd.tsx'
import { hitHref } from '../search/hit-address.ts'
import { KEYS } from '../shell/keys.ts'
import type { Command } from '../shell/use-commands.ts'
import { type BarCommand, matchingCommands } from './bar-command.ts'
import { BarFoot } from './BarFoot.tsx'
import { BarList } from './BarList.tsx'
import { useBarCommands } from './use-bar-commands.ts'

/** A field with a list that is always open; the Autocomplete adds which list and which of its rows. */
const COMBO_BOX = { role: 'combobox', 'aria-expanded': true } as const

interface BarContentProps {
  readonly onCommand: (command: Command) => void
  readonly onChoose: (act: BarCommand['act']) => void
}

/** The field, what it may mean, and a line that says how the search stands. Focus stays in the field throughout. */
export function BarContent({ onCommand, onChoose }: BarContentProps) {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const [wantsFirst, setWantsFirst] = useState(false)
  const commands = matchingCommands(useBarCommands(onCommand), typed)
  const search = useSearch(typed)
  const hits = search.answer?.hits ?? []

  // Enter may come before the answer; it then opens the first of what was asked for, not of what stood there before.
  const holdEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || search.isFresh || commands.length > 0) return
    event.preventDefault()
    event.stopPropagation()
    setWantsFirst(true)
  }
  const openFirst = useEffectEvent(() => {
    setWantsFirst(false)
    const [first] = hits
    if (first !== undefined) onChoose({ href: hitHref(first) })
  })
  const isAnswered = wantsFirst && search.isFresh
  useEffect(() => {
    if (isAnswered) openFirst()
  }, [isAnswered])

  return (
    <Autocomplete
      inputValue={typed}
      onInputChange={(text) => {
        setTyped(text)
        setWantsFirst(false)
      }}
    >
      <div className="command-bar-field" onKeyDownCapture={holdEnter}>
        <Icon name="search" size={20} />
        <TextField aria-label={t('commandBar.open')} autoFocus>
          <Input {...COMBO_BOX} placeholder={t('commandBar.open')} spellCheck="false" />
        </TextField>
        <Kbd keys={KEYS.escape.keys[0]} />
      </div>
      <BarList commands={commands} hits={hits} onChoose={onChoose} />
      <BarFoot search={search} hasCommands={commands.length > 0} />
    </Autocomplete>
  )
}
