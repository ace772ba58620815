import { useEffect } from 'react'
import { type UseQueryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NamesFound } from '#contract/leaks.ts'
import { type LeakHit, type LeakKey, undecided } from '#model/leak/leak.ts'

import { dropLeakDecision, type LeavingTarget } from '../../data/leaks.ts'
import { noteSaveFailed } from '../../data/saved-store.ts'
import { useAskedForm } from '../../shell/use-asked-form.ts'
import { alikeHits, listedHits } from './leak-words.ts'

/** Names found in what is about to leave, the dialog that is open on one of them, and the ways to decide. */
export function useLeaks<K extends readonly unknown[]>(
  options: UseQueryOptions<NamesFound, Error, NamesFound, K>,
  target: LeavingTarget,
) {
  const query = useQuery(options)
  const client = useQueryClient()
  const forms = useAskedForm()
  const found = query.data
  const hits = listedHits(found)
  const open = undecided(hits, found?.decisions ?? [])
  const asked =
    forms.asked?.form === 'leak_decision'
      ? hits.find(({ key, isWeak }) => key === forms.asked?.target && !isWeak)
      : undefined
  const askedKey = asked?.key
  useEffect(() => (askedKey === undefined ? undefined : () => focusLine(askedKey)), [askedKey])
  /** Looks once more, at what is written now. */
  const look = async () => client.fetchQuery({ ...options, staleTime: 0 })
  return {
    found,
    open,
    hits,
    thrown: query.error,
    look,
    decide: ({ key }: LeakHit) => forms.open('leak_decision', key),
    drop: ({ key }: LeakHit) => {
      dropLeakDecision(target, key).then(look).catch(noteSaveFailed)
    },
    dialog:
      asked === undefined
        ? null
        : {
            target,
            hit: asked,
            alike: alikeHits(open, asked),
            decision: found?.decisions.find(({ key }) => key === asked.key) ?? null,
            onKept: () => {
              look().catch(noteSaveFailed)
              forms.close()
            },
            onClose: forms.close,
          },
  }
}
export type Leaks = ReturnType<typeof useLeaks>

/** After a dialog that a lock had led back to, nothing is there that opened it: the focus goes to its line in any case. */
function focusLine(key: LeakKey): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>(`[data-leak-key="${key}"] [data-leak-decide]`)?.focus()
  }, 50)
}
