import './SkipLink.css'

import type { MouseEvent } from 'react'

import { useText } from '../i18n/TextProvider.tsx'

/** The id of the element that holds the screen's main content. */
export const CONTENT_ID = 'content'

/** The first stop of the Tab key: jumps over the bars to the content. Moves focus itself, the hash belongs to the routes. */
export function SkipLink() {
  const { t } = useText()
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    document.getElementById(CONTENT_ID)?.focus()
  }
  return (
    <a className="skip-link" href={`#${CONTENT_ID}`} onClick={skip}>
      {t('kit.skip')}
    </a>
  )
}
