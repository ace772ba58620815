import { useEffect, useState, useSyncExternalStore } from 'react'

import { refreshAll } from '../../data/query-client.ts'
import { createWriting, type DocumentView, type Writing, type Written } from './writing.ts'

/**
 * The writing of one version, for a component that lives as long as the version is open. When it goes away, what is
 * unsaved is saved and what other screens show of the document is asked for anew.
 */
export function useWriting(view: DocumentView): { readonly writing: Writing; readonly written: Written } {
  const [writing] = useState(() => createWriting(view))
  useEffect(
    () => () => {
      // A failure is kept as a draft and shown when the document is opened again.
      void writing.commitAll().then(refreshAll, refreshAll)
    },
    [writing],
  )
  return { writing, written: useSyncExternalStore(writing.subscribe, writing.get) }
}
