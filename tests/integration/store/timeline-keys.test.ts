import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseId } from '#model/ids.ts'
import { date } from '#model/time/dates.ts'
import { closeStore } from '#store/open-store.ts'
import { changeStage } from '#store/repositories/cases.ts'
import { issueVersion } from '#store/repositories/documents.ts'
import { markInStar, saveEntry } from '#store/repositories/entries.ts'
import type { Store } from '#store/store.ts'
import { aDocument } from '#tests/support/builders/document.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { moveCase } from '#tests/support/builders/move.ts'
import {
  acting,
  contents,
  MIGRATIONS,
  must,
  opened,
  tempFolder,
  tempStore,
  tempVault,
} from '#tests/support/temp-store.ts'

interface Line {
  case_id: CaseId
  on_day: string
  time: string
  id: string
  type: string
  municipality_id: string | null
  kind: string | null
  in_star: number | null
}

/** The keys as they follow from entries, steps, issued versions and periods, put together here once more. */
function expectedKeys({ sqlite }: Store): Line[] {
  const all = <Row>(sql: string) => sqlite.prepare<[], Row>(sql).all()
  const periods = all<{ case_id: string; municipality_id: string; from_on: string }>(
    'select * from case_municipalities order by case_id, from_on',
  )
  const lines = [
    ...all<Omit<Line, 'municipality_id'>>(
      `select case_id, occurred_on as on_day, ifnull(occurred_at, '') as time, id, 'entry' as type, kind,
        in_star_on is not null as in_star from entries`,
    ),
    ...all<Omit<Line, 'municipality_id'>>(
      `select case_id, entered_on as on_day, iif(ordinal = 1, '', '24:00') as time, id, 'stage' as type,
        null as kind, null as in_star from case_stages`,
    ),
    ...all<Omit<Line, 'municipality_id'>>(
      `select case_id, issued_on as on_day, '24:00' as time, version.id, 'issued' as type, null as kind,
        null as in_star from document_versions as version join documents on documents.id = document_id
       where status = 'issued'`,
    ),
  ]
  return lines.map((line) => {
    const ofCase = periods.filter((period) => period.case_id === line.case_id)
    const begun = ofCase.filter((period) => period.from_on <= line.on_day)
    return { ...line, municipality_id: (begun.at(-1) ?? ofCase[0])?.municipality_id ?? null }
  })
}

const byId = (a: Line, b: Line) => (a.id < b.id ? -1 : 1)

/** Keys and counts as they follow from the rest of the vault. */
function expected(store: Store) {
  const keys = expectedKeys(store).sort(byId)
  const counts = new Map<string, number>()
  for (const line of keys.filter(({ type }) => type === 'entry')) {
    const place = [line.municipality_id, line.on_day.slice(0, 7), line.kind, line.in_star].join(' ')
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return { keys, counts }
}

/** Keys and counts as they are kept. */
function derived({ sqlite }: Store) {
  const keys = sqlite.prepare<[], Line>('select * from timeline_keys').all().sort(byId)
  const counts = sqlite
    .prepare<[], { place: string; entries: number }>(
      "select concat_ws(' ', municipality_id, month, kind, in_star) as place, entries from timeline_counts",
    )
    .all()
  return { keys, counts: new Map(counts.map(({ place, entries }) => [place, entries])) }
}

/** A case with entries before and after it was moved, a step back and an issued opinion. */
function fill(store: Store): { opinion: CaseId; counselling: CaseId } {
  const opened = aKlatCase(store, { requestedOn: date('2026-09-01') })
  for (const caseId of [opened.opinion, opened.counselling]) {
    for (const on of ['2026-05-10', '2026-09-01', '2026-09-30', '2026-10-01', '2026-10-28']) {
      must(saveEntry(store, anEntry(caseId, { on, at: on.endsWith('1') ? '09:00' : null }), acting()))
    }
  }
  must(changeStage(store, { caseId: opened.opinion, stage: 'assessment', on: date('2026-10-02') }, acting()))
  const { id: versionId, fields, sections } = aDocument(store, opened.opinion).version
  const docx = { fileName: 'a.docx', bytes: Buffer.from('a') }
  must(issueVersion(store, { versionId, fields, sections, docx, passes: [] }, acting()))
  moveCase(store, opened.opinion, 'Tartu linn', '2026-10-01')
  return opened
}

describe('the keys of timelines', () => {
  it('follow what is written, changed, marked and moved', () => {
    const store = tempStore()
    expect(derived(store)).toEqual(expected(store))
    const { opinion, counselling } = fill(store)
    expect(derived(store)).toEqual(expected(store))
    const entry = anEntry(opinion, { on: '2026-10-03' })
    must(saveEntry(store, entry, acting()))
    const other = anEntry(opinion, { id: entry.id, on: '2026-09-02', at: '10:00', kind: 'email' })
    must(saveEntry(store, other, acting()))
    must(markInStar(store, { entryId: entry.id, on: date('2026-11-01') }, acting()))
    expect(derived(store)).toEqual(expected(store))
    moveCase(store, counselling, 'Rapla vald', '2026-09-15')
    moveCase(store, counselling, 'Viljandi vald', '2026-10-15')
    expect(derived(store)).toEqual(expected(store))
  })

  it('go with what is removed', () => {
    const store = tempStore()
    const { opinion } = fill(store)
    for (const table of ['entries', 'case_stages', 'case_municipalities']) {
      store.sqlite.prepare(`delete from ${table} where case_id = ?`).run(opinion)
      expect(derived(store)).toEqual(expected(store))
    }
  })

  it('are made by the migration for what was there before, and nothing else is changed', () => {
    const vault = tempVault()
    const older = migrationsUntil('0002_desk-fills-out')
    const before = opened(vault, { create: true, migrationsFolder: older })
    closeStore(before)
    // Fills a vault of today and takes the derived tables away, as if it had been filled before there were any.
    const filledVault = tempVault()
    const filled = tempStore(filledVault)
    fill(filled)
    const rows = contents(filled)
    expect(derived(filled)).toEqual(expected(filled))
    closeStore(filled)

    const old = opened(vault, { migrationsFolder: older })
    old.sqlite.pragma('foreign_keys=OFF')
    for (const [table, list] of Object.entries(rows)) {
      if (isDerived(table)) continue
      for (const kept of list as Record<string, unknown>[]) {
        const row = table === 'entries' ? { ...kept, folded_text: '' } : kept
        const columns = Object.keys(row)
        const names = columns.map((name) => `"${name}"`).join(', ')
        const values = columns.map((name) => `@${name}`).join(', ')
        old.sqlite.prepare(`insert into "${table}" (${names}) values (${values})`).run(row)
      }
    }
    closeStore(old)

    const migrated = opened(vault)
    expect(derived(migrated)).toEqual(expected(migrated))
    const after = contents(migrated)
    const copied = Object.keys(rows).filter((table) => !isDerived(table))
    for (const table of copied) expect(after[table]).toEqual(rows[table])
    expect(after['timeline_keys']).toHaveLength(rows['timeline_keys']?.length ?? 0)
  })
})

/** Tables that are not copied: what the migrations keep of themselves, and what they derive. */
function isDerived(table: string): boolean {
  return /^(__drizzle|sqlite_|timeline_|search_)/.test(table)
}

/** The migrations as they were when one of them was the last. */
function migrationsUntil(tag: string): string {
  const folder = path.join(tempFolder(), 'migrations')
  cpSync(MIGRATIONS, folder, { recursive: true })
  const file = path.join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] }
  const last = journal.entries.findIndex((entry) => entry.tag === tag)
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }))
  return folder
}
