import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Preferences } from '#contract/preferences.ts'
import { NO_CASE, NO_TARGET } from '#model/draft.ts'
import type { Instant } from '#model/time/dates.ts'

import { clockOf, nowInstant } from '../../data/clock.ts'
import { useSavePreferences } from '../../data/preferences-mutations.ts'
import { queries } from '../../data/queries.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../../data/use-form-draft.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Status } from '../../kit/Status.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { WithFoundForm } from '../../shell/WithFoundForm.tsx'

/** As few and as many minutes as can be chosen. */
const SHORTEST = 1
const LONGEST = 60

/** What is typed and will not do yet is a draft of the vault, though the number itself is kept beside it. */
const PLACE: FormPlace = { caseId: NO_CASE, targetId: NO_TARGET, form: 'lock_after' }

/** When the desk locks by itself. A number that will do is saved and in force at once: there is nothing to press. */
export function LockPage() {
  const preferences = useQuery(queries.preferences()).data
  return (
    preferences && (
      <WithFoundForm place={PLACE}>
        {(found) => <LockForm preferences={preferences} found={found} />}
      </WithFoundForm>
    )
  )
}

interface LockFormProps {
  readonly preferences: Preferences
  readonly found: FoundForm | null
}

function LockForm({ preferences, found }: LockFormProps) {
  const { t } = useText()
  const draft = useFormDraft<Readonly<Record<'minutes', string>>>(
    PLACE,
    { minutes: String(preferences.lockAfter) },
    found,
  )
  const typed = draft.value.minutes
  const [isLeft, setLeft] = useState(true)
  const [savedAt, setSavedAt] = useState<Instant | null>(null)
  const save = useSavePreferences()
  const isFault = minutesOf(typed) === null
  const change = (text: string) => {
    draft.change({ minutes: text })
    setLeft(false)
    setSavedAt(null)
    const lockAfter = minutesOf(text)
    if (lockAfter === null) return
    save.mutate({ lockAfter }, { onSuccess: () => setSavedAt(nowInstant()) })
    // A draft that could not be removed says what is in force, and is only in the way.
    void draft.discard().catch(() => undefined)
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
