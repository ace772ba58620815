import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Preferences } from '#contract/preferences.ts'
import type { Instant } from '#model/time/dates.ts'

import { clockOf, nowInstant } from '../../data/clock.ts'
import { useSavePreferences } from '../../data/preferences-mutations.ts'
import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { LANGUAGES } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { Status } from '../../kit/Status.tsx'

/** The theme and the language. Chosen is saved and shown at once: there is nothing to press. */
export function LookPage() {
  const { t } = useText()
  const preferences = useQuery(queries.preferences()).data
  const save = useSavePreferences()
  const [savedAt, setSavedAt] = useState<Instant | null>(null)
  const choose = (changed: Partial<Preferences>) =>
    save.mutate(changed, { onSuccess: () => setSavedAt(nowInstant()) })
  return (
    <div className="settings-form">
      <RadioGroup<Preferences['theme']>
        label={t('settings.look.theme')}
        choices={[
          { id: 'system', label: t('settings.look.system'), note: t('settings.look.systemNote') },
          { id: 'light', label: t('settings.look.light') },
          { id: 'dark', label: t('settings.look.dark') },
        ]}
        value={preferences?.theme ?? 'system'}
        onChange={(theme) => choose({ theme })}
      />
      <RadioGroup<Preferences['language']>
        label={t('settings.look.language')}
        description={t('settings.look.languageHelp')}
        choices={LANGUAGES.map((id) => ({ id, label: t(`settings.look.languages.${id}`) }))}
        value={preferences?.language ?? 'et'}
        onChange={(language) => choose({ language })}
      />
      <div role="status">
        {savedAt !== null && <Status tone="ok">{t('settings.savedAt', { time: clockOf(savedAt) })}</Status>}
      </div>
      <ErrorNotice thrown={save.error} />
    </div>
  )
}
