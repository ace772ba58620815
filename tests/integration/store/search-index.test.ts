import fc from 'fast-check'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatCaseNumber } from '#model/case/case-number.ts'
import { type CaseId, CaseItemId, type CommitmentId, type DocumentId, type EntryId } from '#model/ids.ts'
import type { ItemInput } from '#model/item/item.ts'
import { caseText } from '#model/search/case-text.ts'
import { matchesWords, searchedWords, wordsOf } from '#model/search/words.ts'
import { fromPlainText, RichText, toPlainText } from '#model/text/rich-text.ts'
import { addDays, date, type IsoDate } from '#model/time/dates.ts'
import { closeStore } from '#store/open-store.ts'
import { searchVault } from '#store/queries/search.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { saveItem } from '#store/repositories/items.ts'
import { caseWord, matchExpression, MATCHING_ENTRIES, municipalityWord } from '#store/search-index.ts'
import type { Store } from '#store/store.ts'
import { aDocument } from '#tests/support/builders/document.ts'
import { aCommitment, anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { moveCase } from '#tests/support/builders/move.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import {
  acting,
  MIGRATIONS,
  municipalityId,
  must,
  newId,
  opened,
  tempFolder,
  tempStore,
  tempVault,
} from '#tests/support/temp-store.ts'

/** A text of the index: what it is of, its day, its scope and its words. */
type IndexedText = [
  type: string,
  subject: string,
  part: string,
  day: string | null,
  scope: string,
  words: string,
]

/** The index as it is kept. */
function indexed({ sqlite }: Store): IndexedText[] {
  sqlite.exec("insert into search_index (search_index, rank) values ('integrity-check', 1)")
  return sqlite
    .prepare<[], IndexedText>(
      `select type, subject, part, iif(type = 'person', null, date(id / 4096 * 86400, 'unixepoch')), scope, words
       from search_texts order by subject, part`,
    )
    .raw()
    .all()
}

/** The index as it must be, worked out anew from what the vault holds. */
function expected({ sqlite }: Store): IndexedText[] {
  const rows = (sql: string) => sqlite.prepare<[], Record<string, string>>(sql).all()
  const words = (...texts: (string | null | undefined)[]) =>
    wordsOf(texts.map((text) => text ?? '').join('\n')).join(' ')
  const plain = (json: unknown) => toPlainText(RichText.parse(JSON.parse(String(json))))
  const periods = rows('select * from case_municipalities order by from_on')
  const scope = (caseId: unknown, on: unknown) => {
    const ofCase = periods.filter((period) => period['case_id'] === caseId)
    const period = ofCase.findLast((one) => String(one['from_on']) <= String(on)) ?? ofCase[0]
    return `${caseWord(caseId as CaseId)} ${municipalityWord(period?.['municipality_id'] as never)}`
  }
  const texts: IndexedText[] = []
  const entries = new Map(rows('select * from entries').map((entry) => [entry['id'], entry]))
  for (const { id, case_id, occurred_on, text } of entries.values()) {
    texts.push(['entry', id!, '', occurred_on!, scope(case_id, occurred_on), words(plain(text))])
  }
  for (const { id, entry_id, what, who } of rows('select * from commitments')) {
    const { case_id, occurred_on } = entries.get(entry_id)!
    texts.push(['entry', entry_id!, id!, occurred_on!, scope(case_id, occurred_on), words(what, who)])
  }
  for (const row of rows('select * from cases')) {
    const number = formatCaseNumber(Number(row['number_year']), Number(row['number_ordinal']))
    const { question = '', request_reference: requestReference = null } = row
    const text = caseText({ question, requestReference, details: JSON.parse(row['details']!) })
    texts.push(['case', row['id']!, '', row['requested_on']!, '', words(number, text)])
  }
  for (const { id, given_name, surname, personal_code } of rows('select * from persons')) {
    texts.push(['person', id!, '', null, '', words(given_name, surname, personal_code)])
  }
  for (const { id, noted_on, details } of rows('select * from case_items')) {
    const { what, state } = JSON.parse(details!) as Record<string, string>
    expect(state).toBe('unknown')
    texts.push(['item', id!, '', noted_on!, '', words(what)])
  }
  const newest = new Map(
    rows('select * from document_versions order by number').map((v) => [v['document_id'], v]),
  )
  for (const { version_id, key, text } of rows('select * from document_sections')) {
    const version = [...newest.values()].find(({ id }) => id === version_id)
    if (version === undefined) continue
    texts.push([
      'document',
      version['document_id']!,
      key!,
      version['created_at']!.slice(0, 10),
      '',
      words(plain(text)),
    ])
  }
  const place = ([, subject, part]: IndexedText) => subject + part
  return texts.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}

const anyText = fc
  .array(fc.constantFrom('kool', 'Õpetaja', 'ema', 'emaga', 'isa', 'žürii', '2026', 'OR', '"', '-', '\n'), {
    maxLength: 6,
  })
  .map((words) => words.join(' '))
const anyDay = fc.nat(60).map((days) => addDays(date('2026-08-20'), days))
const nth = fc.nat(50)
const PLACES = ['Viljandi vald', 'Tartu linn', 'Rapla vald']

/** Something that happens to a vault, as it comes from outside the repositories: whatever may be written, the index follows. */
type Change = (store: Store) => void

/** Ids of a table, the oldest first. */
function ids({ sqlite }: Store, table: string): string[] {
  return sqlite.prepare<[], string>(`select id from ${table} order by id`).pluck().all()
}

/** One of a table by a number, whatever the number; `undefined` in an empty table. */
function one<T extends string>(store: Store, table: string, index: number): T | undefined {
  const all = ids(store, table)
  return all[index % all.length] as T | undefined
}

/** A change of one row of a table, if there is any. */
function update(table: string, set: string, index: number, value: unknown): Change {
  return (store) => {
    const id = one(store, table, index)
    if (id !== undefined) store.sqlite.prepare(`update ${table} set ${set} = ? where id = ?`).run(value, id)
  }
}

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(nth, anyDay, anyText, anyText).map(([index, on, text, what]): Change => (store) => {
    const commitments = what === '' ? [] : [aCommitment({ what, who: 'kool' })]
    must(saveEntry(store, anEntry(one<CaseId>(store, 'cases', index)!, { on, text, commitments }), acting()))
  }),
  fc
    .tuple(nth, anyText)
    .map(([index, text]) => update('entries', 'text', index, JSON.stringify(fromPlainText(text)))),
  fc.tuple(nth, anyDay).map(([index, on]) => update('entries', 'occurred_on', index, on)),
  fc.tuple(nth, nth).map(([index, to]): Change => (store) => {
    update('entries', 'case_id', index, one(store, 'cases', to))(store)
  }),
  nth.map((index): Change => (store) => {
    const id = one(store, 'entries', index)
    store.sqlite.prepare('delete from commitments where entry_id = ?').run(id)
    store.sqlite.prepare('delete from entries where id = ?').run(id)
  }),
  fc.tuple(nth, anyText).map(([index, text]) => update('commitments', 'what', index, text)),
  fc.tuple(nth, anyText).map(([index, text]) => update('commitments', 'who', index, text)),
  nth.map((index): Change => (store) => {
    store.sqlite.prepare('delete from commitments where id = ?').run(one(store, 'commitments', index))
  }),
  fc.tuple(nth, fc.constantFrom(...PLACES), anyDay).map(([index, place, on]): Change => (store) => {
    const id = one<CaseId>(store, 'cases', index)!
    const from = 'select max(from_on) from case_municipalities where case_id = ?'
    const last = String(store.sqlite.prepare(from).pluck().get(id))
    const has = `select name from municipalities join case_municipalities on municipality_id = municipalities.id
      where case_id = ? and until_on is null`
    if (on > last && place !== store.sqlite.prepare(has).pluck().get(id)) moveCase(store, id, place, on)
  }),
  fc.tuple(nth, anyText).map(([index, text]) => update('cases', 'question', index, text)),
  fc.tuple(nth, anyDay).map(([index, on]) => update('cases', 'requested_on', index, on)),
  fc
    .tuple(nth, anyText)
    .map(([index, answer]) => update('cases', 'details', index, JSON.stringify({ answer }))),
  fc.tuple(nth, anyText).map(([index, text]) => update('persons', 'surname', index, text)),
  fc
    .tuple(nth, nth)
    .map(([index, serial]) =>
      update('persons', 'personal_code', index, `${aPersonalCode().slice(0, 7)}${1000 + serial}-${index}`),
    ),
  fc.tuple(nth, anyText).map(([index, text]): Change => (store) => {
    const caseId = one<CaseId>(store, 'cases', index)!
    const kind = store.sqlite.prepare('select kind from cases where id = ?').pluck().get(caseId)
    if (kind !== 'klat_opinion') return
    const { version } = aDocument(store, caseId)
    const json = JSON.stringify(fromPlainText(text))
    store.sqlite.prepare('update document_sections set text = ? where version_id = ?').run(json, version.id)
  }),
  fc.tuple(nth, anyDay, anyText).map(([index, on, text]): Change => (store) => {
    const added = anOpinion(one<CaseId>(store, 'cases', index)!, on, text)
    must(saveItem(store, added, acting()))
  }),
  fc
    .tuple(nth, anyText)
    .map(([index, what]) =>
      update('case_items', 'details', index, JSON.stringify({ what, state: 'unknown' })),
    ),
  fc.tuple(nth, anyDay).map(([index, on]) => update('case_items', 'noted_on', index, on)),
  nth.map((index): Change => (store) => {
    store.sqlite.prepare('delete from case_items where id = ?').run(one(store, 'case_items', index))
  }),
  fc.tuple(nth, anyText).map(([index, text]): Change => (store) => {
    const documentId = one<DocumentId>(store, 'documents', index)
    if (documentId !== undefined) addVersion(store, documentId, text)
  }),
  nth.map((index): Change => (store) => {
    const id = one(store, 'document_versions', index)
    store.sqlite.prepare('delete from document_sections where version_id = ?').run(id)
    store.sqlite.prepare('delete from document_versions where id = ?').run(id)
  }),
)

/** What the child said, as it is kept on a case. Its state is a choice and no word of a person. */
function anOpinion(caseId: CaseId, notedOn: IsoDate, what: string): ItemInput {
  return {
    id: CaseItemId.parse(newId()),
    caseId,
    type: 'child_opinion',
    notedOn,
    dueOn: null,
    endedOn: null,
    details: { state: 'unknown', what },
  }
}

/** A next version of a document with one section. */
function addVersion({ sqlite }: Store, documentId: DocumentId, text: string): void {
  const id = newId()
  sqlite
    .prepare(
      `insert into document_versions (id, document_id, number, status, template_version, fields, created_at, updated_at)
       select ?, document_id, max(number) + 1, status, template_version, fields, created_at, updated_at
       from document_versions where document_id = ? having document_id is not null`,
    )
    .run(id, documentId)
  sqlite
    .prepare(
      `insert into document_sections (version_id, key, position, text)
       select id, 'danger', 1, ? from document_versions where id = ?`,
    )
    .run(JSON.stringify(fromPlainText(text)), id)
}

describe('the search index', () => {
  it('equals what the vault holds, whatever happens to it, and finds what a look through all of it finds', () => {
    const searches = ['ema', 'opet ema', 'isa kool', '2026', 'or', 'zurii', 'naitl', '5110', 'emaga ema']
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 5, maxLength: 50 }), (changes) => {
        const store = tempStore()
        const requestedOn = date('2026-09-01')
        aKlatCase(store, { requestedOn, child: aPerson({ personalCode: aPersonalCode() }) })
        aKlatCase(store, { requestedOn, municipality: PLACES[1]! })
        for (const change of changes) change(store)
        const texts = expected(store)
        expect(indexed(store)).toEqual(texts)
        for (const typed of searches) {
          const words = searchedWords(typed)
          const found = searchVault(store, { text: typed, limit: 100 }).hits.map(
            (hit) =>
              hit.entryId ?? hit.documentId ?? hit.item?.id ?? (hit.type === 'case' ? hit.caseId : 'person'),
          )
          const naive = texts
            .filter((text) => matchesWords(text[5].split(' '), words))
            .filter(([type]) => type !== 'person' || !/^\d{1,3}$/.test(typed))
            .map(([type, subject]) => (type === 'person' ? 'person' : subject))
          expect(new Set(found)).toEqual(new Set(naive))
        }
      }),
      { numRuns: 12, seed: 20261102 },
    )
  })

  it('gives the entries of a case or a municipality in which words stand', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store, { requestedOn: date('2026-09-01') })
    const save = (caseId: CaseId, on: string, text: string) =>
      must(saveEntry(store, anEntry(caseId, { on, text }), acting())).id
    const before = save(opinion, '2026-09-10', 'Kool helistas')
    const after = save(opinion, '2026-10-10', 'Koolis käidud')
    const other = save(counselling, '2026-10-10', 'Kool vaikib')
    moveCase(store, opinion, 'Tartu linn', '2026-10-01')
    const matching = (text: string, ...within: string[]) =>
      store.sqlite
        .prepare<[{ match: string }], EntryId>(MATCHING_ENTRIES)
        .pluck()
        .all({ match: matchExpression(searchedWords(text), within) })
        .toSorted()
    const [viljandi, tartu] = ['Viljandi vald', 'Tartu linn'].map((name) =>
      municipalityWord(municipalityId(store, name)),
    )
    expect(matching('kool')).toEqual([before, after, other])
    expect(matching('kool', caseWord(opinion))).toEqual([before, after])
    expect(matching('kool', caseWord(opinion), caseWord(counselling))).toEqual([before, after, other])
    expect(matching('kool', viljandi!)).toEqual([before, other])
    expect(matching('kool', tartu!)).toEqual([after])
    expect(matching('kool vaik', tartu!)).toEqual([])
  })

  it('takes more texts on one day than it has places for, and finds them all', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const { caseId, ...row } = anEntry(opinion)
    const insert = store.sqlite.prepare(
      `insert into entries (id, case_id, kind, occurred_on, created_at, updated_at, text)
       values (?, ?, ?, ?, '', '', ?)`,
    )
    const text = JSON.stringify(fromPlainText('Kool'))
    store.sqlite.transaction(() => {
      for (let n = 0; n < 4200; n++) insert.run(newId(), caseId, row.kind, row.occurredOn, text)
    })()
    const match = matchExpression(['kool'], [caseWord(opinion)])
    expect(store.sqlite.prepare(MATCHING_ENTRIES).all({ match })).toHaveLength(4200)
  })

  it('keeps no word of a text that was changed or removed', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    for (let n = 0; n < 30; n++) {
      must(saveEntry(store, anEntry(opinion, { text: `Salasõna${n} ja muud sõnad` }), acting()))
    }
    const entry = anEntry(opinion, {
      text: 'Salanimeline käis',
      commitments: [aCommitment({ what: 'Ksülofon' })],
    })
    must(saveEntry(store, entry, acting()))
    const traces = () =>
      ['search_index_data', 'search_texts'].flatMap((table) =>
        store.sqlite
          .prepare<[], Record<string, unknown>>(`select * from ${table}`)
          .all()
          .flatMap((row) => Object.values(row))
          .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
          .filter((text) => /nimeline|lofon/.test(text)),
      )
    expect(traces().length).toBeGreaterThan(2)
    must(saveEntry(store, { ...entry, text: fromPlainText('Keegi käis'), commitments: [] }, acting()))
    expect(traces()).toEqual([])
  })

  it('is made of what is in a vault that comes from before it', () => {
    const vault = tempVault()
    const folder = path.join(tempFolder(), 'migrations')
    cpSync(MIGRATIONS, folder, { recursive: true })
    const journalFile = path.join(folder, 'meta', '_journal.json')
    const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] }
    const before = journal.entries.slice(
      0,
      journal.entries.findIndex(({ tag }) => tag.endsWith('search-index')),
    )
    writeFileSync(journalFile, JSON.stringify({ ...journal, entries: before }))

    const old = opened(vault, { create: true, migrationsFolder: folder })
    fillPlainly(old)
    closeStore(old)
    const store = opened(vault)
    expect(expected(store).map(([type]) => type)).toEqual(
      expect.arrayContaining(['entry', 'case', 'person', 'document']),
    )
    expect(indexed(store)).toEqual(expected(store))
    expect(searchVault(store, { text: 'opetaja', limit: 10 }).hits).toMatchObject([{ type: 'entry' }])
  })
})

/** Rows of each kind in a vault without an index, copied from one that has it. */
function fillPlainly(old: Store): void {
  const model = tempStore()
  const { opinion } = aKlatCase(model, { child: aPerson({ personalCode: aPersonalCode() }) })
  const commitments = [aCommitment({ what: 'Saadab kirja', id: newId() as CommitmentId })]
  must(saveEntry(model, anEntry(opinion, { text: 'Õpetaja helistas', commitments }), acting()))
  const { document } = aDocument(model, opinion)
  addVersion(model, document.id, 'Uus oht')
  for (const table of [
    'municipalities',
    'persons',
    'cases',
    'case_municipalities',
    'case_people',
    'case_links',
    'case_stages',
    'entries',
    'commitments',
    'documents',
    'document_versions',
    'document_sections',
  ]) {
    for (const row of model.sqlite.prepare<[], Record<string, unknown>>(`select * from ${table}`).all()) {
      if (table === 'entries') row['folded_text'] = ''
      const columns = Object.keys(row)
      old.sqlite
        .prepare(`insert into ${table} (${columns.join()}) values (${columns.map(() => '?').join()})`)
        .run(Object.values(row))
    }
  }
}
