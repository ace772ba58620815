import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'

import type { Letterhead, Profile } from '#model/specialist.ts'

import { callError } from '../../data/api.ts'
import { useSaveSettings } from '../../data/profile-mutations.ts'
import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { fieldTexts } from '../../errors/field-texts.ts'
import { focusFirstInvalid } from '../../errors/focus-first-invalid.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { EMPTY_PROFILE } from '../settings/empty-profile.ts'
import { faultsOf } from '../settings/faults-of.ts'
import { LetterheadFields } from '../settings/LetterheadFields.tsx'
import { ProfileFields } from '../settings/ProfileFields.tsx'

/** The second step: who works here, and what stands on the letters. */
export function ProfileStep() {
  const settings = useQuery(queries.settings()).data
  return settings && <ProfileForm letterhead={settings.letterhead} />
}

function ProfileForm({ letterhead: given }: { readonly letterhead: Letterhead }) {
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const [profile, setProfile] = useState<Profile>(EMPTY_PROFILE)
  const [letterhead, setLetterhead] = useState(given)
  const save = useSaveSettings()
  const texts = fieldTexts(t, save.error && callError(save.error))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    save.mutate({ profile, letterhead }, { onError: () => focusFirstInvalid(form.current) })
  }

  return (
    <form ref={form} className="first-run-form" noValidate onSubmit={submit}>
      <h2>{t('settings.pages.profile')}</h2>
      <ProfileFields value={profile} onChange={setProfile} errors={faultsOf(texts, 'profile')} />
      <h2>{t('settings.pages.letterhead')}</h2>
      <LetterheadFields value={letterhead} onChange={setLetterhead} errors={faultsOf(texts, 'letterhead')} />
      <div className="first-run-actions">
        <BusyButton
          isSubmit
          variant="main"
          size="large"
          isBusy={save.isPending}
          busyLabel={t('firstRun.profile.saving')}
        >
          {t('firstRun.profile.next')}
        </BusyButton>
        <ErrorNotice thrown={save.error} kept="typed" />
      </div>
    </form>
  )
}
