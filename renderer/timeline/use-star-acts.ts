import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ACTIVITIES, type Activity } from '#model/case/entry.ts'
import { starText, type StarTextWords } from '#model/case/star-text.ts'

import { callError } from '../data/api.ts'
import { today } from '../data/clock.ts'
import { markInStar } from '../data/entries-mutations.ts'
import { noteCopiedForStar } from '../data/journal.ts'
import { queries } from '../data/queries.ts'
import { ERROR_TEXTS } from '../errors/error-texts.ts'
import type { Translate } from '../i18n/catalogues.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { useToasts } from '../kit/Toasts.tsx'
import type { EntryOnTimeline } from './use-composing.ts'

/** What is done with an entry for the municipality's procedure in STAR. */
export interface StarActs {
  /** Says that it was carried over today, or of one carried over that it was not. Can be taken back. */
  readonly toggleMark: (item: EntryOnTimeline) => void
  /** Puts it on the clipboard as plain text. */
  readonly copy: (item: EntryOnTimeline) => void
}

/** The acts for STAR. Each says by a message what came of it. */
export function useStarActs(): StarActs {
  const { t } = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  return useMemo(() => {
    const fail = (thrown: unknown) =>
      toasts.show({ text: t(ERROR_TEXTS[callError(thrown).code].what), tone: 'error' })
    return {
      toggleMark: ({ entry: { id, inStarOn } }) =>
        void markInStar(id, inStarOn === null ? today() : null).then(
          () =>
            toasts.show({
              text: t(inStarOn === null ? 'star.marked' : 'star.unmarked'),
              undo: { onPress: () => void markInStar(id, inStarOn).catch(fail) },
            }),
          fail,
        ),
      // Who is in the case decides whose name is left out.
      copy: (item) =>
        void client.fetchQuery(queries.case(item.case.caseId)).then(
          ({ people }) =>
            navigator.clipboard.writeText(starText(item.entry, people, wordsFor(t, item))).then(
              () => {
                toasts.show({ text: t('star.copied') })
                noteCopiedForStar(item.entry.id).catch(fail)
              },
              () => toasts.show({ text: t('star.copyFailed'), tone: 'error' }),
            ),
          fail,
        ),
    }
  }, [client, t, toasts])
}

function wordsFor(t: Translate, item: EntryOnTimeline): StarTextWords {
  const activities = ACTIVITIES.map((activity) => [activity, t(`activity.${activity}`)] as const)
  return {
    participantNames: item.participantNames,
    caseNumber: item.case.number,
    kindLabel: t(`entry.${item.entry.kind}`),
    activityLabels: Object.fromEntries(activities) as Record<Activity, string>,
    labels: {
      at: t('star.text.at'),
      case: t('star.text.case'),
      participants: t('star.text.participants'),
      activities: t('star.text.activities'),
      commitments: t('star.text.commitments'),
      due: t('star.text.due'),
      mine: t('star.text.mine'),
      reporter: t('star.text.reporter'),
    },
  }
}
