import type { Paper } from '#model/document/paper.ts'
import type { CaseId, DraftTargetId } from '#model/ids.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { decisionsInDrafts } from '#model/leak/decision-draft.ts'
import {
  type KeptDecision,
  keptDecisions,
  type LeakDecision,
  type LeakHit,
  undecided,
} from '#model/leak/leak.ts'
import { err, ok, type Result } from '#model/result.ts'
import { findLeaks, readKeptDecisions } from '#store/queries/leaks.ts'
import { listDrafts } from '#store/repositories/drafts.ts'
import type { Store } from '#store/store.ts'

/** What of a case is about to leave the desk. */
export interface LeavingPapers {
  readonly caseId: CaseId
  readonly papers: readonly Paper[]
  /** With what decisions wait: the version, or for an export the case. */
  readonly targetId: DraftTargetId
}

/** Places where papers name people they must not, and what was decided of them. */
export interface NamesInPapers {
  readonly hits: LeakHit[]
  /** One for each place that has one; what waits goes before what the journal has of the same sentence. */
  readonly decisions: LeakDecision[]
}

/** Looks through papers before they leave. */
export function namesInPapers(store: Store, { caseId, papers, targetId }: LeavingPapers): NamesInPapers {
  const hits = findLeaks(store, caseId, papers)
  if (hits.length === 0) return { hits, decisions: [] }
  const decided = new Map(
    [...readKeptDecisions(store, caseId), ...decisionsInDrafts(listDrafts(store, caseId), targetId)].map(
      (decision) => [decision.key, decision],
    ),
  )
  const asked = new Set(hits.map(({ key }) => key))
  return { hits, decisions: [...decided.values()].filter(({ key }) => asked.has(key)) }
}

/** The decisions by which papers may leave, for the journal. @returns `names_undecided` */
export function decidedNames(store: Store, leaving: LeavingPapers): Result<KeptDecision[], ErrorCode> {
  const { hits, decisions } = namesInPapers(store, leaving)
  return undecided(hits, decisions).length > 0 ? err('names_undecided') : ok(keptDecisions(hits, decisions))
}
