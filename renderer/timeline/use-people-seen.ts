import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { NO_FILTER, type TimelineScope } from '#model/case/timeline.ts'
import type { PersonId } from '#model/ids.ts'

import { queries } from '../data/queries.ts'
import { compareEstonian } from '../i18n/formats.ts'
import type { Choice } from '../kit/choice.ts'
import { caseTagText } from './CaseTagLink.tsx'

/** Who took part in the newest entries of a timeline of many cases, which has no list of people of its own. */
export function usePeopleSeen(scope: TimelineScope): readonly Choice<PersonId>[] {
  const { data } = useInfiniteQuery(queries.timeline(scope, NO_FILTER))
  return useMemo(() => {
    const people = new Map<PersonId, Choice<PersonId>>()
    for (const item of data?.pages.flatMap((page) => page.items) ?? []) {
      if (item.type !== 'entry') continue
      item.entry.participants.forEach((id, index) => {
        // Two of one name are told apart by the case they were met in.
        const note = caseTagText(item.case)
        people.set(id, { id, label: item.participantNames[index] ?? '', note })
      })
    }
    return [...people.values()].toSorted((a, b) => compareEstonian(a.label, b.label))
  }, [data])
}
