import './EditorToolbar.css'
import '../kit/IconButton.css'

import { useEditorState, type Editor } from '@tiptap/react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Toolbar } from 'react-aria-components/Toolbar'

import type { MessageKey } from '../i18n/catalogues.ts'
import { useText } from '../i18n/TextProvider.tsx'
import type { Choice } from '../kit/choice.ts'
import { Icon, type IconName } from '../kit/Icon.tsx'
import { Kbd } from '../kit/Kbd.tsx'
import { Select } from '../kit/Select.tsx'
import { Tooltip } from '../kit/Tooltip.tsx'

type Format = 'bold' | 'italic' | 'underline' | 'bulletList' | 'orderedList'
type BlockStyle = 'paragraph' | 'heading1' | 'heading2' | 'heading3'

const BUTTONS: readonly { format: Format; icon: IconName; label: MessageKey; keys: string }[] = [
  { format: 'bold', icon: 'bold', label: 'kit.editor.bold', keys: 'Ctrl+B' },
  { format: 'italic', icon: 'italic', label: 'kit.editor.italic', keys: 'Ctrl+I' },
  { format: 'underline', icon: 'underline', label: 'kit.editor.underline', keys: 'Ctrl+U' },
  { format: 'bulletList', icon: 'list', label: 'kit.editor.bulletList', keys: 'Ctrl+Shift+8' },
  { format: 'orderedList', icon: 'orderedList', label: 'kit.editor.orderedList', keys: 'Ctrl+Shift+7' },
]

const STYLES: readonly BlockStyle[] = ['paragraph', 'heading1', 'heading2', 'heading3']

export interface EditorToolbarProps {
  readonly editor: Editor
  readonly hasHeadings: boolean
  /** Id of the text's frame. */
  readonly controls: string
}

/** The buttons of the editor: one stop for the Tab key, arrow keys within. Pressing one gives focus back to the text. */
export function EditorToolbar({ editor, hasHeadings, controls }: EditorToolbarProps) {
  const { t } = useText()
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      on: BUTTONS.filter(({ format }) => current.isActive(format))
        .map(({ format }) => format)
        .join(),
      style: blockStyle(current),
    }),
  })
  const on = new Set(state.on.split(','))
  const styles: readonly Choice<BlockStyle>[] = STYLES.map((id) => ({ id, label: t(`kit.editor.${id}`) }))
  return (
    <Toolbar className="editor-toolbar" aria-label={t('kit.editor.toolbar')} aria-controls={controls}>
      {hasHeadings && (
        <Select
          label={t('kit.editor.style')}
          hideLabel
          isCompact
          choices={styles}
          value={state.style}
          onChange={(style) => setStyle(editor, style)}
        />
      )}
      {BUTTONS.map(({ format, icon, label, keys }) => (
        <Tooltip
          key={format}
          text={
            <>
              {t(label)}
              <Kbd keys={keys} />
            </>
          }
        >
          <ToggleButton
            className="icon-button icon-button-small"
            aria-label={t(label)}
            aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
            isSelected={on.has(format)}
            onChange={() => toggle(editor, format)}
          >
            <Icon name={icon} />
          </ToggleButton>
        </Tooltip>
      ))}
    </Toolbar>
  )
}

function toggle(editor: Editor, format: Format): void {
  const chain = editor.chain().focus()
  if (format === 'bulletList' || format === 'orderedList') chain.toggleList(format, 'listItem').run()
  else chain.toggleMark(format).run()
}

function blockStyle(editor: Editor): BlockStyle {
  return STYLES.find((_style, level) => level > 0 && editor.isActive('heading', { level })) ?? 'paragraph'
}

function setStyle(editor: Editor, style: BlockStyle): void {
  const level = STYLES.indexOf(style)
  const chain = editor.chain().focus()
  if (level === 0) chain.setNode('paragraph').run()
  else chain.setNode('heading', { level }).run()
}
