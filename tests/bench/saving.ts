import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { EntryDraft } from '#model/draft.ts'
import { type CaseId, DraftTargetId, uuidV7 } from '#model/ids.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { saveDraft } from '#store/repositories/drafts.ts'
import type { Store } from '#store/store.ts'
import { must } from '../support/must.ts'
import { type Figure, milliseconds, ratio } from './figure.ts'
import { timesOfEach } from './timing.ts'

const ROUNDS = 400
/** A long entry. */
const LETTERS = 4000

/** How long a draft takes until it is on the disk, against one bare `fsync` of a page written to the same disk. */
export async function measureSaving(store: Store): Promise<Figure[]> {
  const caseId = store.sqlite.prepare<[], CaseId>('select id from cases limit 1').pluck().get()
  if (caseId === undefined) throw new Error('The sample vault has no case')
  const targetId = DraftTargetId.parse(uuidV7(Date.now(), randomBytes(10)))
  const file = path.join(path.dirname(store.sqlite.name), 'bare')
  const page = Buffer.alloc(4096, 7)
  const bare = openSync(file, 'w')
  try {
    const [draft, fsync] = await timesOfEach(ROUNDS, [
      (round) => {
        const value = aDraft(`${round}. ${'Arutasime lapse olukorda. '.repeat(LETTERS / 26)}`)
        return must(
          saveDraft(store, { caseId, targetId, content: { type: 'entry', value } }, { now: Date.now() }),
        )
      },
      () => {
        writeSync(bare, page)
        fsyncSync(bare)
      },
    ])
    return [
      milliseconds('a draft of 4 000 letters on the disk, p95', draft.p95),
      ratio('the same against one bare fsync, p95', draft.p95 / fsync.p95, 2),
    ]
  } finally {
    closeSync(bare)
    rmSync(file)
  }
}

function aDraft(text: string): EntryDraft {
  return {
    kind: 'phone_call',
    occurredOn: '01.11.2026',
    occurredAt: '',
    activities: [],
    text: fromPlainText(text),
    participants: [],
    commitments: [],
    minutes: '',
  }
}
