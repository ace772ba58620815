import { useEffect, useEffectEvent } from 'react'

import { documentLeaksQuery } from '../../data/leaks.ts'
import { noteSaveFailed } from '../../data/saved-store.ts'
import { useLeaks } from '../leaks/use-leaks.ts'
import { draftTargetOf } from './draft-target.ts'
import type { DocumentView, Written } from './writing.ts'

/** Rest after the last change before names are looked for anew, in milliseconds: by then it is kept, and it is the kept text that is read. */
const REST = 2000

/** Names of people of other cases in a version, looked for anew while it is written. */
export function useDocumentLeaks({ version, document }: DocumentView, { texts, fields }: Written) {
  const leaks = useLeaks(documentLeaksQuery(version.id), {
    caseId: document.caseId,
    targetId: draftTargetOf(version.id),
  })
  const look = useEffectEvent(() => void leaks.look().catch(noteSaveFailed))
  // Only what is written asks for another look.
  useEffect(() => {
    const timer = setTimeout(() => look(), REST)
    return () => clearTimeout(timer)
  }, [texts, fields])
  return leaks
}
