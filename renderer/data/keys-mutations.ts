import { useMutation } from '@tanstack/react-query'
import type { KeysOverview } from '#contract/keys.ts'
import { desk, valueOf } from './api.ts'
import { queries } from './queries.ts'
import { queryClient, refreshAll } from './query-client.ts'

// What is typed or given here is secret: it leaves the cache of mutations with the form that used it.
const secret = { gcTime: 0, meta: { savesNothing: true } }

/** Takes over what a change gave, and asks anew for all else: the journal has a line more. */
async function takeOverview(overview: KeysOverview): Promise<void> {
  queryClient.setQueryData(queries.keys().queryKey, overview)
  await refreshAll()
}

/** Sets a passphrase after the vault was opened without one. */
export function useSetPassphrase() {
  return useMutation({
    mutationFn: (passphrase: string) => valueOf(desk.keys.setPassphrase({ passphrase })),
    onSuccess: takeOverview,
    ...secret,
  })
}

/** Replaces the passphrase. */
export function useChangePassphrase() {
  return useMutation({
    mutationFn: (input: { readonly present: string; readonly passphrase: string }) =>
      valueOf(desk.keys.changePassphrase(input)),
    onSuccess: takeOverview,
    ...secret,
  })
}

/** Makes a recovery code. The caller shows it and forgets it. */
export function useNewRecoveryCode() {
  return useMutation({
    mutationFn: (passphrase: string | null) => valueOf(desk.keys.newRecoveryCode({ passphrase })),
    ...secret,
  })
}

/** Checks a code as it was typed back. What is shown elsewhere follows when the caller is done. */
export function useConfirmRecoveryCode() {
  return useMutation({
    mutationFn: (code: string) => valueOf(desk.keys.confirmRecoveryCode({ code })),
    ...secret,
  })
}

/** Asks for the file of the office's public key. */
export function useChooseOfficeKey() {
  return useMutation({ mutationFn: () => valueOf(desk.keys.chooseOfficeKey(null)), ...secret })
}

/** Adds the office's key that was chosen last. */
export function useAddOfficeKey() {
  return useMutation({
    mutationFn: (passphrase: string) => valueOf(desk.keys.addOfficeKey({ passphrase })),
    onSuccess: takeOverview,
    ...secret,
  })
}

/** Takes the office's key away. */
export function useRemoveOfficeKey() {
  return useMutation({
    mutationFn: (passphrase: string) => valueOf(desk.keys.removeOfficeKey({ passphrase })),
    onSuccess: takeOverview,
    ...secret,
  })
}

/** Lets the key store of this computer open the vault, or no longer. */
export function useSetSystemKey() {
  return useMutation({
    mutationFn: (input: { readonly passphrase: string; readonly isOn: boolean }) =>
      valueOf(desk.keys.setSystemKey(input)),
    onSuccess: takeOverview,
    ...secret,
  })
}

/** Changes the data key; gives the new recovery code. */
export function useRotateKey() {
  return useMutation({
    mutationFn: (passphrase: string) => valueOf(desk.keys.rotate({ passphrase })),
    ...secret,
  })
}

/** How the keys stand, after a code that was shown is put away. */
export function refreshKeys(): Promise<void> {
  return refreshAll()
}
