import { z } from 'zod'
import { formatCaseNumber } from '#model/case/case-number.ts'
import type { Paper } from '#model/document/paper.ts'
import type { CaseId } from '#model/ids.ts'
import { nameSearch } from '#model/leak/find-names.ts'
import { LeakDecision, type LeakHit } from '#model/leak/leak.ts'
import { type PaperLeak, paperLeaks } from '#model/leak/paper-leaks.ts'
import { openPayload } from '../journal/payload.ts'
import type { Store } from '../store.ts'
import { readCasesOf, readLeakPeople } from './leak-people.ts'

/** Where papers of a case name people they must not; in their order. */
export function findLeaks(store: Store, caseId: CaseId, papers: readonly Paper[]): LeakHit[] {
  if (papers.length === 0) return []
  const search = nameSearch(readLeakPeople(store, caseId))
  return withCases(
    store,
    papers.flatMap((paper) => paperLeaks(paper, search)),
  )
}

function withCases(store: Store, leaks: readonly PaperLeak[]): LeakHit[] {
  const ids = [...new Set(leaks.flatMap(({ meant }) => meant.map(({ id }) => id)))]
  const cases = readCasesOf(store, ids)
  return leaks.map(({ meant, ...leak }) => ({
    ...leak,
    meant: meant.map(({ id, name }) => {
      const known = cases.get(id)
      return { name, caseNumber: known === undefined ? '' : formatCaseNumber(known.year, known.ordinal) }
    }),
  }))
}

/** Acts that keep decisions with what left the desk. */
const LEAVING_ACTS = ['document.issued', 'document.exported', 'delivery.made']
const Kept = z.object({ names: z.array(z.object({ ...LeakDecision.shape })) })

/**
 * What was decided before of sentences of this case, from the journal, the newest last. A sentence that is the same is not asked about
 * again: not in the next version, nor when an issued one is delivered.
 */
export function readKeptDecisions({ sqlite }: Store, caseId: CaseId): LeakDecision[] {
  return sqlite
    .prepare<
      [string, string],
      {
        readonly id: string
        readonly salt: Buffer
        readonly nonce: Buffer
        readonly sealed: Buffer
        readonly key: Buffer
      }
    >(
      `select id, salt, nonce, sealed, key from journal
       join journal_payloads on journal_payloads.seq = journal.seq
       join case_keys on case_keys.scope = journal.case_id
       where case_id = ? and +act in (select value from json_each(?))
       order by journal.seq`,
    )
    .all(caseId, JSON.stringify(LEAVING_ACTS))
    .flatMap(({ id, key, ...payload }) => {
      const kept = Kept.safeParse(openPayload(payload, key, id)?.payload.after)
      return kept.success
        ? kept.data.names.map(({ key: of, verdict, reason }) => ({ key: of, verdict, reason }))
        : []
    })
}
