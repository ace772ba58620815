import './StatusLine.css'

import type { ReactNode } from 'react'

import { useText } from '../i18n/TextProvider.tsx'
import { Kbd } from './Kbd.tsx'

export interface StatusLineProps {
  /** Status elements, quiet: saved, backup, when it locks. */
  readonly children: ReactNode
  /** The keys of the screen one looks at. */
  readonly keys?: readonly { readonly keys: string; readonly label: string }[]
}

/** The bottom of the window, where trust lives. Changes in it are not read aloud; what matters is announced elsewhere. */
export function StatusLine({ children, keys }: StatusLineProps) {
  const { t } = useText()
  return (
    <footer className="status-line" aria-label={t('kit.statusLine')}>
      {children}
      {keys !== undefined && (
        <span className="status-line-keys">
          {keys.map((key) => (
            <span key={key.keys}>
              <Kbd keys={key.keys} />
              {key.label}
            </span>
          ))}
        </span>
      )}
    </footer>
  )
}
