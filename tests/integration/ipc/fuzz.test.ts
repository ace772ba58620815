import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Call } from '#contract/call.ts'
import { channelOf } from '#contract/channels.ts'
import { contract } from '#contract/index.ts'
import type { Envelope } from '#contract/result.ts'
import { ERROR_CODES } from '#model/error-codes.ts'
import { verifyJournal } from '#store/journal/read-journal.ts'
import { type FuzzedDesk, openFuzzedDesk } from '#tests/support/fuzz/fuzzed-desk.ts'
import { brokenInputs, type Pools, shapedInputs } from '#tests/support/fuzz/inputs.ts'
import { must } from '#tests/support/must.ts'

/** Inputs of each sort for each call. */
const RUNS = 500

const CALLS = Object.entries(contract).flatMap(([area, calls]) =>
  Object.entries(calls).map(([name, call]: [string, Call]) => ({
    channel: channelOf(area as keyof typeof contract, name),
    call,
  })),
)

/** Calls that derive a key, lock or copy the vault or make a document get fewer inputs that the schema lets through. */
const SLOW =
  /:(vault\.(create|unlock\w*|lock)|keys\.\w+|backups\.\w+|restore\.\w+|journal\.verify|documents\.(exportDocx|exportPdf|issue)|people\.exportData)$/

let desk: FuzzedDesk
let pools: Pools

beforeAll(async () => {
  desk = await openFuzzedDesk()
  const tables = ['cases', 'entries', 'persons', 'case_people', 'documents', 'document_versions', 'deadlines']
  const ids = tables.flatMap((table) =>
    desk.store().sqlite.prepare<[], string>(`select id from ${table} order by id limit 12`).pluck().all(),
  )
  pools = {
    ids: [...ids, '01890000-0000-7000-8000-000000000000'],
    days: ['2026-11-02', '2026-02-30', '1900-01-01', '9999-12-31', '', '02.11.2026', '2026-11-02T00:00:00Z'],
  }
}, 60_000)
afterAll(() => desk[Symbol.dispose]())
beforeEach(() => desk.reopen())

/** Every row of every table, in a form that is cheap to compare. */
function contents(): string {
  const { sqlite } = desk.store()
  return sqlite
    .prepare<[], string>(
      "select name from sqlite_schema where type = 'table' and name not like 'search_index%'",
    )
    .pluck()
    .all()
    .map((table) => JSON.stringify(sqlite.prepare(`select * from "${table}"`).raw().all()))
    .join('\n')
}

function codeOf(answer: Envelope<unknown>): string | null {
  return answer.ok ? null : answer.error.code
}

describe.each(CALLS)('$channel', ({ channel, call }) => {
  it('refuses what is not in order by a code, and changes nothing', async () => {
    const before = contents()
    const wrong = fc.sample(brokenInputs(call.input, pools), { numRuns: RUNS, seed: 1 })
    const refused = wrong.filter((input) => !call.input.safeParse(input).success)
    for (const input of refused) expect(codeOf(await desk.call(channel, input))).toBe('bad_input')
    expect(refused.length).toBeGreaterThan(RUNS / 2)
    expect(contents() === before).toBe(true)
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
  })

  it('answers what is right in shape, and hostile in content, by a value or a code of its list', async () => {
    const numRuns = SLOW.test(channel) ? 5 : RUNS
    for (const input of fc.sample(shapedInputs(call.input, pools), { numRuns, seed: 2 })) {
      const code = codeOf(await desk.call(channel, input))
      if (code !== null) expect(ERROR_CODES).toContain(code)
      expect(code).not.toBe('bug')
      await desk.reopen()
    }
  }, 60_000)
})

describe('after all of it', () => {
  it('nothing was thrown, and the vault and its journal are whole', () => {
    expect(desk.bugs).toEqual([])
    const { sqlite } = desk.store()
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    expect(must(verifyJournal(desk.store())).seq).toBeGreaterThan(0)
  })
})
