import './SpellingMenu.css'

import { useMutation } from '@tanstack/react-query'
import { closeHistory } from '@tiptap/pm/history'
import { useRef } from 'react'
import { Menu as AriaMenu, MenuItem, Separator } from 'react-aria-components/Menu'
import { Text } from 'react-aria-components/Text'

import { forgetWord, teachWord } from '../../data/spelling.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Popover } from '../../kit/Popover.tsx'
import { useToasts } from '../../kit/Toasts.tsx'
import type { AskedWord, Spelling } from './use-spelling.ts'

/** What can be done about a misspelt word: another in its place, or to teach it. Afterwards the text has focus. */
export function SpellingMenu({ spelling }: { readonly spelling: Spelling }) {
  const { t } = useText()
  const toasts = useToasts()
  const forget = useMutation({ mutationFn: forgetWord })
  const teach = useMutation({
    mutationFn: teachWord,
    onSuccess: (_none, word) =>
      toasts.show({ text: t('spelling.taught', { word }), undo: { onPress: () => forget.mutate(word) } }),
    onError: (_error, word) => toasts.show({ text: t('spelling.teachFailed', { word }), tone: 'error' }),
  })
  const { asked, close } = spelling
  const place = useRef<Element | null>(null)
  if (asked === null) return null
  place.current = elementOf(asked)
  const name = t('spelling.menu', { word: asked.word })
  const end = () => {
    close()
    // The library gives the focus back in the next frame, to what had it: the text, whose caret the page may have lost.
    requestAnimationFrame(() => asked.view.focus())
  }
  return (
    <Popover
      isOpen
      trigger="MenuTrigger"
      aria-label={name}
      triggerRef={place}
      onOpenChange={(isOpen) => {
        if (!isOpen) end()
      }}
    >
      {/* A menu takes focus when it opens: it was asked for by a press or a key. */}
      <AriaMenu aria-label={name} className="menu" autoFocus="first" onClose={end}>
        {asked.suggestions.map((suggestion) => (
          <MenuItem
            key={suggestion}
            id={suggestion}
            textValue={suggestion}
            className="menu-item spelling-suggestion"
            onAction={() => replace(asked, suggestion)}
          >
            <Text slot="label" lang="et">
              {suggestion}
            </Text>
          </MenuItem>
        ))}
        {asked.suggestions.length === 0 && (
          <MenuItem id="none" textValue={t('spelling.none')} className="menu-item" isDisabled>
            <Text slot="label">{t('spelling.none')}</Text>
          </MenuItem>
        )}
        <Separator className="menu-line" />
        <MenuItem
          id="teach"
          textValue={t('spelling.teach')}
          className="menu-item"
          onAction={() => teach.mutate(asked.word)}
        >
          <Text slot="label">{t('spelling.teach')}</Text>
        </MenuItem>
      </AriaMenu>
    </Popover>
  )
}

/** Puts a word in the place of the misspelt one, as a step of its own that can be undone. */
function replace({ view, from, to }: AskedWord, suggestion: string): void {
  view.dispatch(closeHistory(view.state.tr.insertText(suggestion, from, to)))
}

/** The element of a word of the text. */
function elementOf({ view, from }: AskedWord): Element {
  return view.domAtPos(from, 1).node.parentElement ?? view.dom
}
