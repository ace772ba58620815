import './SectionDraw.css'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { documentDefinition } from '#model/document/definitions.ts'
import { drawnEntries } from '#model/document/drawing.ts'
import type { NewBlock } from '#model/document/first-text.ts'
import type { SectionKey } from '#model/document/template.ts'
import { type RichText, toPlainText } from '#model/text/rich-text.ts'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Checkbox } from '../../kit/Checkbox.tsx'
import { Disclosure } from '../../kit/Disclosure.tsx'
import type { DocumentView } from './writing.ts'

export interface SectionDrawProps {
  readonly view: DocumentView
  readonly section: SectionKey
  readonly text: RichText
  /** Puts the chosen lines into the section. */
  readonly onDraw: (lines: readonly NewBlock[]) => void
}

/** What the case holds for a section, line by line; what is chosen goes into the text with the entries it rests on. */
export function SectionDraw({ view, section, text, onDraw }: SectionDrawProps) {
  const { t } = useText()
  const { data } = useQuery(queries.grounds(view.version.id))
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const { draw } = documentDefinition(view.document.kind)
  if (draw === undefined || data === undefined) return null
  const entries = drawnEntries(data.entries)
  const lines = draw(section, { items: view.material.items, entries, people: view.case.people })
  if (lines.length === 0) return null
  const there = toPlainText(text)
  const rows = lines.map((line) => {
    const words = wordsOf(line)
    // A hole is filled where the line was put in; what stands before it is enough to know the line again.
    return { line, words, isThere: there.includes(words.replace('[…]', '').trimEnd()) }
  })
  const drawn = rows.filter(({ words, isThere }) => chosen.has(words) && !isThere).map(({ line }) => line)
  const left = rows.filter(({ isThere }) => !isThere).length
  return (
    <div className="section-draw">
      <Disclosure title={t('draw.title')} note={t('draw.note', { count: left })}>
        <p className="draw-help">{t('draw.help')}</p>
        <ul>
          {rows.map(({ words, isThere }) => (
            <li key={words}>
              <Checkbox
                isSelected={isThere || chosen.has(words)}
                isDisabled={isThere}
                onChange={(isSelected) => {
                  const next = new Set(chosen)
                  if (isSelected) next.add(words)
                  else next.delete(words)
                  choose(next)
                }}
              >
                {words}
                {isThere && <span className="draw-there"> {t('draw.there')}</span>}
              </Checkbox>
            </li>
          ))}
        </ul>
        {left > 0 && (
          <div>
            <Button
              size="small"
              icon="plus"
              isDisabled={drawn.length === 0}
              onPress={() => {
                choose(new Set())
                onDraw(drawn)
              }}
            >
              {t('draw.insert')}
            </Button>
          </div>
        )}
      </Disclosure>
    </div>
  )
}

function wordsOf({ spans }: NewBlock): string {
  return spans.map(({ text }) => text).join('')
}
