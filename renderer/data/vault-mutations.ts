import { useMutation } from '@tanstack/react-query'
import type { UnlockWay, VaultStatus } from '#contract/vault.ts'
import { desk, valueOf } from './api.ts'
import { queries } from './queries.ts'
import { queryClient, refreshAll } from './query-client.ts'

const meta = { savesNothing: true }

// A passphrase leaves the cache of mutations with the form it was typed in.
const secret = { gcTime: 0, meta }

/** Takes over the status a call gave, then asks for everything anew. */
async function takeStatus(status: VaultStatus): Promise<void> {
  queryClient.setQueryData(queries.vaultStatus().queryKey, status)
  await refreshAll()
}

/** Makes a new vault in the folder of the status and opens it. */
export function useCreateVault() {
  return useMutation({
    mutationFn: (passphrase: string) => valueOf(desk.vault.create({ passphrase })),
    onSuccess: takeStatus,
    ...secret,
  })
}

/** Opens the vault. A failed try is counted by the main process, so the status is asked anew either way. */
export function useUnlockVault() {
  return useMutation({
    mutationFn: (passphrase: string) => valueOf(desk.vault.unlock({ passphrase })),
    onSuccess: takeStatus,
    onError: () => queryClient.invalidateQueries({ queryKey: queries.vaultStatus().queryKey }),
    ...secret,
  })
}

/** Opens the vault by another way than the passphrase. */
export function useUnlockBy() {
  return useMutation({
    mutationFn: (way: UnlockWay) => valueOf(desk.vault.unlockBy(way)),
    onSuccess: takeStatus,
    onError: () => queryClient.invalidateQueries({ queryKey: queries.vaultStatus().queryKey }),
    ...secret,
  })
}

/** Asks for the file of the office's private key in a native dialog. */
export function useChooseKeyFile() {
  return useMutation({ mutationFn: () => valueOf(desk.vault.chooseKeyFile(null)), ...secret })
}

/** Locks the vault. The main process asks for the last keystrokes first, and then loads the page anew. */
export function useLockVault() {
  return useMutation({
    mutationFn: () => valueOf(desk.vault.lock(null)),
    onSuccess: (status) => queryClient.setQueryData(queries.vaultStatus().queryKey, status),
    meta,
  })
}

/** Asks for another folder in a native dialog. */
export function useChooseFolder() {
  return useMutation({
    mutationFn: () => valueOf(desk.vault.chooseFolder(null)),
    onSuccess: takeStatus,
    meta,
  })
}

/** Asks anew how the vault stands. */
export function useRetryStatus(): () => void {
  return () => void queryClient.invalidateQueries({ queryKey: queries.vaultStatus().queryKey })
}
