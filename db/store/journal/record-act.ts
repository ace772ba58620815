import { desc, eq } from 'drizzle-orm'
import type { CaseId } from '#model/ids.ts'
import type { Act, SubjectType } from '#model/journal/act.ts'
import { type ActPayload, canonicalRow, CHAIN_START } from '#model/journal/chain.ts'
import { type Acting, instantOf } from '../acting.ts'
import { caseKeys, journal, journalPayloads } from '../schema/journal.ts'
import type { Connection } from '../store.ts'
import { newPayloadKey, sealPayload, sha256 } from './payload.ts'

/** Scope of the key for acts outside any case. */
export const VAULT_SCOPE = 'vault'

/** What is to be journaled of a change. */
export interface ActRecord extends ActPayload {
  readonly act: Act
  readonly subject: { readonly type: SubjectType; readonly id: string }
  /** The case whose key the payload is sealed with; `null` outside any case. */
  readonly caseId: CaseId | null
}

/** Adds a row to the journal. Call it in the transaction of the change itself, so that there is never one without the other. */
export function recordAct(tx: Connection, record: ActRecord, acting: Acting): void {
  const { act, subject, caseId, before, after, reason } = record
  const head = tx
    .select({ seq: journal.seq, hash: journal.hash })
    .from(journal)
    .orderBy(desc(journal.seq))
    .limit(1)
    .get()
  const id = acting.newId()
  const { digest, ...sealed } = sealPayload({ before, after, reason }, keyOf(tx, caseId ?? VAULT_SCOPE), id)
  const row = {
    seq: (head?.seq ?? 0) + 1,
    id,
    at: instantOf(acting),
    actor: acting.actor,
    act,
    subjectType: subject.type,
    subjectId: subject.id,
    caseId,
    payloadDigest: digest,
    previousHash: head?.hash ?? CHAIN_START,
  }
  tx.insert(journal)
    .values({ ...row, hash: sha256(canonicalRow(row)) })
    .run()
  tx.insert(journalPayloads)
    .values({ seq: row.seq, ...sealed })
    .run()
}

function keyOf(tx: Connection, scope: string): Buffer {
  const known = tx.select({ key: caseKeys.key }).from(caseKeys).where(eq(caseKeys.scope, scope)).get()
  if (known !== undefined) return known.key
  const key = newPayloadKey()
  tx.insert(caseKeys).values({ scope, key }).run()
  return key
}
