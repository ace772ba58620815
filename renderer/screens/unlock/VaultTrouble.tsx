import type { ErrorCode } from '#model/error-codes.ts'

import { callError } from '../../data/api.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Notice } from '../../kit/Notice.tsx'

/** What may be wrong with a vault that is being opened; each is said in words of its own. */
const TROUBLES = [
  'vault_missing',
  'vault_damaged',
  'vault_newer',
  'vault_in_use',
  'vault_folder_unwritable',
  'vault_full_disk',
  'vault_disk_failing',
] as const satisfies readonly ErrorCode[]
export type Trouble = (typeof TROUBLES)[number]

/** What an opening threw: of a vault in trouble what happened, what is kept and what to do; of all else its notice. */
export function VaultTrouble({ thrown }: { readonly thrown: unknown }) {
  if (thrown === null) return null
  const { code } = callError(thrown)
  const trouble = TROUBLES.find((known) => known === code)
  return trouble === undefined ? (
    <ErrorNotice thrown={thrown} />
  ) : (
    <TroubleNotice trouble={trouble} announce />
  )
}

/** What is wrong with the vault. Nothing here offers to delete anything. */
export function TroubleNotice({
  trouble,
  announce,
}: {
  readonly trouble: Trouble
  readonly announce?: boolean
}) {
  const { t } = useText()
  return (
    <Notice tone="error" title={t(`unlock.trouble.${trouble}.what`)} announce={announce ?? false}>
      <p>{t(`unlock.trouble.${trouble}.kept`)}</p>
      <p>{t(`unlock.trouble.${trouble}.todo`)}</p>
    </Notice>
  )
}
