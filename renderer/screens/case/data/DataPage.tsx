import './DataPage.css'

import type { CaseView } from '#contract/cases.ts'

import { WithdrawnEntries } from '../../../corrections/WithdrawnEntries.tsx'
import { EraseCase } from './EraseCase.tsx'
import { FactsSection } from './FactsSection.tsx'
import { LinkedCases } from './LinkedCases.tsx'
import { MunicipalityPeriods } from './MunicipalityPeriods.tsx'

/** Andmed: the request as it came, whose the case has been, the cases it is tied to, what was taken back, and its erasing. */
export function DataPage({ view }: { readonly view: CaseView }) {
  return (
    <>
      <FactsSection view={view} />
      <MunicipalityPeriods view={view} />
      <LinkedCases view={view} />
      <WithdrawnEntries caseId={view.case.id} />
      <EraseCase view={view} />
    </>
  )
}
