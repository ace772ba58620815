import './EarlierPane.css'

import type { EarlierDocument } from '#model/document/earlier-document.ts'
import { isBlank } from '#model/text/rich-text.ts'
import { formatDate } from '#model/time/dates.ts'

import { RichTextView } from '../../editor/RichTextView.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { CONCLUSION_LABELS } from '../common/conclusion-labels.ts'
import type { DocumentView, Part } from './writing.ts'

export interface EarlierPaneProps {
  readonly view: DocumentView
  readonly earlier: EarlierDocument
  /** What is being written: its section is shown, all of them beside the letter's facts. */
  readonly part: Part
  /** Puts the shown section into the one that is written. */
  readonly onCopy: () => void
}

/** Last time's text beside the one being written, section by section. */
export function EarlierPane({ view, earlier, part, onCopy }: EarlierPaneProps) {
  const { t } = useText()
  const shown = view.template.sections.filter(({ key }) => part === null || key === part)
  const textOf = (key: string) => earlier.sections.find((section) => section.key === key)?.text
  const words = [
    t('earlier.issued', { date: formatDate(earlier.issuedOn), number: earlier.caseNumber }),
    ...(earlier.conclusion === null ? [] : [t(CONCLUSION_LABELS[earlier.conclusion])]),
  ]
  return (
    <div className="earlier-pane">
      <p className="earlier-note">{words.join(' · ')}</p>
      {shown.map(({ key, title }) => {
        const text = textOf(key)
        const isEmpty = text === undefined || isBlank(text)
        return (
          <section key={key}>
            <h3>{title}</h3>
            {isEmpty ? (
              <p className="earlier-note">{t('earlier.empty')}</p>
            ) : (
              <>
                <RichTextView text={text} />
                {key === part && (
                  <Button size="small" icon="copy" onPress={onCopy}>
                    {t('earlier.copy')}
                  </Button>
                )}
              </>
            )}
          </section>
        )
      })}
    </div>
  )
}
