import { type FormEvent, useEffect, useRef, useState } from 'react'

import type { Settings } from '#contract/profile.ts'
import { NO_CASE, NO_TARGET } from '#model/draft.ts'
import type { Letterhead, Profile } from '#model/specialist.ts'
import type { Instant } from '#model/time/dates.ts'

import { callError } from '../../data/api.ts'
import { nowInstant } from '../../data/clock.ts'
import { registerFlush } from '../../data/flush-registry.ts'
import { useSaveSettings } from '../../data/profile-mutations.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../../data/use-form-draft.ts'
import { fieldTexts } from '../../errors/field-texts.ts'
import { focusFirstInvalid } from '../../kit/focus-first-invalid.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { EMPTY_PROFILE } from './empty-profile.ts'
import { faultsOf } from './faults-of.ts'

/** Where the draft of a part of the settings is kept: of no case, and one in a vault. */
export function settingsPlace(part: keyof Parts): FormPlace {
  return { caseId: NO_CASE, targetId: NO_TARGET, form: part }
}

interface Parts {
  readonly profile: Profile
  readonly letterhead: Letterhead
}

/** One part of the settings as a form: what is typed, what is wrong with it, and when it was saved. */
export function useSettingsForm<P extends keyof Parts>(part: P, settings: Settings, found: FoundForm | null) {
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const saved: Parts = { profile: settings.profile ?? EMPTY_PROFILE, letterhead: settings.letterhead }
  const draft = useFormDraft({ ...settingsPlace(part) }, { ...saved[part] }, found)
  const { value } = draft
  const [savedAt, setSavedAt] = useState<Instant | null>(null)
  const mutation = useSaveSettings()

  const save = async () => {
    await draft.commit((key) => mutation.mutateAsync({ ...saved, [part]: draft.latest(), draft: key }))
    setSavedAt(nowInstant())
  }

  // Locking, Ctrl+S and leaving the page save what stands here; what is refused stays as a draft.
  const flush = useRef(async () => {})
  useEffect(() => {
    flush.current = async () => {
      if (draft.isUnsaved()) await save()
    }
  })
  useEffect(() => {
    const unregister = registerFlush(() => flush.current())
    return () => {
      unregister()
      // Leaving the page keeps what was typed; a refusal is told by the status line.
      void flush.current().catch(() => undefined)
    }
  }, [])

  return {
    form,
    value,
    change: (next: Parts[P]) => {
      draft.change({ ...next })
      setSavedAt(null)
    },
    submit: (event: FormEvent) => {
      event.preventDefault()
      if (!mutation.isPending) void save().catch(() => focusFirstInvalid(form.current))
    },
    errors: faultsOf(fieldTexts(t, mutation.error && callError(mutation.error)), part),
    thrown: mutation.error,
    isSaving: mutation.isPending,
    savedAt,
    draft: { savedAt: draft.savedAt, failure: draft.failure },
  }
}
