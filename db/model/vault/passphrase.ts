/** Shortest and longest passphrase, in Unicode code points after normalisation. */
export const MIN_PASSPHRASE_LENGTH = 12
export const MAX_PASSPHRASE_LENGTH = 1000

/** Why a passphrase is not accepted. `too_weak` is the strength estimate's, which is made outside the model. */
export const PASSPHRASE_FAULTS = ['empty', 'too_short', 'too_long', 'too_weak'] as const
export type PassphraseFault = (typeof PASSPHRASE_FAULTS)[number]

/**
 * The one form in which a passphrase is measured and keys are derived from it (NFC). Without it "õ" typed on another
 * keyboard would be other bytes, and the vault would not open.
 */
export function normalizePassphrase(text: string): string {
  return text.normalize('NFC')
}

/** Checks the length of a passphrase as typed; `null` when it is in order. White space alone is `empty`. */
export function checkPassphraseForm(text: string): PassphraseFault | null {
  if (text.trim() === '') return 'empty'
  const length = Array.from(normalizePassphrase(text)).length
  if (length < MIN_PASSPHRASE_LENGTH) return 'too_short'
  if (length > MAX_PASSPHRASE_LENGTH) return 'too_long'
  return null
}
