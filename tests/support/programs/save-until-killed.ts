import { writeSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import type { EntryDraft } from '#model/draft.ts'
import { type CaseId, type DraftTargetId, type EntryId, uuidV7 } from '#model/ids.ts'
import type { Result } from '#model/result.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { date } from '#model/time/dates.ts'
import type { Acting } from '#store/acting.ts'
import { openStore } from '#store/open-store.ts'
import { addAttachment } from '#store/repositories/attachments.ts'
import { saveDraft } from '#store/repositories/drafts.ts'
import { markInStar, saveEntry } from '#store/repositories/entries.ts'
import { killAtStatement } from './at-statement.ts'
import { must } from '#tests/support/must.ts'

/*
 * Writes drafts, entries, STAR marks and attachments into a case until it is killed, in an order given by a seed. Says
 * `begin <json>` before each change and `saved <json>` when the store says it is saved: what a person would be shown.
 */

const [file = '', key = '', migrationsFolder = '', caseId = '', seed = '', fatal = ''] = process.argv.slice(2)
killAtStatement(Number(fatal))
const store = must(openStore({ file, key: Buffer.from(key, 'hex'), migrationsFolder }))

const NOW = Date.parse('2026-11-02T08:00:00.000Z')
const newId = () => uuidV7(NOW, randomBytes(10))
const acting: Acting = { now: NOW, actor: newId(), newId }
const theCase = caseId as CaseId
/** Few, so that they are changed again and again. */
const entryIds = Array.from({ length: 5 }, newId)
const random = randomOf(Number(seed))

for (let change = 1; change <= 400; change++) {
  const target = entryIds[Math.floor(random() * entryIds.length)] ?? newId()
  const text = `${change}. ${'Arutasime lapse olukorda.'.repeat(1 + Math.floor(random() * 60))}`
  const lot = random()
  if (lot < 0.4) report('draft', target, text, () => saveDraft(store, aDraft(target, text), acting))
  else if (lot < 0.75) report('entry', target, text, () => saveEntry(store, anEntry(target, text), acting))
  else if (lot < 0.9) report('star', target, '2026-11-01', () => inStar(target))
  else report('attachment', target, text, () => attach(target, text))
}

function report(kind: string, target: string, text: string, save: () => Result<unknown, unknown>): void {
  const said = JSON.stringify({ kind, target, text })
  say(`begin ${said}`)
  if (save().ok) say(`saved ${said}`)
}

/** Straight to the pipe: nothing is left in a buffer when the process dies. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}

function aDraft(target: string, text: string) {
  const value: EntryDraft = {
    kind: 'phone_call',
    occurredOn: '01.11.2026',
    occurredAt: '',
    activities: [],
    text: fromPlainText(text),
    participants: [],
    commitments: [],
    minutes: '',
  }
  return { caseId: theCase, targetId: target as DraftTargetId, content: { type: 'entry', value } as const }
}

function anEntry(target: string, text: string) {
  return {
    id: target as EntryId,
    caseId: theCase,
    kind: 'phone_call' as const,
    occurredOn: date('2026-11-01'),
    occurredAt: null,
    activities: [],
    text: fromPlainText(text),
    participants: [],
    commitments: [],
    minutes: null,
  }
}

function inStar(target: string) {
  return markInStar(store, { entryId: target as EntryId, on: date('2026-11-01') }, acting)
}

function attach(target: string, text: string) {
  const content = Buffer.from(text)
  return addAttachment(
    store,
    { caseId: theCase, entryId: target as EntryId, name: 'lisa.txt', content },
    acting,
  )
}

/** A sequence of numbers from 0 to 1 (mulberry32): the same for the same seed. */
function randomOf(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
