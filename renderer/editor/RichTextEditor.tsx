import './RichTextEditor.css'

import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
  type Ref,
} from 'react'

import type { CaseId } from '#model/ids.ts'
import { MAX_TEXT_LENGTH, type RichText } from '#model/text/rich-text.ts'

import { classNames } from '../kit/class-names.ts'
import { mintBlockId } from './block-ids.ts'
import { type EditorSelection, registerCaret } from './carets.ts'
import { CleaningParser } from './clipboard-parser.ts'
import { fromDoc, toDoc } from './convert.ts'
import { EditorToolbar } from './EditorToolbar.tsx'
import { findText } from './find-text.ts'
import { editorExtensions } from './extensions.ts'
import { disarmStyles } from './pasted-html.ts'
import { SpellingMenu } from './spelling/SpellingMenu.tsx'
import { useSpelling } from './spelling/use-spelling.ts'
import type { TooLong } from './text-limit.ts'

/** Where a block stands, in pixels from the top of the text, for what is drawn beside it. */
export interface BlockPlace {
  readonly id: string
  readonly top: number
  readonly height: number
}

export interface RichTextEditorHandle {
  /** The text as it stands now; costs a walk through it. */
  readonly getValue: () => RichText
  /** Replaces the text, as when a draft is found again. Can be undone; `onDirty` and `onChange` are not called. */
  readonly setValue: (text: RichText) => void
  /** Puts blocks after the one with the caret. Gives back their ids, which are new where the text has them already. */
  readonly insert: (text: RichText) => readonly string[]
  readonly focus: (where?: 'start' | 'end' | 'selection') => void
  readonly getSelection: () => EditorSelection
  /** Puts the selection back without taking focus; clipped to the text. */
  readonly setSelection: (selection: EditorSelection) => void
  /** Selects words after what stands before them and takes focus; false where they do not stand there. */
  readonly selectText: (before: string, found: string) => boolean
  readonly getBlockPlaces: () => readonly BlockPlace[]
}

export interface RichTextEditorProps {
  /** The text to begin with. Given another text than it last told, the editor shows that one. */
  readonly value: RichText
  /**
   * Called at once at every change, without the text: with a long text turning the document into ours at every
   * keystroke would be felt. Note that something changed and ask the handle's `getValue` when it is saved.
   */
  readonly onDirty?: () => void
  /** The text, at most once in 150 ms, when focus leaves, and when the editor goes away. For short texts in forms. */
  readonly onChange?: (text: RichText) => void
  /** The name of the field; or the id of the element that says it. One of the two. */
  readonly label?: string
  readonly ariaLabelledby?: string
  readonly ariaDescribedby?: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly isReadOnly?: boolean
  /** The case whose people's names are no misspelt words. */
  readonly caseId?: CaseId
  /** Offers three levels of headings. Chosen once, when the editor comes up. */
  readonly hasHeadings?: boolean
  /** Characters; the model's limit by default. Chosen once. */
  readonly maxLength?: number
  /** Told when a change was refused as too long. Nothing of the old text is lost; say so with `kit.editor.tooLong`. */
  readonly onTooLong?: (tooLong: TooLong) => void
  /** Told how many pictures or objects a paste left out; say so with `kit.editor.dropped`. */
  readonly onDropped?: (count: number) => void
  /** Told the id of the block with the caret when it changes. */
  readonly onActiveBlock?: (id: string | null) => void
  /** Where the buttons stand: under the text in an entry, over it in a document. */
  readonly toolbar?: 'above' | 'below' | 'none'
  /** Between the text and buttons that stand under it: the promises of an entry. */
  readonly underText?: ReactNode
  /** Beside the buttons: attach, promise, when saved, save. */
  readonly toolbarEnd?: ReactNode
  /** A frame around the text, as in the composer; without it the text stands on the page. */
  readonly isFramed?: boolean
  /** Height of the empty field in lines of text; 3 by default. */
  readonly minLines?: number
  readonly ref?: Ref<RichTextEditorHandle>
}

/** Rest before `onChange`, in milliseconds: below what one notices, above the pace of typing. */
const CHANGE_REST = 150

/**
 * Where people write: paragraphs, lists, bold, italic, underlined; nothing else can get in. Misspelt
 * words are underlined by the desk itself (`spelling/`); the browser's own checker stays off.
 */
export function RichTextEditor(props: RichTextEditorProps) {
  const {
    value,
    label,
    ariaLabelledby,
    ariaDescribedby,
    placeholder,
    isReadOnly = false,
    hasHeadings = false,
    maxLength = MAX_TEXT_LENGTH,
    toolbar = 'below',
    underText,
    toolbarEnd,
    isFramed = true,
    minLines = 3,
    caseId = null,
    ref,
  } = props
  const frameId = useId()
  const latest = useLatest(props)
  // What the editor last showed or told; a `value` equal to it is an echo and must not touch the document.
  const told = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  // Made once: other extensions would rebuild the editor and lose the undo history.
  const spelling = useSpelling(caseId)
  const [extensions] = useState(() => [
    ...editorExtensions({
      hasHeadings,
      limit: maxLength,
      onTooLong: (tooLong) => latest.current.onTooLong?.(tooLong),
    }),
    spelling.extension,
  ])
  const tell = useCallback(
    (editor: Editor) => {
      clearTimeout(timer.current)
      timer.current = undefined
      const text = readText(editor)
      told.current = text
      latest.current.onChange?.(text)
    },
    [latest],
  )
  const editor = useEditor({
    extensions,
    content: toDoc(value),
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editable: !isReadOnly,
    editorProps: {
      attributes: {
        class: 'editor-text rich-text',
        role: 'textbox',
        'aria-multiline': 'true',
        spellcheck: 'false',
        autocorrect: 'off',
        ...(label === undefined ? {} : { 'aria-label': label }),
        ...(ariaLabelledby === undefined ? {} : { 'aria-labelledby': ariaLabelledby }),
        ...(ariaDescribedby === undefined ? {} : { 'aria-describedby': ariaDescribedby }),
        ...(placeholder === undefined ? {} : { 'aria-placeholder': placeholder }),
        ...(isReadOnly ? { 'aria-readonly': 'true' } : {}),
      },
      transformPastedHTML: disarmStyles,
      handlePaste: (_view, event) => refuseFiles(event.clipboardData, latest.current.onDropped),
      handleDrop: (_view, event) => refuseFiles(event.dataTransfer, latest.current.onDropped),
    },
    onCreate: ({ editor: created }) => {
      created.view.setProps({
        clipboardParser: new CleaningParser(created.schema, (count) => latest.current.onDropped?.(count)),
      })
    },
    onUpdate: ({ editor: changed }) => {
      latest.current.onDirty?.()
      if (latest.current.onChange) timer.current ??= setTimeout(() => tell(changed), CHANGE_REST)
    },
    onBlur: ({ editor: left }) => {
      if (timer.current !== undefined) tell(left)
    },
    onSelectionUpdate: ({ editor: moved }) => latest.current.onActiveBlock?.(activeBlock(moved)),
    onDestroy: () => clearTimeout(timer.current),
  })

  // After the desk was locked, the caret is put back where it was, as soon as there is a text to put it into.
  useLayoutEffect(() => {
    registerCaret(editor.view.dom, {
      getSelection: () => selectionOf(editor),
      setSelection: (selection) => select(editor, selection),
    })
  }, [editor])

  // At once, not in the next frame as the library would: the first keystroke after opening must find the text.
  useEffect(() => {
    if (latest.current.autoFocus !== true) return
    editor.commands.setTextSelection(editor.state.doc.content.size)
    editor.view.focus()
  }, [editor, latest])

  useEffect(() => {
    if (value === told.current) return
    told.current = value
    if (JSON.stringify(readText(editor)) !== JSON.stringify(value)) replaceText(editor, value)
  }, [editor, value])

  useEffect(
    () => () => {
      if (timer.current !== undefined && !editor.isDestroyed) tell(editor)
    },
    [editor, tell],
  )

  useImperativeHandle(
    ref,
    () => ({
      getValue: () => readText(editor),
      setValue: (text) => {
        clearTimeout(timer.current)
        timer.current = undefined
        told.current = text
        replaceText(editor, text)
      },
      insert: (text) => insertBlocks(editor, text),
      focus: (where = 'selection') => editor.commands.focus(where === 'selection' ? null : where),
      getSelection: () => selectionOf(editor),
      setSelection: (selection) => select(editor, selection),
      selectText: (before, found) => {
        const place = findText(editor, before, found)
        return place !== null && editor.chain().setTextSelection(place).focus().scrollIntoView().run()
      },
      getBlockPlaces: () => blockPlaces(editor),
    }),
    [editor],
  )

  const lines: CSSProperties & Record<'--editor-lines', number> = { '--editor-lines': minLines }
  const bar = toolbar !== 'none' && !isReadOnly && (
    <div className="editor-bar">
      <EditorToolbar editor={editor} hasHeadings={hasHeadings} controls={frameId} />
      {toolbarEnd}
    </div>
  )
  return (
    <div className={classNames('editor', `editor-${toolbar}`)}>
      {toolbar === 'above' && bar}
      <EditorContent
        editor={editor}
        id={frameId}
        className={classNames('editor-frame', isFramed && 'editor-framed', isReadOnly && 'editor-read-only')}
        data-placeholder={placeholder}
        style={lines}
      />
      <SpellingMenu spelling={spelling} />
      {underText}
      {toolbar === 'below' && bar}
    </div>
  )
}

/** The newest props, for callbacks the editor keeps from its start. */
function useLatest<T>(value: T) {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}

function readText(editor: Editor): RichText {
  return fromDoc(editor.getJSON(), mintBlockId)
}

/** The selection as it is on the page: the editor's own comes a moment later. */
function selectionOf({ state, view }: Editor): EditorSelection {
  const shown = getSelection()
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = shown ?? {}
  if (
    anchorNode == null ||
    focusNode == null ||
    !view.dom.contains(anchorNode) ||
    !view.dom.contains(focusNode)
  ) {
    return { from: state.selection.from, to: state.selection.to }
  }
  const ends = [view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset)]
  return { from: Math.min(...ends), to: Math.max(...ends) }
}

function select(editor: Editor, { from, to }: EditorSelection): void {
  const end = editor.state.doc.content.size
  editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) })
}

function replaceText(editor: Editor, text: RichText): void {
  editor.commands.setContent(editor.schema.nodeFromJSON(toDoc(text)), { emitUpdate: false })
}

function activeBlock(editor: Editor): string | null {
  const id: unknown = editor.state.selection.$head.parent.attrs['id']
  return typeof id === 'string' ? id : null
}

function insertBlocks(editor: Editor, text: RichText): readonly string[] {
  if (text.blocks.length === 0) return []
  const present = new Set(readText(editor).blocks.map((block) => block.id))
  const blocks = text.blocks.map((block) => (present.has(block.id) ? { ...block, id: mintBlockId() } : block))
  const { $to } = editor.state.selection
  const isOnEmpty = $to.depth === 1 && $to.parent.content.size === 0
  const at = isOnEmpty ? { from: $to.before(1), to: $to.after(1) } : $to.after(1)
  const inserted = editor
    .chain()
    .insertContentAt(at, toDoc({ version: 1, blocks }).content ?? [], { updateSelection: true })
    .run()
  return inserted ? blocks.map((block) => block.id) : []
}

function blockPlaces(editor: Editor): readonly BlockPlace[] {
  const origin = editor.view.dom.getBoundingClientRect().top
  return [...editor.view.dom.querySelectorAll<HTMLElement>('[data-block-id]')].map((element) => {
    const box = element.getBoundingClientRect()
    return { id: element.dataset['blockId'] ?? '', top: box.top - origin, height: box.height }
  })
}

/** Files cannot stand in a text. True when there was nothing but files, so that the editor leaves the event alone. */
function refuseFiles(data: DataTransfer | null, onDropped: ((count: number) => void) | undefined): boolean {
  if (
    !data ||
    data.files.length === 0 ||
    data.types.includes('text/html') ||
    data.types.includes('text/plain')
  ) {
    return false
  }
  onDropped?.(data.files.length)
  return true
}
