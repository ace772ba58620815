import { useState } from 'react'

import type { GatePass } from '#model/document/gate.ts'
import { formField } from '#model/draft.ts'
import type { DocumentVersionId } from '#model/ids.ts'

import { desk, valueOf } from '../../data/api.ts'
import { noteSaveFailed } from '../../data/saved-store.ts'
import { draftTargetOf } from './draft-target.ts'
import type { DocumentView } from './writing.ts'

/** Reasons kept for findings, by requirement. */
export type Passes = ReadonlyMap<string, string>

/** What the draft of a reason holds: what is typed, and what of it was kept last. */
export interface ReasonFields extends Readonly<Record<string, string>> {
  readonly reason: string
  readonly kept: string
}

/** What was kept since the page was loaded: newer than what the document was shown with. */
const keptHere = new Map<DocumentVersionId, Passes>()

/**
 * Reasons to go on in spite of a finding. Each is a draft of the version until it is issued, which puts them into the
 * journal and clears the drafts.
 */
export function useGatePasses({ version, document, drafts }: DocumentView) {
  const [passes, setPasses] = useState<Passes>(() => keptHere.get(version.id) ?? passesOf(drafts))
  const change = (next: Passes) => {
    keptHere.set(version.id, next)
    setPasses(next)
  }
  const targetId = draftTargetOf(version.id)
  return {
    passes,
    /** Takes over a reason whose draft says that it is kept. */
    keep: ({ requirement, reason }: GatePass) => change(new Map(passes).set(requirement, reason)),
    drop: (requirement: string) => {
      change(new Map([...passes].filter(([other]) => other !== requirement)))
      const field = formField('gate_reason', requirement)
      void valueOf(desk.drafts.discard({ caseId: document.caseId, targetId, field })).catch(noteSaveFailed)
    },
  }
}

function passesOf(drafts: DocumentView['drafts']): Passes {
  return new Map(
    drafts.flatMap(({ content }) => {
      if (content.type !== 'form' || content.form !== 'gate_reason' || content.part === undefined) return []
      const kept = content.value['kept'] ?? ''
      return kept === '' ? [] : [[content.part, kept] as const]
    }),
  )
}
