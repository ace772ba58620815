import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'

import type { Letterhead } from '#model/specialist.ts'

import { callError } from '../../data/api.ts'
import { useSaveSettings } from '../../data/profile-mutations.ts'
import { queries } from '../../data/queries.ts'
import { type FoundForm, useFormDraft } from '../../data/use-form-draft.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { fieldTexts } from '../../errors/field-texts.ts'
import { focusFirstInvalid } from '../../kit/focus-first-invalid.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { WithFoundForm } from '../../shell/WithFoundForm.tsx'
import { EMPTY_PROFILE } from '../settings/empty-profile.ts'
import { faultsOf } from '../settings/faults-of.ts'
import { LetterheadFields } from '../settings/LetterheadFields.tsx'
import { ProfileFields } from '../settings/ProfileFields.tsx'
import { settingsPlace } from '../settings/use-settings-form.ts'

/** The second step: who works here, and what stands on the letters. */
export function ProfileStep() {
  const settings = useQuery(queries.settings()).data
  return (
    settings && (
      <WithFoundForm place={settingsPlace('profile')}>
        {(profile) => (
          <WithFoundForm place={settingsPlace('letterhead')}>
            {(letterhead) => <ProfileForm given={settings.letterhead} found={{ profile, letterhead }} />}
          </WithFoundForm>
        )}
      </WithFoundForm>
    )
  )
}

interface ProfileFormProps {
  readonly given: Letterhead
  readonly found: { readonly profile: FoundForm | null; readonly letterhead: FoundForm | null }
}

function ProfileForm({ given, found }: ProfileFormProps) {
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const profileDraft = useFormDraft(settingsPlace('profile'), { ...EMPTY_PROFILE }, found.profile)
  const letterheadDraft = useFormDraft(settingsPlace('letterhead'), { ...given }, found.letterhead)
  const [profile, letterhead] = [profileDraft.value, letterheadDraft.value]
  const save = useSaveSettings()
  const texts = fieldTexts(t, save.error && callError(save.error))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    const commit = profileDraft.commit((draft) => save.mutateAsync({ profile, letterhead, draft }))
    void commit.then(letterheadDraft.discard, () => focusFirstInvalid(form.current))
  }

  return (
    <form ref={form} className="first-run-form" noValidate onSubmit={submit}>
      <h2>{t('settings.pages.profile')}</h2>
      <ProfileFields
        value={profile}
        onChange={(value) => profileDraft.change({ ...value })}
        errors={faultsOf(texts, 'profile')}
      />
      <h2>{t('settings.pages.letterhead')}</h2>
      <LetterheadFields
        value={letterhead}
        onChange={(value) => letterheadDraft.change({ ...value })}
        errors={faultsOf(texts, 'letterhead')}
      />
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
