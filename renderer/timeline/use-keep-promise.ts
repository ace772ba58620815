import { useCallback } from 'react'
import type { Commitment } from '#model/case/commitment.ts'

import { callError } from '../data/api.ts'
import { today } from '../data/clock.ts'
import { keepCommitment } from '../data/entries-mutations.ts'
import { ERROR_TEXTS } from '../errors/error-texts.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { useToasts } from '../kit/Toasts.tsx'

/** Says of a promise that it was kept today, or that it is open again; either can be taken back. */
export type KeepPromise = (commitment: Commitment, isKept: boolean) => void

/** The act of ticking a promise, wherever it stands. */
export function useKeepPromise(): KeepPromise {
  const { t } = useText()
  const toasts = useToasts()
  return useCallback(
    ({ id, keptOn }, isKept) => {
      const fail = (thrown: unknown) =>
        toasts.show({ text: t(ERROR_TEXTS[callError(thrown).code].what), tone: 'error' })
      void keepCommitment(id, isKept ? today() : null).then(
        () =>
          toasts.show({
            text: t(isKept ? 'commitment.markedKept' : 'commitment.reopened'),
            undo: { onPress: () => void keepCommitment(id, keptOn).catch(fail) },
          }),
        fail,
      )
    },
    [t, toasts],
  )
}
