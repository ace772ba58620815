import { useState } from 'react'

import type { GatePass } from '#model/document/gate.ts'
import type { DocumentVersionId } from '#model/ids.ts'

/** Reasons typed for findings, by requirement. */
export type Passes = ReadonlyMap<string, string>

/** Reasons live until the version is issued or the page is loaded anew, also while another screen is shown. */
const typed = new Map<DocumentVersionId, Passes>()

/** Reasons to go on in spite of a finding; the vault takes them only when the version is issued. */
export function useGatePasses(versionId: DocumentVersionId) {
  const [passes, setPasses] = useState<Passes>(() => typed.get(versionId) ?? new Map())
  const change = (next: Passes) => {
    typed.set(versionId, next)
    setPasses(next)
  }
  return {
    passes,
    keep: ({ requirement, reason }: GatePass) => change(new Map(passes).set(requirement, reason)),
    drop: (requirement: string) => change(new Map([...passes].filter(([other]) => other !== requirement))),
  }
}
