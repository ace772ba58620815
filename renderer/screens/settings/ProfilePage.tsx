import type { Settings } from '#contract/profile.ts'

import { ProfileFields } from './ProfileFields.tsx'
import { SaveLine } from './SaveLine.tsx'
import { useSettingsForm } from './use-settings-form.ts'

/** Who the specialist is. */
export function ProfilePage({ settings }: { readonly settings: Settings }) {
  const { form, value, change, submit, errors, ...line } = useSettingsForm('profile', settings)
  return (
    <form ref={form} className="settings-form" noValidate onSubmit={submit}>
      <ProfileFields value={value} onChange={change} errors={errors} />
      <SaveLine {...line} />
    </form>
  )
}
