import { useQuery } from '@tanstack/react-query'

import type { Draft, DraftContent } from '#model/draft.ts'
import type { Instant } from '#model/time/dates.ts'

import { queries } from './queries.ts'
import type { DraftKey } from './use-draft.ts'

type Value<T extends DraftContent['type']> = Extract<DraftContent, { type: T }>['value']

/** What was typed before into a form, or that it is not known yet. */
export interface KeptDraft<T extends DraftContent['type']> {
  /** `undefined` until it is known, `null` where nothing was typed. */
  readonly value: Value<T> | null | undefined
  readonly savedAt: Instant | null
  /** Why it could not be asked for. */
  readonly failure: unknown
  readonly retry: () => void
}

/** Looks for the draft of a form before the form is shown: what it holds stands in the fields from the start. */
export function useKeptDraft<T extends DraftContent['type']>(
  { caseId, targetId }: DraftKey,
  type: T,
): KeptDraft<T> {
  const { data, error, isFetchedAfterMount, refetch } = useQuery(queries.drafts(caseId))
  const isIts = (draft: Draft) => draft.targetId === targetId && draft.content.type === type
  // A kept answer may be older than what was typed last.
  const draft = isFetchedAfterMount ? data?.find(isIts) : undefined
  const isKnown = isFetchedAfterMount && data !== undefined
  return {
    value: isKnown ? ((draft?.content.value as Value<T> | undefined) ?? null) : undefined,
    savedAt: draft?.savedAt ?? null,
    failure: error,
    retry: () => void refetch(),
  }
}
