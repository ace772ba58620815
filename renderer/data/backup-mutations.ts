import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Input, Output } from '#contract/index.ts'
import type { BackupProgress } from '#model/backup/backup.ts'
import { desk, valueOf } from './api.ts'
import { queries } from './queries.ts'
import { queryClient, refreshAll } from './query-client.ts'

const meta = { savesNothing: true }

/** What shows how the backups stand. */
async function refreshBackups(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['backups'] })
}

/** How far a backup, a rehearsal or a restoring is; `null` when none is under way. Refreshes what is shown at its end. */
export function useBackupProgress(): BackupProgress | null {
  const [progress, setProgress] = useState<BackupProgress | null>(null)
  useEffect(() => desk.on.backupProgress(setProgress), [])
  return progress
}

/** Asks anew how the backups stand whenever one has ended, also one nobody asked for. */
export function useBackupWatch(): void {
  useEffect(
    () =>
      desk.on.backupProgress((progress) => {
        if (progress === null) void refreshBackups()
      }),
    [],
  )
}

/** Asks for the folder backups are kept in. */
export function useChooseBackupFolder() {
  return useMutation({
    mutationFn: () => valueOf(desk.backups.chooseFolder(null)),
    onSettled: refreshBackups,
    meta,
  })
}

/** Makes a backup. */
export function useMakeBackup() {
  return useMutation({
    mutationFn: () => valueOf(desk.backups.make(null)),
    onSettled: refreshBackups,
    meta,
  })
}

/** Tries the newest backup. */
export function useRehearseBackup() {
  return useMutation({
    mutationFn: () => valueOf(desk.backups.rehearse(null)),
    onSettled: refreshBackups,
    meta,
  })
}

/** Removes a vault that a restore has set aside, which the system asks about once more. */
export function useRemoveAside() {
  return useMutation({
    mutationFn: (name: string) => valueOf(desk.backups.removeAside({ name })),
    onSettled: refreshBackups,
    meta,
  })
}

/** Stops what is under way. */
export function useStopBackup() {
  return useMutation({ mutationFn: () => valueOf(desk.backups.stop(null)), meta })
}

/** Asks for a folder with backups. */
export function useChooseRestoreFolder() {
  return useMutation({
    mutationFn: () => valueOf(desk.restore.chooseFolder(null)),
    onSuccess: (found) => queryClient.setQueryData(queries.restorable().queryKey, found),
    meta,
  })
}

/** Copies and opens a backup, and says what would be lost. */
export function usePrepareRestore() {
  return useMutation({
    mutationFn: (input: Input<'restore', 'prepare'>) => valueOf(desk.restore.prepare(input)),
    meta,
  })
}

/** Puts a prepared backup in place. What opened it is then tried on the vault; a recovery code is asked for again. */
export function useConfirmRestore() {
  return useMutation({
    mutationFn: async ({ passphrase }: { readonly passphrase: string | null }) => {
      await valueOf(desk.restore.confirm(null))
      if (passphrase !== null) await desk.vault.unlock({ passphrase })
    },
    onSuccess: refreshAll,
    meta,
  })
}

/** Gives a restoring up. */
export function cancelRestore(): void {
  void desk.restore.cancel(null)
}

/** What preparing a restoring answers. */
export type PreparedRestore = Output<'restore', 'prepare'>
