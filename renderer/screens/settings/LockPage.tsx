import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Preferences } from '#contract/preferences.ts'
import type { Instant } from '#model/time/dates.ts'

import { clockOf, nowInstant } from '../../data/clock.ts'
import { useSavePreferences } from '../../data/preferences-mutations.ts'
import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Status } from '../../kit/Status.tsx'
import { TextField } from '../../kit/TextField.tsx'

/** As few and as many minutes as can be chosen. */
const SHORTEST = 1
const LONGEST = 60

/** When the desk locks by itself. A number that will do is saved and in force at once: there is nothing to press. */
export function LockPage() {
  const preferences = useQuery(queries.preferences()).data
  return preferences && <LockForm preferences={preferences} />
}

function LockForm({ preferences }: { readonly preferences: Preferences }) {
  const { t } = useText()
  const [typed, setTyped] = useState(String(preferences.lockAfter))
  const [isLeft, setLeft] = useState(true)
  const [savedAt, setSavedAt] = useState<Instant | null>(null)
  const save = useSavePreferences()
  const isFault = minutesOf(typed) === null
  const change = (text: string) => {
    setTyped(text)
    setLeft(false)
    setSavedAt(null)
    const lockAfter = minutesOf(text)
    if (lockAfter !== null) save.mutate({ lockAfter }, { onSuccess: () => setSavedAt(nowInstant()) })
  }
  return (
    <div className="settings-form">
      <TextField
        label={t('settings.lock.after')}
        description={t('settings.lock.afterHelp')}
        value={typed}
        onChange={change}
        onBlur={() => setLeft(true)}
        inputMode="numeric"
        maxLength={3}
        width={5}
        error={
          isFault && (isLeft || typed.length > 1)
            ? t('settings.lock.outside', { from: String(SHORTEST), to: String(LONGEST) })
            : null
        }
      />
      <p>{t('settings.lock.also')}</p>
      <p>{t('settings.lock.kept')}</p>
      <div role="status">
        {savedAt !== null && <Status tone="ok">{t('settings.savedAt', { time: clockOf(savedAt) })}</Status>}
      </div>
      <ErrorNotice thrown={save.error} />
    </div>
  )
}

/** The minutes that were typed; `null` where that is no whole number that can be chosen. */
function minutesOf(text: string): number | null {
  const minutes = /^\d{1,2}$/.test(text.trim()) ? Number(text) : NaN
  return minutes >= SHORTEST && minutes <= LONGEST ? minutes : null
}
