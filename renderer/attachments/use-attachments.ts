import { useState } from 'react'

import { callError } from '../data/api.ts'
import { chooseAttachments, type AttachmentPlace } from '../data/attachments-mutations.ts'
import { refreshAll } from '../data/query-client.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { useToasts } from '../kit/Toasts.tsx'
import { addDropped, type RefusedFile } from './add-dropped.ts'
import type { DroppedFile } from './dropped-files.ts'

/** Adding files to one place, and what came of it. */
export interface AddingAttachments {
  readonly isBusy: boolean
  /** Files of the last act that were not added. */
  readonly refused: readonly RefusedFile[]
  /** What the last act threw as a whole. */
  readonly problem: unknown
  /** Asks for files in the system's own dialog. */
  readonly choose: () => Promise<void>
  readonly drop: (files: readonly DroppedFile[]) => Promise<void>
  /** Puts away what is said of refused files. */
  readonly dismiss: () => void
}

/**
 * Adds files to an entry or a case.
 * @param prepare runs before the first byte is kept: an entry being written has to be known as a draft first
 */
export function useAttachments(place: AttachmentPlace, prepare?: () => Promise<void>): AddingAttachments {
  const { t } = useText()
  const toasts = useToasts()
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const [problem, setProblem] = useState<unknown>(null)

  const add = async (
    act: () => Promise<{ readonly added: number; readonly refused: readonly RefusedFile[] }>,
  ) => {
    if (isBusy) return
    setBusy(true)
    setRefused([])
    setProblem(null)
    try {
      await prepare?.()
      const result = await act()
      setRefused(result.refused)
      if (result.added > 0) toasts.show({ text: t('attachments.added', { count: result.added }) })
    } catch (thrown) {
      if (callError(thrown).code !== 'cancelled') setProblem(thrown)
    } finally {
      setBusy(false)
    }
  }

  return {
    isBusy,
    refused,
    problem,
    choose: () =>
      add(async () => {
        const chosen = await chooseAttachments(place)
        const refused = chosen.refused.map(({ name, code }) => ({ name, reason: code }))
        return { added: chosen.added.length, refused }
      }),
    drop: (files) =>
      add(async () => {
        const result = await addDropped(place, files)
        await refreshAll()
        return result
      }),
    dismiss: () => {
      setRefused([])
      setProblem(null)
    },
  }
}
