import { purgeAttachments } from '#store/repositories/attachments.ts'
import { recordLock } from '#store/repositories/vault.ts'
import { eraseSomeContents } from '../attachments/erase-contents.ts'
import { onDesk, type Services } from './services.ts'

/** How much locking may overwrite, in bytes: a quarter of a second. The others go at the next opening, which can wait. */
const ERASED_AT_LOCK = 8 * 1024 * 1024

/**
 * What precedes each locking: removed attachments go for good, and the locking is journaled. Nothing here may keep the
 * desk open: what a full disk refuses now is erased at the next opening.
 */
export function endSession(services: Services): void {
  onDesk(services, ({ store, acting }) => {
    purgeAttachments(store, acting)
    eraseSomeContents(store, ERASED_AT_LOCK)
    return recordLock(store, acting)
  })
}
