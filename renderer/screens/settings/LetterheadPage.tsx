import type { Settings } from '#contract/profile.ts'

import { LetterheadFields } from './LetterheadFields.tsx'
import { SaveLine } from './SaveLine.tsx'
import { useSettingsForm } from './use-settings-form.ts'

/** What stands on the letters. */
export function LetterheadPage({ settings }: { readonly settings: Settings }) {
  const { form, value, change, submit, errors, ...line } = useSettingsForm('letterhead', settings)
  return (
    <form ref={form} className="settings-form" noValidate onSubmit={submit}>
      <LetterheadFields value={value} onChange={change} errors={errors} />
      <SaveLine {...line} />
    </form>
  )
}
