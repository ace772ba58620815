import type { Translate } from '../i18n/catalogues.ts'

const KILO = 1024
const MEGA = KILO * KILO

/** How large a file is, in words: "340 kB", "2,4 MB". Never less than one kilobyte. */
export function fileSizeText(t: Translate, bytes: number): string {
  if (bytes < MEGA) return t('attachments.kilobytes', { size: Math.max(1, Math.round(bytes / KILO)) })
  return t('attachments.megabytes', { size: Math.round((bytes / MEGA) * 10) / 10 })
}
