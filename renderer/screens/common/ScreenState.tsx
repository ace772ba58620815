import './ScreenState.css'

import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { Spinner } from '../../kit/Spinner.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'

/** A screen whose data is on its way, or did not come. The title is the page's h1 either way. */
export function ScreenState({
  title,
  loading,
  thrown,
  onRetry,
}: {
  readonly title: string
  readonly loading: string
  /** What the query threw; `null` while it is under way. */
  readonly thrown: unknown
  readonly onRetry?: () => void
}) {
  const isWaiting = thrown === null || thrown === undefined
  return (
    <WorkArea
      index={null}
      record={
        <div className="screen-state">
          <h1 className={isWaiting ? 'visually-hidden' : undefined}>{title}</h1>
          {isWaiting ? (
            <Spinner label={loading} />
          ) : (
            <ErrorNotice thrown={thrown} {...(onRetry === undefined ? {} : { onRetry })} />
          )}
        </div>
      }
    />
  )
}
