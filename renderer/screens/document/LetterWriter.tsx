import './LetterWriter.css'

import { useEffect, useRef } from 'react'

import { chooseTemplate } from '#model/document/templates.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { AccessFields } from './AccessFields.tsx'
import type { Asked } from './asked.ts'
import { LetterFieldRows } from './LetterFieldRows.tsx'
import { PartRow } from './PartRow.tsx'
import { SavedStatus } from './SavedStatus.tsx'
import { SaveFaults } from './SaveFaults.tsx'
import { useLetterForm } from './use-letter-form.ts'
import type { DocumentView, Part, Writing, Written } from './writing.ts'

export interface LetterWriterProps {
  readonly view: DocumentView
  readonly writing: Writing
  readonly written: Written
  /** False while a section is written: the form then stays, unseen, with everything half-typed. */
  readonly isCurrent: boolean
  /** True when one came here from another part: the heading, or the place asked for, takes focus. */
  readonly isMovedTo: boolean
  readonly asked: Asked | null
}

/** "Kirja andmed": what a letter says beside its sections. Saves itself; leaving it saves the facts. */
export function LetterWriter({ view, writing, written, isCurrent, isMovedTo, asked }: LetterWriterProps) {
  const { t } = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const answered = useRef<Asked | null>(null)
  const { form, draft, change } = useLetterForm(view, writing, isCurrent)

  useEffect(() => {
    if (!isCurrent) return
    if (asked !== null && asked !== answered.current) {
      answered.current = asked
      const field = body.current?.querySelector<HTMLElement>(
        `[data-place="${asked.place}"] :is(input, textarea)`,
      )
      ;(field ?? heading.current)?.focus()
    } else if (isMovedTo) heading.current?.focus()
  }, [isCurrent, isMovedTo, asked])

  const isTemplateInForce = chooseTemplate(
    [view.template],
    view.document.kind,
    written.fields.documentDate,
  ).ok
  const titleOf = (part: Part) =>
    view.template.sections.find(({ key }) => key === part)?.title ?? t('documentPage.letter')
  const isCorrection = view.version.number > 1
  const rows = { kind: view.document.kind, isCorrection, form, faults: written.faults, change }
  return (
    <div ref={body} className="part-writer letter-writer" hidden={!isCurrent}>
      <div className="letter-bar">
        <p>{t('documentPage.letterText')}</p>
        <SavedStatus
          draft={draft}
          isKept={writing.isKept(null)}
          savedAt={written.savedAt.get(null) ?? view.version.updatedAt}
        />
      </div>
      <div className="letter-rows">
        <SaveFaults titleOf={titleOf} writing={writing} written={written} draftFailure={draft.failure} />
        <PartRow>
          <h2 ref={heading} tabIndex={-1}>
            {t('documentPage.letter')}
          </h2>
        </PartRow>
        {view.template.status === 'unconfirmed' && (
          <Notice tone="warn" title={t('documentPage.unconfirmedTitle')}>
            {t('documentPage.unconfirmedText')}
          </Notice>
        )}
        {!isTemplateInForce && (
          <Notice tone="warn" title={t('documentPage.templateOutTitle')}>
            {t('documentPage.templateOutText', { version: view.template.version })}
          </Notice>
        )}
        <LetterFieldRows {...rows} access={<AccessFields {...rows} />} />
      </div>
    </div>
  )
}
