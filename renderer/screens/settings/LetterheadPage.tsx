import type { Settings } from '#contract/profile.ts'

import type { FoundForm } from '../../data/use-form-draft.ts'
import { WithFoundForm } from '../../shell/WithFoundForm.tsx'
import { LetterheadFields } from './LetterheadFields.tsx'
import { SaveLine } from './SaveLine.tsx'
import { settingsPlace, useSettingsForm } from './use-settings-form.ts'

/** What stands on the letters. */
export function LetterheadPage({ settings }: { readonly settings: Settings }) {
  return (
    <WithFoundForm place={settingsPlace('letterhead')}>
      {(found) => <LetterheadForm settings={settings} found={found} />}
    </WithFoundForm>
  )
}

interface LetterheadFormProps {
  readonly settings: Settings
  readonly found: FoundForm | null
}

function LetterheadForm({ settings, found }: LetterheadFormProps) {
  const { form, value, change, submit, errors, ...line } = useSettingsForm('letterhead', settings, found)
  return (
    <form ref={form} className="settings-form" noValidate onSubmit={submit}>
      <LetterheadFields value={value} onChange={change} errors={errors} />
      <SaveLine {...line} />
    </form>
  )
}
