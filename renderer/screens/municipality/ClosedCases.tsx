import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MunicipalityId } from '#model/ids.ts'

import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Disclosure } from '../../kit/Disclosure.tsx'
import { CaseIndexLink } from './CaseIndexLink.tsx'

export interface ClosedCasesProps {
  readonly municipalityId: MunicipalityId
  readonly count: number
}

/** The closed cases of a municipality, folded away by year: in time they are hundreds, so each year is read when opened. */
export function ClosedCases({ municipalityId, count }: ClosedCasesProps) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const years = useQuery({ ...queries.closedYears(municipalityId), enabled: isOpen })
  return (
    <div className="index-section index-fold">
      <Disclosure
        title={t('municipality.closed')}
        note={count}
        level={2}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        {years.error !== null && <ErrorNotice thrown={years.error} onRetry={() => void years.refetch()} />}
        {years.data?.map(({ year, cases }) => (
          <ClosedYear key={year} municipalityId={municipalityId} year={year} count={cases} />
        ))}
      </Disclosure>
    </div>
  )
}

function ClosedYear({ municipalityId, year, count }: ClosedCasesProps & { readonly year: number }) {
  const [isOpen, setOpen] = useState(false)
  const lines = useQuery({ ...queries.closedCases(municipalityId, year), enabled: isOpen })
  return (
    <Disclosure title={year} note={count} level={3} isOpen={isOpen} onOpenChange={setOpen}>
      {lines.error !== null && <ErrorNotice thrown={lines.error} onRetry={() => void lines.refetch()} />}
      <ul>
        {lines.data?.map((line) => (
          <CaseIndexLink key={line.id} line={line} />
        ))}
      </ul>
    </Disclosure>
  )
}
