import { describe, expect, it } from 'vitest'
import { ACTS } from '#model/journal/act.ts'
import type { Store } from '#store/store.ts'
import { TABLE_DUTIES, type TableDuty } from '#store/table-duties.ts'
import { tempStore } from '#tests/support/temp-store.ts'

/** Tables that hold ids of cases and stay, and why that is right. */
const MAY_NAME_CASES = ['erasures', 'journal']

const duties: Readonly<Record<string, TableDuty>> = TABLE_DUTIES

function tablesOf({ sqlite }: Store): string[] {
  return sqlite
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all()
    .filter((name) => !name.startsWith('sqlite_'))
}

/** What a table says of a case: columns of its own, and tables it refers to. */
function tiesToCases({ sqlite }: Store, table: string): string[] {
  const columns = sqlite
    .prepare<[string], string>("select name from pragma_table_info(?) where name like '%case_id'")
    .pluck()
    .all(table)
  const references = sqlite
    .prepare<[string], string>('select "table" from pragma_foreign_key_list(?)')
    .pluck()
    .all(table)
  return [...columns, ...references.filter((name) => !('stays' in (duties[name]?.erasure ?? { stays: '' })))]
}

function withoutWord(store: Store): string[] {
  return tablesOf(store).filter((name) => duties[name] === undefined)
}

function staysWithCase(store: Store): string[] {
  return tablesOf(store).filter(
    (name) =>
      'stays' in (duties[name]?.erasure ?? {}) &&
      tiesToCases(store, name).length > 0 &&
      !MAY_NAME_CASES.includes(name),
  )
}

describe('every table', () => {
  it('has a word on journal, erasure and backup', () => {
    const store = tempStore()
    expect(withoutWord(store)).toEqual([])
    expect(Object.keys(duties).toSorted()).toEqual(tablesOf(store))
  })

  it('that is new has to say it', () => {
    const store = tempStore()
    store.sqlite.exec('create table notes (id text primary key, case_id text)')
    expect(withoutWord(store)).toEqual(['notes'])
  })

  it('that names a case lets its rows go', () => {
    expect(staysWithCase(tempStore())).toEqual([])
  })

  it('is journaled by acts that exist, or says why not', () => {
    for (const { journal } of Object.values(duties)) {
      if ('acts' in journal) expect(ACTS).toEqual(expect.arrayContaining([...journal.acts]))
      else expect(journal.none).not.toBe('')
    }
  })

  it('goes before the tables it refers to', () => {
    const { sqlite } = tempStore()
    const order = Object.keys(duties)
    const erased = order.filter((name) => 'rows' in (duties[name]?.erasure ?? {}))
    for (const table of erased) {
      const parents = sqlite
        .prepare<[string], string>('select "table" from pragma_foreign_key_list(?)')
        .pluck()
        .all(table)
      for (const parent of parents.filter((name) => erased.includes(name))) {
        expect(order.indexOf(table), `${table} before ${parent}`).toBeLessThan(order.indexOf(parent))
      }
    }
  })
})
