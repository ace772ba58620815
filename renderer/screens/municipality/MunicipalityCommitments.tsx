import { useQuery } from '@tanstack/react-query'
import type { CaseId } from '#model/ids.ts'

import { queries } from '../../data/queries.ts'
import { entryHref } from '../../timeline/timeline-address.ts'
import { OwedCommitments } from '../common/OwedCommitments.tsx'

/** Promises of the municipality's open cases, out of those of the desk. */
export function MunicipalityCommitments({ lines }: { readonly lines: ReadonlyMap<CaseId, unknown> }) {
  const { data } = useQuery(queries.desk())
  if (data === undefined) return null
  return (
    <OwedCommitments
      today={data.today}
      commitments={data.commitments
        .filter(({ case: line }) => lines.has(line.id))
        .map(({ commitment, entryId, case: { id, number, children } }) => ({
          commitment,
          place: {
            href: entryHref(id, entryId),
            words: [number, children].filter((part) => part !== '').join(' · '),
          },
        }))}
    />
  )
}
