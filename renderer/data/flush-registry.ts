import { desk } from './api.ts'

type Flush = () => Promise<void>

const open = new Set<Flush>()

/** Adds a form with unsaved keystrokes to those asked before the desk is locked; gives back its removal. */
export function registerFlush(flush: Flush): () => void {
  open.add(flush)
  return () => open.delete(flush)
}

/** Saves what every open form holds. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...open].map((flush) => flush()))
}

/**
 * Answers the main process before it locks. Call once at start.
 * @param leavePlace tells where the specialist is; asked first, as saving may close what is open
 */
export function answerFlushRequests(leavePlace: () => Promise<void>): void {
  desk.on.flushDrafts(() => {
    void Promise.allSettled([leavePlace(), flushAll()]).then(() => desk.vault.draftsFlushed(null))
  })
}
