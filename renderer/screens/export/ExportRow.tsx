import { type ReactNode, useId } from 'react'

import { PartRow } from '../document/PartRow.tsx'

/** Fields of one concern, named by the rail. */
export function ExportRow({ rail, children }: { readonly rail: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <div className="export-row">
      <PartRow rail={rail} railId={id}>
        <div className="export-fields">{children}</div>
      </PartRow>
    </div>
  )
}
