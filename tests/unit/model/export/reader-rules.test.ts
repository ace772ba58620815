import { describe, expect, it } from 'vitest'
import { ACTIVITIES, ENTRY_KINDS, type Activity, type EntryKind } from '#model/case/entry.ts'
import { LEAVING_RULES, type LeavingRule, RULES, rulesFor } from '#model/export/left-out.ts'
import { EXPORT_KINDS, READERS, type Reader, readersOf } from '#model/export/reader.ts'
import { type ExportEntry, type ExportPeople, leavingLog, WITHHELD } from '#model/export/shared-entries.ts'
import type { CasePersonId, CommitmentId, EntryId, PersonId } from '#model/ids.ts'
import { uuidV7 } from '#model/ids.ts'
import type { CasePerson } from '#model/person/person.ts'
import type { Role } from '#model/person/role.ts'
import { fromPlainText, toPlainText } from '#model/text/rich-text.ts'
import { date, Instant, type IsoDate } from '#model/time/dates.ts'
import { invented } from '#tests/support/leak/papers.ts'

let minted = 0
const newId = () => {
  minted += 1
  return uuidV7(Date.parse('2026-11-02T08:00:00Z'), new Uint8Array([0, minted, 0, 0, 0, 0, 0, 0, 0, 0]))
}

function part(role: Role, givenName: string, surname: string): CasePerson {
  return {
    id: newId() as CasePersonId,
    role,
    tie: null,
    person: {
      id: newId() as PersonId,
      givenName,
      surname,
      personalCode: null,
      birthDate: null,
      sex: null,
      phone: '5550001',
      email: null,
    },
  }
}

const child = part('child', 'Kaarel', 'Näitlik')
const mother = part('custodial_parent', 'Malle', 'Näitlik')
const reporter = part('reporter', 'Teele', 'Vaatleja')
const formerPerson = newId() as PersonId
const KNOWN: ExportPeople = {
  people: [child, mother, reporter],
  leaks: {
    strangers: [invented('Priit', 'Võõras')],
    own: [child.person, mother.person],
    reporters: [reporter.person],
    places: [],
  },
}

interface Given {
  kind?: EntryKind
  on?: string
  activities?: Activity[]
  text?: string
  participants?: PersonId[]
  promise?: string
  hasFile?: boolean
}

function entryOf(given: Given = {}): ExportEntry {
  return {
    entry: {
      id: newId() as EntryId,
      kind: given.kind ?? 'network_meeting',
      occurredOn: date(given.on ?? '2026-10-28'),
      occurredAt: null,
      activities: given.activities ?? [],
      text: fromPlainText(given.text ?? 'Arutasime olukorda.'),
      participants: given.participants ?? [],
      commitments:
        given.promise === undefined
          ? []
          : [
              {
                id: newId() as CommitmentId,
                what: given.promise,
                side: 'theirs',
                who: 'Malle Näitlik',
                dueOn: null,
                keptOn: null,
              },
            ],
      inStarOn: date('2026-10-29'),
      createdAt: Instant.parse('2026-10-28T12:00:00.000Z'),
    },
    files: given.hasFile === true ? [{ name: 'plaan.pdf', sha256: 'a'.repeat(64) }] : [],
  }
}

interface Chosen {
  from?: IsoDate
  until?: IsoDate
  kinds?: EntryKind[]
  without?: PersonId[]
}

function leavingFor(reader: Reader, log: readonly ExportEntry[], chosen: Chosen = {}, known = KNOWN) {
  const choice = { reader, from: null, until: null, kinds: [], without: [], ...chosen }
  return leavingLog(log, known, choice)
}

function touchedBy(reader: Reader, entry: ExportEntry): LeavingRule[] {
  // Those of people are counted whatever the log holds.
  const { leftOut } = leavingFor(reader, [entry], {}, { ...KNOWN, people: [child, mother] })
  return leftOut.flatMap(({ rule, count }) => (count > 0 && rule !== 'contacts' ? [rule] : []))
}

/** Which kinds of entries each reader gets, written out. */
const GOES: Readonly<Record<EntryKind, readonly Reader[]>> = {
  case_discussion: ['municipality', 'court', 'network'],
  network_meeting: ['municipality', 'court', 'network'],
  phone_call: ['municipality', 'court'],
  email: ['municipality', 'court'],
  letter: ['municipality', 'court'],
  information_exchange: ['municipality', 'court', 'network'],
  star_review: ['municipality', 'court'],
  star_monitoring: ['municipality', 'court'],
  own_work: [],
  decision: ['municipality', 'court', 'network'],
  court_hearing: ['municipality', 'court'],
  training_day: ['municipality'],
  document: ['municipality', 'court'],
}

describe('what leaves the desk', () => {
  it.each(ENTRY_KINDS.flatMap((kind) => READERS.map((reader) => [kind, reader] as const)))(
    '%s for the %s is as the table says',
    (kind, reader) => {
      const { entries, leftOut } = leavingFor(reader, [entryOf({ kind })])
      const goes = GOES[kind].includes(reader)
      expect(entries).toHaveLength(goes ? 1 : 0)
      const kept = leftOut.filter(
        ({ rule, count }) => count > 0 && rule !== 'contacts' && rule !== 'reporter',
      )
      expect(kept).toHaveLength(goes ? 0 : 1)
    },
  )

  it.each<readonly [string, Given, Readonly<Record<Reader, readonly LeavingRule[]>>]>([
    ['remarks on the worker alone', { activities: [10] }, every(['worker_remarks'])],
    ['remarks among other activities', { activities: [1, 10] }, every(['worker_remarks'])],
    ['no remarks', { activities: [1, 9] }, every([])],
    ['someone with no part in the case', { participants: [formerPerson] }, every(['other_families'])],
    ['a name of another family', { text: 'Helistas Priit Võõra kohta.' }, every(['other_families'])],
    ['a file', { hasFile: true }, { municipality: [], court: [], network: ['files'] }],
  ])('%s is counted by its rule', (_, given, expected) => {
    for (const reader of READERS) expect(touchedBy(reader, entryOf(given)), reader).toEqual(expected[reader])
  })

  it.each(READERS)('the %s never learns who reported', (reader) => {
    const log = [
      entryOf({ participants: [reporter.person.id], text: 'Teataja rääkis.' }),
      entryOf({ text: 'Teele Vaatleja kuulis karjumist.\nLaps oli kodus.', promise: 'Helistab Teelele' }),
    ]
    const { entries, people, leftOut } = leavingFor(reader, log)
    expect(entries).toHaveLength(1)
    expect(JSON.stringify([entries, people])).not.toMatch(/Teele|Vaatleja|karjumist|rääkis/)
    expect(toPlainText({ version: 1, blocks: [...(entries[0]?.text ?? [])] })).toBe(
      `${WITHHELD}\nLaps oli kodus.`,
    )
    // The person and two entries.
    expect(leftOut).toContainEqual({ rule: 'reporter', count: 3 })
  })

  it('an entry with remarks among others goes without them and without its text', () => {
    const [entry] = leavingFor('municipality', [
      entryOf({ activities: [1, 10], text: 'Töötaja hilines.', promise: 'Saadab plaani' }),
    ]).entries
    expect(entry).toMatchObject({ activities: [1], text: [], commitments: [{ what: 'Saadab plaani' }] })
  })

  it.each([
    ['Priit Võõras käis.', `${WITHHELD} käis.`],
    ['Räägiti Priit Võõrast ja Kaarlist.', `Räägiti ${WITHHELD} ja Kaarlist.`],
    ['Priit tuli, Võõras inimene ka.', 'Priit tuli, Võõras inimene ka.'],
  ])('names of other families are taken whole: %s', (text, after) => {
    const [entry] = leavingFor('municipality', [entryOf({ text })]).entries
    expect(toPlainText({ version: 1, blocks: [...(entry?.text ?? [])] })).toBe(after)
  })

  it('a stranger who is called like someone of the case hides nobody', () => {
    const known = { ...KNOWN, leaks: { ...KNOWN.leaks, strangers: [invented('Malle', 'Näitlik')] } }
    const [entry] = leavingFor('court', [entryOf({ text: 'Malle Näitlik tuli.' })], {}, known).entries
    expect(JSON.stringify(entry)).toContain('Malle Näitlik tuli.')
  })

  it('people who were left out are neither listed nor named', () => {
    const log = [
      entryOf({ participants: [mother.person.id, child.person.id], text: 'Malle tuli koos Kaareliga.' }),
    ]
    const { entries, people } = leavingFor('municipality', log, { without: [mother.person.id] })
    expect(people.map(({ person }) => person.givenName)).toEqual(['Kaarel'])
    expect(entries[0]?.participants).toEqual(['Kaarel Näitlik'])
    expect(JSON.stringify(entries[0]?.text)).toContain(`${WITHHELD} tuli koos Kaareliga.`)
  })

  it.each<readonly [Reader, string | null, IsoDate | null]>([
    ['municipality', '5550001', date('2026-10-29')],
    ['court', null, date('2026-10-29')],
    ['network', null, null],
  ])('the %s gets contacts and days of STAR as its rules say', (reader, phone, inStarOn) => {
    const { entries, people } = leavingFor(reader, [entryOf()])
    expect(people.every(({ person }) => person.phone === phone)).toBe(true)
    expect(entries[0]?.inStarOn).toBe(inStarOn)
  })

  it('what was not chosen is counted apart from what a rule kept back', () => {
    const log = [
      entryOf({ on: '2026-09-01' }),
      entryOf({ on: '2026-10-01' }),
      entryOf({ on: '2026-10-02', kind: 'email' }),
      entryOf({ on: '2026-11-01' }),
    ]
    const chosen = {
      from: date('2026-10-01'),
      until: date('2026-10-31'),
      kinds: ['network_meeting'] as EntryKind[],
    }
    const { entries, notChosen } = leavingFor('municipality', log, chosen)
    expect(entries.map(({ occurredOn }) => occurredOn)).toEqual(['2026-10-01'])
    expect(notChosen).toBe(3)
  })
})

describe('the rules', () => {
  it('give the network less than the court, and the court less than the municipality', () => {
    const [municipality = [], court = [], network = []] = READERS.map(rulesFor)
    expect(court).toEqual(expect.arrayContaining(municipality))
    expect(network).toEqual(expect.arrayContaining(court))
    expect([municipality.length, court.length, network.length]).toEqual([5, 7, 10])
  })

  it.each(['own_work', 'worker_remarks', 'reporter', 'other_families', 'warnings'] as const)(
    'hold %s back from everyone',
    (rule) => expect(RULES[rule].readers).toEqual(READERS),
  )

  it('are told of every reader, also those that touched nothing', () => {
    const { leftOut } = leavingFor('network', [])
    expect(leftOut.map(({ rule }) => rule)).toEqual(LEAVING_RULES)
  })

  it('let the network have the timeline alone', () => {
    expect(EXPORT_KINDS.filter((kind) => readersOf(kind).includes('network'))).toEqual(['timeline_extract'])
  })

  it('know every activity but the tenth', () => {
    const [entry] = leavingFor('municipality', [entryOf({ activities: [...ACTIVITIES] })]).entries
    expect(entry?.activities).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
})

function every(rules: readonly LeavingRule[]): Readonly<Record<Reader, readonly LeavingRule[]>> {
  return { municipality: rules, court: rules, network: rules }
}
