import { useCallback, useEffect, useMemo, useState } from 'react'
import type { DraftContent } from '#model/draft.ts'
import { draftField } from '#model/draft.ts'
import type { CaseId, DraftTargetId } from '#model/ids.ts'
import type { Instant } from '#model/time/dates.ts'
import { desk, valueOf } from './api.ts'
import { createAutosave } from './autosave.ts'
import { registerFlush } from './flush-registry.ts'
import { refreshDraftLists } from './query-client.ts'
import { noteSaved, noteSaveFailed } from './saved-store.ts'

/** Where a draft belongs. */
export interface DraftKey {
  readonly caseId: CaseId
  readonly targetId: DraftTargetId
}

/** How the draft of one form stands. */
export interface DraftState {
  readonly savedAt: Instant | null
  /** Thrown by the last save; `null` when all typed is durable or on its way. */
  readonly failure: unknown
  /** Notes a change; the content is read when it is saved. */
  readonly touch: (content: () => DraftContent) => void
  /** Saves at once. */
  readonly flush: () => Promise<void>
  /** Forgets unsaved keystrokes, for a form whose commit clears the draft itself. */
  readonly drop: () => Promise<void>
  /** Throws the draft away, here and in the vault. */
  readonly discard: (content: DraftContent) => Promise<void>
}

/** Keeps what is typed into one form durable: after 400 ms of rest, durable at the latest after 1.5 s, and before a lock. */
export function useDraft({ caseId, targetId }: DraftKey): DraftState {
  const [savedAt, setSavedAt] = useState<Instant | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  const autosave = useMemo(
    () =>
      createAutosave<DraftContent>({
        async save(content) {
          const saved = await valueOf(desk.drafts.save({ caseId, targetId, content }))
          setSavedAt(saved.savedAt)
          setFailure(null)
          noteSaved(saved.savedAt)
        },
        onFailure(thrown) {
          setFailure(thrown)
          noteSaveFailed()
        },
      }),
    [caseId, targetId],
  )

  useEffect(() => {
    const unregister = registerFlush(autosave.flush)
    return () => {
      unregister()
      void autosave.flush().then(refreshDraftLists)
    }
  }, [autosave])

  const discard = useCallback(
    async (content: DraftContent) => {
      await autosave.drop()
      await valueOf(desk.drafts.discard({ caseId, targetId, field: draftField(content) }))
      setSavedAt(null)
    },
    [autosave, caseId, targetId],
  )

  return { savedAt, failure, touch: autosave.touch, flush: autosave.flush, drop: autosave.drop, discard }
}
