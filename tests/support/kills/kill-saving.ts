import type { CaseId } from '#model/ids.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import { verifyJournal } from '#store/journal/read-journal.ts'
import { closeStore, openStore } from '#store/open-store.ts'
import { listDrafts } from '#store/repositories/drafts.ts'
import { readEntries } from '#store/repositories/entries.ts'
import type { Store } from '#store/store.ts'
import { must } from '../must.ts'
import { copyVault, MIGRATIONS, type VaultCopy } from './released-vault.ts'
import { type Kill, runOnFullDisk, runUntilKilled } from './run-until-killed.ts'

const PROGRAM = 'save-until-killed'

/** What the killed process said of one change. */
interface Said {
  readonly kind: 'draft' | 'entry' | 'star' | 'attachment'
  readonly target: string
  readonly text: string
}

/**
 * Kills a process that writes into a case, and compares what the vault holds with what was said to be saved.
 * @param base a vault of the present schema
 * @returns how many changes had been said to be saved
 * @throws Error that names what is lost or damaged
 */
export async function killSaving(base: VaultCopy, seed: number, kill: Kill): Promise<number> {
  return checkedSaving(base, seed, async (args) => (await runUntilKilled(PROGRAM, args, kill)).lines)
}

/**
 * Lets a process write into a case on a disk that fails each write beyond a length, and compares as after a kill.
 * @param limit greatest length of any file, in KiB
 * @returns how many changes had been said to be saved
 */
export async function saveOnFullDisk(base: VaultCopy, seed: number, limit: number): Promise<number> {
  return checkedSaving(base, seed, (args) => runOnFullDisk(PROGRAM, args, limit))
}

async function checkedSaving(
  base: VaultCopy,
  seed: number,
  run: (args: readonly string[]) => Promise<readonly string[]>,
): Promise<number> {
  using vault = copyVault(base.folder, base.key)
  const caseId = aCase(vault)
  const lines = await run([vault.file, vault.key.toString('hex'), MIGRATIONS, caseId, String(seed)])
  const saved = lines.filter((line) => line.startsWith('saved ')).map(said)
  const last = lines.at(-1)
  const underWay = last?.startsWith('begin ') === true ? said(last) : null

  const store = opened(vault)
  try {
    checkWhole(store)
    checkDrafts(store, caseId, saved, underWay)
    checkEntries(store, saved, underWay)
    checkAttachments(store, saved)
  } finally {
    closeStore(store)
  }
  return saved.length
}

/** @throws Error when a page, a reference or the journal is damaged */
export function checkWhole(store: Store): void {
  const integrity: unknown = store.sqlite.pragma('integrity_check', { simple: true })
  if (integrity !== 'ok') throw new Error(`Damaged: ${String(integrity)}`)
  const broken = store.sqlite.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`${broken.length} rows refer to nothing`)
  const journal = verifyJournal(store)
  if (!journal.ok) throw new Error(`Journal: ${JSON.stringify(journal.error)}`)
}

/** The last draft said to be saved is there, or the one after it; one that became an entry is not. */
function checkDrafts(store: Store, caseId: CaseId, saved: readonly Said[], underWay: Said | null): void {
  const expected = new Map<string, string>()
  for (const { kind, target, text } of saved) {
    if (kind === 'draft') expected.set(target, text)
    if (kind === 'entry') expected.delete(target)
  }
  const kept = new Map(
    listDrafts(store, caseId).flatMap(({ targetId, content }) =>
      content.type === 'entry' ? [[String(targetId), toPlainText(content.value.text)] as const] : [],
    ),
  )
  for (const [target, text] of expected) {
    const now = kept.get(target)
    const changed = underWay?.target === target && [underWay.text, undefined].includes(now)
    if (now !== text && !changed) throw new Error(`A draft said to be saved is lost: ${text.slice(0, 20)}`)
  }
}

function checkEntries(store: Store, saved: readonly Said[], underWay: Said | null): void {
  const expected = new Map<string, string>()
  for (const { kind, target, text } of saved) if (kind === 'entry') expected.set(target, text)
  const kept = readEntries(store.db, [...expected.keys()] as never)
  for (const [target, text] of expected) {
    const entry = kept.get(target as never)
    const now = entry && toPlainText(entry.text)
    const changed = underWay?.kind === 'entry' && underWay.target === target && now === underWay.text
    if (now !== text && !changed) throw new Error(`An entry said to be saved is lost: ${text.slice(0, 20)}`)
  }
}

function checkAttachments(store: Store, saved: readonly Said[]): void {
  const count = store.sqlite.prepare<[string, Buffer], number>(
    'select count(*) from attachments join attachment_files using (sha256) where entry_id = ? and content = ?',
  )
  for (const { kind, target, text } of saved) {
    if (kind !== 'attachment') continue
    if (count.pluck().all(target, Buffer.from(text))[0] === 0) throw new Error('An attachment is lost')
  }
}

function said(line: string): Said {
  return JSON.parse(line.slice('begin '.length)) as Said
}

function opened({ file, key }: VaultCopy): Store {
  return must(openStore({ file, key, migrationsFolder: MIGRATIONS }))
}

function aCase(vault: VaultCopy): CaseId {
  const store = opened(vault)
  try {
    const id = store.sqlite.prepare<[], CaseId>('select id from cases order by id limit 1').pluck().get()
    if (id === undefined) throw new Error('The vault has no case')
    return id
  } finally {
    closeStore(store)
  }
}
