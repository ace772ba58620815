import type { Settings } from '#contract/profile.ts'

import type { FoundForm } from '../../data/use-form-draft.ts'
import { WithFoundForm } from '../../shell/WithFoundForm.tsx'
import { ProfileFields } from './ProfileFields.tsx'
import { SaveLine } from './SaveLine.tsx'
import { settingsPlace, useSettingsForm } from './use-settings-form.ts'

/** Who the specialist is. */
export function ProfilePage({ settings }: { readonly settings: Settings }) {
  return (
    <WithFoundForm place={settingsPlace('profile')}>
      {(found) => <ProfileForm settings={settings} found={found} />}
    </WithFoundForm>
  )
}

interface ProfileFormProps {
  readonly settings: Settings
  readonly found: FoundForm | null
}

function ProfileForm({ settings, found }: ProfileFormProps) {
  const { form, value, change, submit, errors, ...line } = useSettingsForm('profile', settings, found)
  return (
    <form ref={form} className="settings-form" noValidate onSubmit={submit}>
      <ProfileFields value={value} onChange={change} errors={errors} />
      <SaveLine {...line} />
    </form>
  )
}
