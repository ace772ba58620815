import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#contract/index.ts'
import { CASE_KINDS } from '#model/case/kinds.ts'
import type { CaseId } from '#model/ids.ts'
import { isPersonalCode } from '#model/person/personal-code.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import { wordsOf } from '#model/search/words.ts'
import { listActs, verifyJournal } from '#store/journal/read-journal.ts'
import { readCaseAsOf } from '#store/queries/case-as-of.ts'
import { listCases } from '#store/queries/case-list.ts'
import { type CaseView, readCase } from '#store/queries/case-view.ts'
import { readEntries } from '#store/repositories/entries.ts'
import { entries } from '#store/schema/entries.ts'
import type { Store } from '#store/store.ts'
import {
  makeSampleVault,
  type SampleOptions,
  type SampleVault,
} from '#tests/support/sample/make-sample-vault.ts'
import { caseOfJournal, presentCase } from '#tests/support/histories/present-case.ts'
import { withVault } from '#tests/support/sample/open-sample-vault.ts'
import { must, NOW, tempFolder, tempStore, viewing } from '#tests/support/temp-store.ts'

/** A vault and all its documents are made: seconds, and more on a busy machine. */
const SLOW = 90_000

const CHEAP_KDF = { memoryKiB: 1024, passes: 1, parallelism: 1 } as const

function make(folder: string, given: Partial<SampleOptions> = {}): Promise<SampleVault> {
  return makeSampleVault({ folder, now: NOW, kdfCost: CHEAP_KDF, ...given })
}

/** Makes a vault and looks at everything in it that must hold whatever its size. */
async function lookInto<T>(given: Partial<SampleOptions>, look: (store: Store) => T): Promise<T> {
  const folder = path.join(tempFolder(), 'vault')
  await make(folder, given)
  return withVault(folder, look)
}

function casesOf(store: Store): CaseView[] {
  const lines = [true, false].flatMap((open) => listCases(store, { kind: null, open }, viewing()))
  return lines.map(({ id }) => must(readCase(store, id, viewing())))
}

function triggersOf(store: Store): string[] {
  return store.sqlite
    .prepare<[], string>("select sql from sqlite_schema where type = 'trigger' order by name")
    .pluck()
    .all()
}

/** True where the search index says what the texts say it is made of. */
function isIndexRight({ sqlite }: Store): boolean {
  try {
    sqlite.exec("insert into search_index (search_index, rank) values ('integrity-check', 1)")
    return true
  } catch {
    return false
  }
}

/** True where the acts of a case, done once more, make the case that the screens show. */
function isAsJournaled(store: Store, caseId: CaseId): boolean {
  const now = viewing()
  const told = caseOfJournal(must(readCaseAsOf(store, { caseId, day: now.today }, now)))
  return isDeepStrictEqual(told, presentCase(store, caseId, now))
}

/** What a vault must be whatever its size. */
function soundness(store: Store) {
  const views = casesOf(store)
  const ids = store.db.select({ id: entries.id }).from(entries).all()
  const read = readEntries(
    store.db,
    ids.map(({ id }) => id),
  )
  const words = new Map(
    store.sqlite
      .prepare<[], [string, string]>(
        "select subject, words from search_texts where type = 'entry' and part = ''",
      )
      .raw()
      .all(),
  )
  const codes = store.sqlite
    .prepare<[], string>('select personal_code from persons where personal_code is not null')
    .pluck()
    .all()
  return {
    journal: verifyJournal(store).ok,
    index: isIndexRight(store),
    triggers: triggersOf(store),
    foreignKeys: store.sqlite.pragma('foreign_key_check') as unknown[],
    otherThanTheJournalTells: views.filter(({ case: { id } }) => !isAsJournaled(store, id)),
    asTheContractHasIt: views.every((view) => contract.cases.get.output.safeParse(view).success),
    wronglyIndexed: [...read.values()].filter(
      ({ id, text }) => words.get(id) !== wordsOf(toPlainText(text)).join(' '),
    ),
    invalidCodes: codes.filter((code) => !isPersonalCode(code)),
    unreadableActs: views.filter(({ case: { id } }) =>
      listActs(store, id).some(({ payload }) => payload === null),
    ),
  }
}

const sound = () => ({
  journal: true,
  index: true,
  triggers: triggersOf(tempStore()),
  foreignKeys: [],
  otherThanTheJournalTells: [],
  asTheContractHasIt: true,
  wronglyIndexed: [],
  invalidCodes: [],
  unreadableActs: [],
})

describe('the written sample', () => {
  let seen: ReturnType<typeof sampleOf>

  function sampleOf(store: Store) {
    const count = (sql: string) => store.sqlite.prepare<[], number>(sql).pluck().get() ?? 0
    return {
      sound: soundness(store),
      views: casesOf(store),
      entries: count('select count(*) from entries'),
      withPeople: count('select count(distinct entry_id) from entry_participants'),
      withMinutes: count('select count(*) from entries where minutes is not null'),
      inStar: count('select count(*) from entries where in_star_on is not null'),
      kept: count('select count(*) from commitments where kept_on is not null'),
      overdue: (['mine', 'theirs'] as const).map((side) =>
        count(
          `select count(*) from commitments
           where kept_on is null and side = '${side}' and due_on < '${viewing().today}'`,
        ),
      ),
      texts: store.sqlite.prepare<[], string>('select text from entries').pluck().all(),
    }
  }

  beforeAll(async () => {
    seen = await lookInto({}, sampleOf)
  }, SLOW)

  it('is sound', () => {
    expect(seen.sound).toEqual(sound())
  })

  it('holds cases of all kinds, open and closed, and many entries', () => {
    expect(seen.views.length).toBeGreaterThanOrEqual(12)
    expect(new Set(seen.views.map((view) => view.case.kind))).toEqual(new Set(CASE_KINDS))
    expect(seen.views.filter((view) => view.case.closedOn !== null).length).toBeGreaterThan(0)
    expect(seen.entries).toBeGreaterThanOrEqual(150)
  })

  it('says nothing twice', () => {
    expect(new Set(seen.texts).size).toBe(seen.texts.length)
  })

  it('has people, minutes, STAR marks and promises of both sides, kept and overdue', () => {
    expect(seen.withPeople).toBeGreaterThan(100)
    expect(seen.withMinutes).toBeGreaterThan(50)
    expect(seen.inStar).toBeGreaterThan(50)
    expect(seen.inStar).toBeLessThan(seen.entries)
    expect(seen.kept).toBeGreaterThan(20)
    for (const overdue of seen.overdue) expect(overdue).toBeGreaterThan(0)
  })

  it('has siblings in one case, a case that moved, and a child of several services, linked', () => {
    const children = ({ people }: CaseView) => people.filter(({ role }) => role === 'child')
    expect(seen.views.some((view) => children(view).length > 2)).toBe(true)
    expect(seen.views.some((view) => view.municipalityPeriods.length === 2)).toBe(true)
    const kinds = seen.views
      .filter((view) => children(view).some(({ person }) => person.givenName === 'Liisbet'))
      .map((view) => view.case.kind)
    expect(kinds.toSorted()).toEqual(['domestic_counselling', 'international', 'klat_opinion'])
  })
})

describe('a generated sample', () => {
  it(
    'has as many cases as were asked for and is as sound as the written one',
    async () => {
      const seen = await lookInto({ cases: 90 }, (store) => ({
        sound: soundness(store),
        cases: casesOf(store).length,
        timeline: store.sqlite
          .prepare<[], number>('select count(*) from entries where id not in (select id from timeline_keys)')
          .pluck()
          .get(),
      }))
      expect(seen).toEqual({ sound: sound(), cases: 90, timeline: 0 })
    },
    SLOW,
  )
})

describe('making a sample', () => {
  it(
    'names the people in it and leaves nothing beside the vault',
    async () => {
      const parent = tempFolder()
      mkdirSync(path.join(parent, 'vault'))
      const { names } = await make(path.join(parent, 'vault'))
      expect(names).toContain('Kaarel Näitlik')
      expect(readdirSync(parent)).toEqual(['vault'])
    },
    SLOW,
  )

  it('writes into no folder that holds something', async () => {
    const folder = tempFolder()
    writeFileSync(path.join(folder, 'kept.txt'), 'x')
    await expect(make(folder)).rejects.toThrow('already')
    expect(readdirSync(folder)).toEqual(['kept.txt'])
  })

  it(
    'leaves nothing when it is stopped half way',
    async () => {
      const parent = tempFolder()
      const folder = path.join(parent, 'vault')
      const stop = new AbortController()
      const onProgress = () => stop.abort()
      await expect(make(folder, { cases: 500, signal: stop.signal, onProgress })).rejects.toThrow()
      expect(existsSync(folder)).toBe(false)
      expect(readdirSync(parent)).toEqual([])
    },
    SLOW,
  )
})
