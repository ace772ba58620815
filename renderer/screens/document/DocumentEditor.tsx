import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'

import { drawnEntries } from '#model/document/drawing.ts'
import { type LetterPlace, readRequirement } from '#model/document/requirement-place.ts'
import { findingsOf, paperOf } from '#model/document/paper-of-document.ts'
import { readiness, sectionLines } from '#model/document/section-lines.ts'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import type { Asked } from './asked.ts'
import { Beside } from './Beside.tsx'
import { createCopyIn } from './copy-in.ts'
import { DocumentArea } from './DocumentArea.tsx'
import { DocumentHead } from './DocumentHead.tsx'
import { GatePanel } from './GatePanel.tsx'
import { KIND_WORDS } from './kind-words.ts'
import { LetterWriter } from './LetterWriter.tsx'
import { PagePane } from './PagePane.tsx'
import { SectionIndex } from './SectionIndex.tsx'
import { SectionWriter } from './SectionWriter.tsx'
import { useDocumentLeaks } from './use-document-leaks.ts'
import { usePart } from './use-part.ts'
import { useSaveKey } from './use-save-key.ts'
import { useWriting } from './use-writing.ts'
import { type DocumentView, type Part, sourceOf } from './writing.ts'

/** A draft version: its parts at the left, the one being written in the middle over the gate, the page at the right. */
export function DocumentEditor({ view }: { readonly view: DocumentView }) {
  const { t } = useText()
  const { writing, written } = useWriting(view)
  const sections = view.template.sections
  const { part, next, goTo, hasMoved } = usePart(sections.map(({ key }) => key))
  const [asked, setAsked] = useState<Asked | null>(null)
  const [depth, setDepth] = useState(0)
  const [copyIn] = useState(createCopyIn)
  useSaveKey(() => void writing.commit(part))

  // Composing the page and asking the gate never come between a key and its letter.
  const settled = useDeferredValue(written)
  // What paragraphs rest on is saved at once, not with the text.
  const { data: live } = useQuery(queries.grounds(view.version.id))
  const source = useMemo(() => {
    const grounding =
      live === undefined ? view.grounding : { grounds: live.grounds, entries: drawnEntries(live.entries) }
    return { ...sourceOf(view, settled), grounding }
  }, [view, settled, live])
  const paper = useMemo(() => paperOf(source), [source])
  const findings = useMemo(() => findingsOf(source), [source])
  const lines = useMemo(() => sectionLines(source), [source])
  const hasFaults = Object.keys(written.faults).length > 0
  const isLetterComplete =
    !hasFaults && !findings.some(({ requirement }) => readRequirement(requirement).place.type === 'letter')

  const leaks = useDocumentLeaks(view, settled)

  const section = sections.find(({ key }) => key === part)
  const open = (to: Part, place: LetterPlace | null = null, words: Asked['words'] = null) => {
    setAsked({ part: to, place, words })
    goTo(to)
  }
  return (
    <DocumentArea
      indexLabel={t(KIND_WORDS[view.document.kind].sections)}
      index={
        <SectionIndex
          view={view}
          part={part}
          lines={lines}
          readiness={readiness(lines)}
          isLetterComplete={isLetterComplete}
        />
      }
      head={<DocumentHead view={view} fields={written.fields} />}
      content={
        <>
          <LetterWriter
            view={view}
            writing={writing}
            written={written}
            isCurrent={part === null}
            isMovedTo={hasMoved && part === null}
            asked={asked?.part === null ? asked : null}
          />
          {section !== undefined && (
            <SectionWriter
              key={section.key}
              view={view}
              section={section}
              writing={writing}
              written={written}
              isMovedTo={hasMoved}
              asked={asked?.part === section.key ? asked : null}
              copyIn={copyIn}
              next={next}
              onNext={goTo}
              onDepth={setDepth}
            />
          )}
        </>
      }
      foot={
        <GatePanel
          view={view}
          writing={writing}
          findings={findings}
          leaks={leaks}
          hasFaults={hasFaults}
          hasOurReference={written.fields.ourReference !== null}
          documentDate={written.fields.documentDate}
          onOpen={open}
        />
      }
      page={
        <Beside
          view={view}
          part={part}
          copyIn={copyIn}
          page={
            <PagePane
              paper={paper}
              part={part}
              depth={part === null ? 0 : depth}
              access={settled.fields.access}
            />
          }
        />
      }
    />
  )
}
