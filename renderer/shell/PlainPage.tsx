import './PlainPage.css'

import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import { Spinner } from '../kit/Spinner.tsx'

/** A page without bars: waiting for the first answers, or saying why they did not come. */
export function PlainPage({ thrown, onRetry }: { readonly thrown?: unknown; readonly onRetry?: () => void }) {
  return (
    <main className="plain-page">
      {thrown === undefined ? <Spinner /> : <ErrorNotice thrown={thrown} {...(onRetry ? { onRetry } : {})} />}
    </main>
  )
}
