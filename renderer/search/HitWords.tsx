import './HitWords.css'

import { formatDate } from '#model/time/dates.ts'

import type { SearchHit } from '../data/search.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { kindLabel } from '../screens/common/labels.ts'

/** A hit in three lines at most: whose case, the sentence it stands in with its words marked, and where. */
export function HitWords({ hit }: { readonly hit: SearchHit }) {
  const { t } = useText()
  return (
    <>
      <span className="hit-words">
        <span className="hit-case">
          <b className="num">{hit.caseNumber}</b> {hit.children === '' ? t('search.noChild') : hit.children}
        </span>
        <span className="hit-snippet">
          {hit.snippet.map((part, index) =>
            part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
          )}
        </span>
        <span className="hit-place">
          {hit.municipalityName} · {kindLabel(t, hit.caseKind)}
        </span>
      </span>
      <time className="hit-day" dateTime={hit.on}>
        {formatDate(hit.on)}
      </time>
    </>
  )
}

/** A hit as one line, for the screen reader's list. */
export function hitText(hit: SearchHit): string {
  return [hit.caseNumber, hit.children, hit.snippet.map(({ text }) => text).join('')].join(' ')
}
