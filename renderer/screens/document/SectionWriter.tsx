import './SectionWriter.css'

import { useEffect, useId, useState } from 'react'

import type { TemplateSection } from '#model/document/template.ts'
import type { RichText } from '#model/text/rich-text.ts'

import { mintBlockId } from '../../editor/block-ids.ts'
import { RichTextEditor, type RichTextEditorHandle } from '../../editor/RichTextEditor.tsx'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { useToasts } from '../../kit/Toasts.tsx'
import type { Asked } from './asked.ts'
import { PartRow } from './PartRow.tsx'
import { SavedStatus } from './SavedStatus.tsx'
import { SaveFaults } from './SaveFaults.tsx'
import { SectionDraw } from './SectionDraw.tsx'
import { SectionGrounds } from './SectionGrounds.tsx'
import type { CopyIn } from './copy-in.ts'
import { useDrawnLines } from './use-drawn-lines.ts'
import { useSectionForm } from './use-section-form.ts'
import type { DocumentView, Part, Writing, Written } from './writing.ts'

export interface SectionWriterProps {
  readonly view: DocumentView
  readonly section: TemplateSection
  readonly writing: Writing
  readonly written: Written
  /** True when one came here from another part: the text takes focus. */
  readonly isMovedTo: boolean
  /** Set anew when the gate leads here: the text takes focus, also when it is open already. */
  readonly asked: Asked | null
  /** Where a text from beside comes in. */
  readonly copyIn: CopyIn
  /** The part after this one. */
  readonly next: Part | undefined
  readonly onNext: (part: Part) => void
  /** Told how far down in the text one writes, 0 to 1. */
  readonly onDepth: (depth: number) => void
}

/** One section being written. Lives as long as the section is open; leaving it saves the section. */
export function SectionWriter(props: SectionWriterProps) {
  const { view, section, writing, written, isMovedTo, asked, next, onNext, onDepth, copyIn } = props
  const { t } = useText()
  const toasts = useToasts()
  const titleId = useId()
  const guidanceId = useId()
  const { draft, editor, onDirty, onChange } = useSectionForm(view, section.key, writing)
  const drawn = useDrawnLines(view, section.key, editor)
  useEffect(() => copyIn.open((text) => insertText(editor.current, text)), [copyIn, editor])
  // The editor holds the newest text itself; it is given one only to begin with.
  const [text] = useState(() => writing.textOf(section.key))

  useEffect(() => {
    if (asked === null) return
    const { words } = asked
    const isShown = words !== null && editor.current?.selectText(words.before, words.found) === true
    if (!isShown) editor.current?.focus('end')
  }, [asked, editor])

  // Another section begins at its heading.
  useEffect(() => onDepth(0), [onDepth])

  const { sections } = view.template
  const titleOf = (part: Part) => sections.find(({ key }) => key === part)?.title ?? t('documentPage.letter')
  return (
    <div className="part-writer section-writer">
      <div className="section-intro">
        <SaveFaults titleOf={titleOf} writing={writing} written={written} draftFailure={draft.failure} />
        <PartRow
          rail={
            <span className="section-place num">
              {t('documentPage.place', {
                number: String(sections.indexOf(section) + 1),
                of: String(sections.length),
              })}
            </span>
          }
        >
          <h2 id={titleId}>{section.title}</h2>
        </PartRow>
        {section.source !== null && <PartRow rail={t('documentPage.rail.source')}>{section.source}</PartRow>}
        {section.guidance !== null && (
          <PartRow rail={t('documentPage.rail.guidance')}>
            <p id={guidanceId}>{section.guidance}</p>
          </PartRow>
        )}
      </div>
      <RichTextEditor
        ref={editor}
        caseId={view.document.caseId}
        value={text}
        onDirty={onDirty}
        onChange={onChange}
        onActiveBlock={(id) => onDepth(depthOf(writing.textOf(section.key), id))}
        ariaLabelledby={titleId}
        {...(section.guidance === null ? {} : { ariaDescribedby: guidanceId })}
        placeholder={t('documentPage.placeholder')}
        autoFocus={isMovedTo}
        toolbar="above"
        toolbarEnd={
          <SavedStatus
            draft={draft}
            isKept={writing.isKept(section.key)}
            savedAt={written.savedAt.get(section.key) ?? view.version.updatedAt}
          />
        }
        isFramed={false}
        minLines={6}
        onTooLong={({ pasted, left }) =>
          toasts.show({ tone: 'error', text: t('kit.editor.tooLong', { pasted, left }) })
        }
        onDropped={(count) => toasts.show({ tone: 'info', text: t('kit.editor.dropped', { count }) })}
      />
      <ErrorNotice thrown={drawn.thrown} />
      <SectionDraw
        view={view}
        section={section.key}
        text={writing.textOf(section.key)}
        onDraw={drawn.insert}
      />
      <SectionGrounds versionId={view.version.id} section={section.key} text={writing.textOf(section.key)} />
      {next !== undefined && (
        <div className="section-next">
          <Button variant="plain" size="small" icon="arrowRight" onPress={() => onNext(next)}>
            {t('documentPage.nextIs', { title: titleOf(next) })}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Paragraphs of another document get ids of their own: what those there rested on is not theirs. */
function insertText(editor: RichTextEditorHandle | null, { blocks }: RichText): void {
  editor?.insert({ version: 1, blocks: blocks.map((block) => ({ ...block, id: mintBlockId() })) })
  editor?.focus()
}

function depthOf({ blocks }: RichText, id: string | null): number {
  const index = blocks.findIndex((block) => block.id === id)
  // A block the writing has not been told of yet is being typed at the end, as a rule.
  if (index < 0) return blocks.length === 0 ? 0 : 1
  return blocks.length < 2 ? 0 : index / blocks.length
}
