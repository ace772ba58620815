import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { draftField, type DraftContent, type FormDraft, type FormName, formField } from '#model/draft.ts'
import type { CaseId, DraftTargetId } from '#model/ids.ts'
import type { Instant } from '#model/time/dates.ts'

import { queries } from './queries.ts'
import { refreshDraftLists } from './query-client.ts'
import { useDraft } from './use-draft.ts'

/** Which form a draft is of, and what it is about. */
export interface FormPlace {
  readonly caseId: CaseId
  readonly targetId: DraftTargetId
  readonly form: FormName
  /** Which of several such forms of one target. */
  readonly part?: string
}

/** What was found typed in a form. */
export interface FoundForm {
  readonly value: FormDraft
  readonly savedAt: Instant
}

/** Names one draft, for the call that commits it. */
export interface FormDraftKey {
  readonly caseId: CaseId
  readonly targetId: DraftTargetId
  readonly field: string
}

/** What was typed into a form before and not saved: `undefined` while it is asked for, `null` where there is nothing. */
export function useFoundForm({ caseId, targetId, form, part }: FormPlace): FoundForm | null | undefined {
  const drafts = useQuery(queries.drafts(caseId))
  const [found, setFound] = useState<FoundForm | null | undefined>(undefined)
  // A kept answer may be older than what was typed last; a failed one must not keep the form shut.
  const isKnown = drafts.isFetchedAfterMount && !drafts.isFetching
  if (found === undefined && isKnown) {
    const field = formField(form, part)
    const draft = drafts.data?.find(
      ({ targetId: target, content }) => target === targetId && draftField(content) === field,
    )
    setFound(draft?.content.type === 'form' ? { value: draft.content.value, savedAt: draft.savedAt } : null)
  }
  return found
}

/**
 * The fields of a form as typed, kept as a draft from the first change on.
 * @param initial what the fields hold where nothing was typed
 * @param found what was typed before; fields it does not name are those of `initial`
 */
export function useFormDraft<F extends FormDraft>(place: FormPlace, initial: F, found: FoundForm | null) {
  const { form, part } = place
  const draft = useDraft(place)
  const { touch, flush, drop, discard } = draft
  const [start] = useState((): F => ({ ...initial, ...ofForm(initial, found?.value) }))
  const [value, setValue] = useState(start)
  const latest = useRef(value)
  /** True while something is typed and not committed. */
  const isUnsaved = useRef(found !== null)
  const content = (): DraftContent => ({
    type: 'form',
    form,
    ...(part === undefined ? {} : { part }),
    value: latest.current,
  })
  const key: FormDraftKey = {
    caseId: place.caseId,
    targetId: place.targetId,
    field: formField(form, part),
  }

  return {
    value,
    /** The newest fields, also between two drawings. */
    latest: () => latest.current,
    key,
    /** When what stands here was last kept as a draft; `null` where it never was. */
    savedAt: draft.savedAt ?? found?.savedAt ?? null,
    failure: draft.failure,
    /** True where something was typed and not committed. */
    isUnsaved: () => isUnsaved.current,
    change: (patch: Partial<F>) => {
      latest.current = { ...latest.current, ...patch }
      isUnsaved.current = true
      setValue(latest.current)
      touch(content)
    },
    flush,
    /** Begins anew after a commit, with nothing typed. */
    begin: (fields: F) => {
      latest.current = fields
      setValue(fields)
    },
    /** Runs the call that commits the form: it is given the draft to remove in the same transaction. */
    commit: async <T>(act: (key: FormDraftKey) => Promise<T>): Promise<T> => {
      await flush()
      const committing = latest.current
      const committed = await act(key)
      // What is typed while the call is under way stays a draft.
      if (latest.current === committing) {
        await drop()
        isUnsaved.current = false
      } else touch(content)
      return committed
    },
    /** Throws away what was typed, here and in the vault. */
    discard: async (): Promise<void> => {
      if (!isUnsaved.current) return
      isUnsaved.current = false
      await discard(content())
      await refreshDraftLists()
    },
  }
}

/** Of what was found, the fields the form has. */
function ofForm<F extends FormDraft>(initial: F, found: FormDraft | undefined): Partial<F> {
  if (found === undefined) return {}
  return Object.fromEntries(Object.entries(found).filter(([field]) => field in initial)) as Partial<F>
}
