import { and, eq, lte, notExists, sql } from 'drizzle-orm'
import type { ErrorCode } from '#model/error-codes.ts'
import { ok, type Result } from '#model/result.ts'
import { attachmentFiles, attachments } from '../schema/attachments.ts'
import type { Store } from '../store.ts'
import { change } from '../transaction.ts'

/**
 * Erases one content that no attachment holds any more, in a transaction of its own: erasing overwrites, which takes some
 * 20 ms a megabyte, and a case may hold hundreds. That nothing holds a content is the mark by which what a killed or locked
 * desk left is found again.
 * @param most leaves larger ones for a later time, in bytes
 * @returns bytes erased, `null` where there is nothing to erase
 */
export function eraseLooseContent(store: Store, most: number = Infinity): Result<number | null, ErrorCode> {
  const { sha256, bytes } = attachmentFiles
  return change(
    store,
    (tx) => {
      const holders = tx
        .select({ one: sql`1` })
        .from(attachments)
        .where(eq(attachments.sha256, sha256))
      const loose = tx
        .select({ sha256, bytes })
        .from(attachmentFiles)
        .where(and(lte(bytes, Math.min(most, Number.MAX_SAFE_INTEGER)), notExists(holders)))
        .limit(1)
        .get()
      if (loose === undefined) return ok(null)
      tx.delete(attachmentFiles).where(eq(sha256, loose.sha256)).run()
      return ok(loose.bytes)
    },
    { unjournaled: 'its attachment or its case was journaled as erased' },
  )
}
