import './SectionIndex.css'

import { useEffect, useRef } from 'react'

import type { DocumentKind } from '#model/document/document-kind.ts'
import type { readiness as countReady, SectionLine, SectionState } from '#model/document/section-lines.ts'
import { shortName } from '#model/person/name.ts'

import type { MessageKey } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { IndexBack, IndexLink, IndexSection } from '../../kit/IndexNav.tsx'
import { Kbd } from '../../kit/Kbd.tsx'
import { KEYS } from '../../shell/keys.ts'
import { walkRows } from '../common/walk-rows.ts'
import { hasConclusion } from './kind-words.ts'
import { SECTION_LOOKS } from './section-looks.ts'
import { partHref } from './use-part.ts'
import { VersionLines } from './VersionLines.tsx'
import type { DocumentView, Part } from './writing.ts'

const LEGEND: readonly { readonly state: SectionState; readonly words: MessageKey }[] = [
  { state: 'written', words: 'documentPage.legend.done' },
  { state: 'missing', words: 'documentPage.legend.missing' },
  { state: 'empty', words: 'documentPage.legend.optional' },
  { state: 'unprinted', words: 'documentPage.legend.unprinted' },
]

export interface SectionIndexProps {
  readonly view: DocumentView
  readonly part: Part
  readonly lines: readonly SectionLine[]
  /** Left out for a version that is not written any more. */
  readonly readiness?: ReturnType<typeof countReady>
  readonly isLetterComplete: boolean
}

/** The contents of the document: the letter's facts, then the sections, each with how it stands. Arrow keys walk it. */
export function SectionIndex({ view, part, lines, readiness, isLetterComplete }: SectionIndexProps) {
  const { t } = useText()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [part])

  const { id } = view.document
  const letter = SECTION_LOOKS[isLetterComplete ? 'written' : 'missing']
  return (
    <div ref={list} className="section-index" onKeyDown={(event) => walkRows(event, '.index-link')}>
      <IndexBack href={`/cases/${view.case.case.id}/documents`}>{caseWords(view)}</IndexBack>
      <IndexSection
        heading={t('documentPage.sections')}
        note={readiness && t('documentPage.ready', readiness)}
        foot={readiness && <IndexFoot kind={view.document.kind} />}
      >
        <IndexLink
          href={partHref(id, null)}
          label={t('documentPage.letter')}
          isCurrent={part === null}
          currentAs="true"
          icon={letter.icon}
          iconLabel={t(
            isLetterComplete ? 'documentPage.state.letterDone' : 'documentPage.state.letterMissing',
          )}
          tone={letter.tone}
        />
        {lines.map(({ section, state }) => (
          <IndexLink
            key={section.key}
            href={partHref(id, section.key)}
            label={section.title}
            isCurrent={part === section.key}
            currentAs="true"
            icon={SECTION_LOOKS[state].icon}
            iconLabel={t(SECTION_LOOKS[state].words)}
            tone={SECTION_LOOKS[state].tone}
          />
        ))}
      </IndexSection>
      {view.versions.length > 1 && <VersionLines view={view} />}
    </div>
  )
}

function caseWords({ case: { case: caseRecord, people } }: DocumentView): string {
  const children = people.filter(({ role }) => role === 'child').map(({ person }) => shortName(person))
  return [children.join(', '), caseRecord.number].filter((part) => part !== '').join(' ')
}

function IndexFoot({ kind }: { readonly kind: DocumentKind }) {
  const { t } = useText()
  const legend = LEGEND.filter(({ state }) => state !== 'unprinted' || hasConclusion(kind))
  return (
    <>
      <ul className="section-legend">
        {legend.map(({ state, words }) => (
          <li key={state} className={`section-legend-${SECTION_LOOKS[state].tone}`}>
            <Icon name={SECTION_LOOKS[state].icon} />
            {t(words)}
          </li>
        ))}
      </ul>
      <p className="section-keys">
        <Kbd keys={KEYS.nextPart.keys[0]} /> {t('documentPage.keys.next')}
      </p>
    </>
  )
}
