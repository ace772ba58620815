import type { RefObject } from 'react'
import type { TimelineScope } from '#model/case/timeline.ts'
import { EntryId } from '#model/ids.ts'

import type { EntryOnTimeline } from '../timeline/use-composing.ts'
import { MoveEntryDialog } from './MoveEntryDialog.tsx'
import type { Corrections } from './use-corrections.ts'
import { WithdrawEntryDialog } from './WithdrawEntryDialog.tsx'

export interface EntryCorrectionsProps {
  readonly corrections: Corrections
  readonly scope: TimelineScope
  /** What is loaded of the timeline. */
  readonly items: readonly EntryOnTimeline[]
  /** Takes the focus where the entry had it, and is gone. */
  readonly focusAfter: RefObject<HTMLElement | null>
}

/** The forms over a timeline by which its entries are moved and taken back. */
export function EntryCorrections({ corrections, scope, items, focusAfter }: EntryCorrectionsProps) {
  const { moving, withdrawing, close } = corrections
  const entryId = EntryId.safeParse(withdrawing)
  const item = items.find(({ entry }) => entry.id === withdrawing)
  const caseId = item?.entry.caseId ?? (scope.type === 'case' ? scope.caseId : null)
  return (
    <>
      {moving !== null && <MoveEntryDialog item={moving} onClose={close} focusAfter={focusAfter} />}
      {entryId.success && caseId !== null && (
        <WithdrawEntryDialog
          key={entryId.data}
          caseId={caseId}
          entryId={entryId.data}
          item={item ?? null}
          onClose={close}
          focusAfter={focusAfter}
        />
      )}
    </>
  )
}
