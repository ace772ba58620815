import './DropSign.css'

import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

import { Icon } from '../kit/Icon.tsx'

/** Stands over the window while files are held over it, and says where they would go. For the hand with the mouse only. */
export function DropSign({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div className="drop-sign" aria-hidden="true">
      <p className="drop-sign-words">
        <Icon name="attachment" size={20} />
        {children}
      </p>
    </div>,
    document.body,
  )
}
