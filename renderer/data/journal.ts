import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { JournalFilter } from '#model/journal/journal-line.ts'
import type { EntryId } from '#model/ids.ts'

import { desk, valueOf } from './api.ts'
import { queryClient } from './query-client.ts'

/** Checks the whole journal; the check itself gets a line, so the lines are asked for anew. */
export function useVerifyJournal() {
  return useMutation({
    mutationFn: () => valueOf(desk.journal.verify(null)),
    meta: { savesNothing: true },
    onSuccess: refreshJournal,
  })
}

/** Stops the check under way. */
export async function stopVerifying(): Promise<void> {
  await valueOf(desk.journal.stopVerifying(null))
}

/** How far the check is, in rows; `null` before it has said so. */
export function useVerifyProgress(isRunning: boolean): { readonly done: number; readonly of: number } | null {
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null)
  useEffect(() => {
    if (!isRunning) return undefined
    const stop = desk.on.journalProgress(setProgress)
    return () => {
      stop()
      setProgress(null)
    }
  }, [isRunning])
  return progress
}

/** Asks where to and writes the lines under a filter as a table. */
export function useExportJournal() {
  return useMutation({
    mutationFn: (filter: JournalFilter) => valueOf(desk.journal.exportCsv({ filter })),
    meta: { savesNothing: true },
    onSuccess: refreshJournal,
  })
}

/** Tells the journal that an entry was put on the clipboard for STAR. */
export async function noteCopiedForStar(entryId: EntryId): Promise<void> {
  await valueOf(desk.entries.copiedForStar({ entryId }))
}

function refreshJournal(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['journal'] })
}
