import { asc, eq, isNull } from 'drizzle-orm'
import type { CaseId } from '#model/ids.ts'
import type { Act, SubjectType } from '#model/journal/act.ts'
import { type ActPayload, canonicalRow, CHAIN_START, type JournalRow } from '#model/journal/chain.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { Instant } from '#model/time/dates.ts'
import { caseKeys, journal, journalPayloads } from '../schema/journal.ts'
import type { Store } from '../store.ts'
import { openPayload, type SealedPayload, sha256 } from './payload.ts'
import { VAULT_SCOPE } from './record-act.ts'

/** The last row of a chain. Kept outside the vault (each backup keeps it), it shows whether rows were cut off the end. */
export interface JournalHead {
  readonly seq: number
  readonly hash: string
}

/** Where and how the chain is broken first. */
export interface BrokenJournal {
  readonly seq: number
  readonly fault: 'row_missing' | 'row_changed' | 'payload_missing' | 'payload_changed'
}

const EMPTY_HEAD: JournalHead = { seq: 0, hash: CHAIN_START }

/**
 * Checks every row of the journal against the one before and every payload against its row. Payloads of an erased case
 * are gone together with its key; such rows are checked without them. Reads the whole journal: not for the main thread of
 * a big vault.
 * @param expected a head known from elsewhere, which the chain must still contain
 * @returns the head of the chain, or the first broken row
 */
export function verifyJournal(
  store: Store,
  expected: JournalHead = EMPTY_HEAD,
): Result<JournalHead, BrokenJournal> {
  const steps = verifyInSteps(store, expected)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Rows checked between two looks at how far it is. */
const STEP = 500

/** As `verifyJournal`, in steps: after every few hundred rows it gives the number of the row it has come to. */
export function* verifyInSteps(
  { sqlite }: Store,
  expected: JournalHead = EMPTY_HEAD,
): Generator<number, Result<JournalHead, BrokenJournal>> {
  const rows = sqlite
    .prepare<[], StoredRow>(
      `select journal.seq, id, at, actor, act, subject_type as subjectType, subject_id as subjectId,
              case_id as caseId, payload_digest as payloadDigest, previous_hash as previousHash, hash,
              salt, nonce, sealed, key
       from journal
       left join journal_payloads on journal_payloads.seq = journal.seq
       left join case_keys on case_keys.scope = ifnull(journal.case_id, '${VAULT_SCOPE}')
       order by journal.seq`,
    )
    .iterate()
  const erased = erasedCases(sqlite)
  let head = EMPTY_HEAD
  for (const row of rows) {
    const seq = head.seq + 1
    if (row.seq !== seq) return err({ seq, fault: 'row_missing' })
    if (row.previousHash !== head.hash || row.hash !== sha256(canonicalRow(row))) {
      return err({ seq, fault: 'row_changed' })
    }
    const fault = payloadFault(row, erased)
    if (fault !== null) return err({ seq, fault })
    if (seq === expected.seq && row.hash !== expected.hash) return err({ seq, fault: 'row_changed' })
    head = { seq, hash: row.hash }
    if (seq % STEP === 0) yield seq
  }
  return head.seq < expected.seq ? err({ seq: head.seq + 1, fault: 'row_missing' }) : ok(head)
}

interface StoredRow extends JournalRow {
  readonly hash: string
  readonly salt: Buffer | null
  readonly nonce: Buffer | null
  readonly sealed: Buffer | null
  readonly key: Buffer | null
}

/** Cases of which the chain itself says that they were erased. */
function erasedCases(sqlite: Store['sqlite']): ReadonlySet<string> {
  const rows = sqlite
    .prepare<[], string>("select subject_id from journal where act = 'case.erased'")
    .pluck()
    .all()
  return new Set(rows)
}

function payloadFault(
  row: StoredRow,
  erased: ReadonlySet<string>,
): 'payload_missing' | 'payload_changed' | null {
  const { salt, nonce, sealed, key } = row
  // A case loses key and payloads together when it is erased, and in no other way.
  if (key === null) {
    return sealed === null && row.caseId !== null && erased.has(row.caseId) ? null : 'payload_missing'
  }
  if (salt === null || nonce === null || sealed === null) return 'payload_missing'
  return openPayload({ salt, nonce, sealed }, key, row.id)?.digest === row.payloadDigest
    ? null
    : 'payload_changed'
}

/** How many rows the journal has, without reading them. */
export function countRows({ sqlite }: Store): number {
  return sqlite.prepare<[], number>('select ifnull(max(seq), 0) from journal').pluck().get() ?? 0
}

/** A row of the journal as read, with what it changed. */
export interface RecordedAct {
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  readonly act: Act
  readonly subjectType: SubjectType
  readonly subjectId: string
  /** `null` once the case was erased. */
  readonly payload: ActPayload | null
}

/**
 * What was done in one case, or with `null` outside any case; oldest first.
 * @throws Error when a payload does not open: `verifyJournal` then says where the journal is broken
 */
export function listActs({ db }: Store, caseId: CaseId | null): RecordedAct[] {
  const scope = caseId ?? VAULT_SCOPE
  const key = db.select().from(caseKeys).where(eq(caseKeys.scope, scope)).get()?.key
  const rows = db
    .select({ row: journal, payload: journalPayloads })
    .from(journal)
    .leftJoin(journalPayloads, eq(journalPayloads.seq, journal.seq))
    .where(caseId === null ? isNull(journal.caseId) : eq(journal.caseId, caseId))
    .orderBy(asc(journal.seq))
    .all()
  return rows.map(({ row, payload }) => {
    const { seq, at, actor, act, subjectType, subjectId } = row
    return { seq, at, actor, act, subjectType, subjectId, payload: readPayload(payload, key, row.id) }
  })
}

function readPayload(
  sealed: SealedPayload | null,
  key: Buffer | undefined,
  rowId: string,
): ActPayload | null {
  if (sealed === null || key === undefined) return null
  const opened = openPayload(sealed, key, rowId)
  if (opened === null) throw new Error(`The payload of journal row ${rowId} does not open`)
  return opened.payload
}
