import './Progress.css'

import { ProgressBar } from 'react-aria-components/ProgressBar'

export interface ProgressProps {
  /** What is being done. */
  readonly label: string
  /** From 0 to 100; `null` when it is not known how long it takes. */
  readonly percent: number | null
}

/** How far something is that takes more than a moment. */
export function Progress({ label, percent }: ProgressProps) {
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      {...(percent === null ? { isIndeterminate: true } : { value: percent })}
    >
      {({ valueText }) => (
        <>
          <span className="progress-words">
            <span>{label}</span>
            {percent !== null && <span className="num">{valueText}</span>}
          </span>
          <div className="progress-track">
            {percent === null ? (
              <div className="progress-bar progress-unknown" />
            ) : (
              <div className="progress-bar" style={{ width: `${percent}%` }} />
            )}
          </div>
        </>
      )}
    </ProgressBar>
  )
}
