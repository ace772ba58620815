import type { ErrorCode } from '#model/error-codes.ts'
import type { BadInput } from '#model/field-faults.ts'
import { err, ok, type Result } from '#model/result.ts'
import { dateInTallinn } from '#model/time/dates.ts'
import type { Acting } from '#store/acting.ts'
import { committing, type DraftKey } from '#store/repositories/drafts.ts'
import { specialistOf } from '#store/repositories/vault.ts'
import type { Store } from '#store/store.ts'
import type { Viewing } from '#store/viewing.ts'
import type { Preferences } from '#contract/preferences.ts'
import type { FileReader } from '../attachments/reading/file-reader.ts'
import type { TemporaryCopies } from '../attachments/temporary-copies.ts'
import type { AsideVaults } from '../backup/aside-vaults.ts'
import type { BackupService } from '../backup/backup-service.ts'
import type { RestoreService } from '../backup/restore-service.ts'
import type { DeskLock } from '../app/lock-desk.ts'
import type { IdleLock } from '../app/idle-lock.ts'
import type { Dialogs } from '../app/dialogs.ts'
import type { Printer } from '../documents/pdf/printer.ts'
import type { ErasedCases } from '../retention/erased-cases.ts'
import type { Reference } from '../app/reference.ts'
import type { JournalVerifier } from '../journal/journal-verifier.ts'
import type { SpellingService } from '../spelling/spelling-service.ts'
import type { VerifyProgress } from '../journal/verify-task.ts'
import type { VaultService } from '../vault/vault-service.ts'

/** Preferences kept outside the vault, with what follows from a change. */
export interface PreferenceService {
  readonly theme: () => Preferences['theme']
  readonly setTheme: (theme: Preferences['theme']) => void
  /** Of the page, the menu and the native dialogs; documents are Estonian whatever it is. */
  readonly language: () => Preferences['language']
  readonly setLanguage: (language: Preferences['language']) => void
  /** Minutes without input after which the desk locks. */
  readonly lockAfter: () => Preferences['lockAfter']
  readonly setLockAfter: (minutes: Preferences['lockAfter']) => void
  readonly setVaultFolder: (folder: string) => void
  /** Where backups are kept; `null` while no folder was chosen on this computer. */
  readonly backupFolder: () => string | null
  readonly setBackupFolder: (folder: string) => void
}

/** Everything handlers work with. Built once in `electron/main.ts`; tests build it with their own clock and dialogs. */
export interface Services {
  /** The vault of the chosen folder; another one after `preferences.setVaultFolder`. */
  readonly vault: () => VaultService
  readonly deskLock: DeskLock
  readonly idleLock: IdleLock
  readonly dialogs: Dialogs
  /** Opens a file in the program of its kind; false when there is none. */
  readonly openPath: (file: string) => Promise<boolean>
  readonly temporaryCopies: TemporaryCopies
  /** Looks into files off the main thread. */
  readonly fileReader: FileReader
  /** Asks the Estonian dictionary off the main thread. */
  readonly spelling: SpellingService
  readonly erasedCases: ErasedCases
  /** Checks the journal off the main thread; `report` says to the page how far it is. */
  readonly journalCheck: {
    readonly run: JournalVerifier
    readonly report: (progress: VerifyProgress) => void
  }
  readonly backups: BackupService
  readonly restore: RestoreService
  readonly asideVaults: AsideVaults
  /** Makes PDFs by printing a page nobody sees. */
  readonly printer: Printer
  readonly preferences: PreferenceService
  readonly reference: Reference
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  readonly newId: () => string
  readonly version: string
  /** True on the stand-in, which must never see a real child's data. */
  readonly sampleOnly: boolean
}

/** What one call on the open vault works with: the store, who acts when, and by which rules it is looked at. */
export interface OpenDesk {
  readonly store: Store
  readonly acting: Acting
  readonly viewing: Viewing
}

/** The open vault for one call, or `vault_locked`. */
export function openDesk(services: Services): Result<OpenDesk, ErrorCode> {
  const opened = services.vault().store()
  if (!opened.ok) return err('vault_locked')
  const store = opened.value
  const now = services.now()
  return ok({
    store,
    acting: { now, actor: specialistOf(store), newId: services.newId },
    viewing: { today: dateInTallinn(now), reference: services.reference },
  })
}

/**
 * A handler that makes one change and removes the draft it was written in, both or neither.
 * @param work a change of the store; it is given the input without the draft's key
 */
export function committingOnDesk<I extends object, T, E extends ErrorCode | BadInput>(
  services: Services,
  work: (store: Store, input: I, acting: Acting) => Result<T, E>,
) {
  return ({ draft, ...input }: I & { readonly draft?: DraftKey | undefined }): Result<T, E | ErrorCode> =>
    onDesk(services, ({ store, acting }) =>
      committing(store, draft ?? null, (open) => work(open, input as unknown as I, acting)),
    )
}

/** Runs one call on the open vault, or refuses by `vault_locked`. */
export function onDesk<T, E>(
  services: Services,
  act: (desk: OpenDesk) => Result<T, E>,
): Result<T, E | ErrorCode> {
  const desk = openDesk(services)
  return desk.ok ? act(desk.value) : desk
}
