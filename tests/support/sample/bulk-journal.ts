import type { CaseId } from '#model/ids.ts'
import type { Instant } from '#model/time/dates.ts'
import { canonicalRow, CHAIN_START } from '#model/journal/chain.ts'
import { newPayloadKey, sealPayload, sha256 } from '#store/journal/payload.ts'
import type { ActRecord } from '#store/journal/record-act.ts'
import { caseKeys, journal, journalPayloads } from '#store/schema/journal.ts'
import type { Store } from '#store/store.ts'
import { tableWriter } from './table-writer.ts'

/** An act of a case, when it was done. */
export interface BulkAct extends ActRecord {
  readonly caseId: CaseId
  readonly at: Instant
  readonly id: string
}

/**
 * Continues the journal as `recordAct` does, without reading the last row and the key anew for each act. Each case is new:
 * its key is made at its first act.
 */
export function bulkJournal(store: Store, actor: string): (act: BulkAct) => void {
  const writeRow = tableWriter(store, journal)
  const writePayload = tableWriter(store, journalPayloads)
  const writeKey = tableWriter(store, caseKeys)
  const keys = new Map<CaseId, Buffer>()
  const last = store.sqlite
    .prepare<[], { seq: number; hash: string }>('select seq, hash from journal order by seq desc limit 1')
    .get()
  let head = last ?? { seq: 0, hash: CHAIN_START }

  return ({ act, subject, caseId, before, after, reason, at, id }) => {
    let key = keys.get(caseId)
    if (key === undefined) {
      key = newPayloadKey()
      keys.set(caseId, key)
      writeKey({ scope: caseId, key })
    }
    const { digest, ...sealed } = sealPayload({ before, after, reason }, key, id)
    const row = {
      seq: head.seq + 1,
      id,
      at,
      actor,
      act,
      subjectType: subject.type,
      subjectId: subject.id,
      caseId,
      payloadDigest: digest,
      previousHash: head.hash,
    }
    const hash = sha256(canonicalRow(row))
    writeRow({ ...row, hash })
    writePayload({ seq: row.seq, ...sealed })
    head = { seq: row.seq, hash }
  }
}
