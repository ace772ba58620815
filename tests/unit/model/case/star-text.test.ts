import { describe, expect, it } from 'vitest'
import { ACTIVITIES, type Activity, type Entry } from '#model/case/entry.ts'
import { saysSameInStar, starText, type StarTextWords } from '#model/case/star-text.ts'
import { CaseId, CasePersonId, CommitmentId, EntryId, PersonId } from '#model/ids.ts'
import type { CasePerson } from '#model/person/person.ts'
import { fromPlainText, type TextBlock } from '#model/text/rich-text.ts'
import { date, Instant, TimeOfDay } from '#model/time/dates.ts'

const id = (number: number) => `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`

const ENTRY: Entry = {
  id: EntryId.parse(id(1)),
  caseId: CaseId.parse(id(2)),
  kind: 'phone_call',
  occurredOn: date('2026-10-28'),
  occurredAt: null,
  activities: [],
  text: fromPlainText('Arutasime olukorda.'),
  participants: [],
  commitments: [],
  minutes: 30,
  inStarOn: null,
  createdAt: Instant.parse('2026-10-28T08:00:00.000Z'),
  updatedAt: Instant.parse('2026-10-28T08:00:00.000Z'),
}

const WORDS: StarTextWords = {
  participantNames: [],
  kindLabel: 'Telefonikõne',
  activityLabels: Object.fromEntries(ACTIVITIES.map((number) => [number, `Tegevus ${number}`])) as Record<
    Activity,
    string
  >,
  labels: {
    at: 'kell',
    case: 'Juhtum',
    participants: 'Osalejad',
    activities: 'Tegevused',
    commitments: 'Kokkulepped',
    due: 'tähtaeg',
    mine: 'SKA',
    reporter: '[teataja]',
  },
}

const block = (words: string, list?: 'bullet' | 'ordered', level: 0 | 1 | 2 = 0): TextBlock => {
  const base = { id: 'b', spans: words === '' ? [] : [{ text: words }] }
  return list === undefined ? { type: 'paragraph', ...base } : { type: 'list_item', list, level, ...base }
}

function textOf(...blocks: TextBlock[]): string {
  const copy = starText({ ...ENTRY, text: { version: 1, blocks } }, [], WORDS)
  return copy.slice('28.10.2026, Telefonikõne\n\n'.length)
}

describe('starText', () => {
  it('is a day, a kind and a text where nothing more is known', () => {
    expect(starText(ENTRY, [], WORDS)).toBe('28.10.2026, Telefonikõne\n\nArutasime olukorda.')
  })

  it('has everything that was written, each under its label', () => {
    const entry: Entry = {
      ...ENTRY,
      occurredAt: TimeOfDay.parse('09:05'),
      activities: [1, 9],
      commitments: [
        {
          id: CommitmentId.parse(id(3)),
          what: 'Helistab kooli',
          side: 'mine',
          who: '',
          dueOn: date('2026-11-04'),
          keptOn: null,
        },
        {
          id: CommitmentId.parse(id(4)),
          what: 'Saadab otsuse',
          side: 'theirs',
          who: 'Mari Töötaja',
          dueOn: null,
          keptOn: null,
        },
        {
          id: CommitmentId.parse(id(5)),
          what: 'Leiab tugiisiku',
          side: 'theirs',
          who: '',
          dueOn: null,
          keptOn: null,
        },
      ],
    }
    const words = { ...WORDS, participantNames: ['Mari Töötaja', 'Kaarel Näitlik'], caseNumber: '2026/014' }
    expect(starText(entry, [], words)).toBe(
      [
        '28.10.2026 kell 09.05, Telefonikõne',
        'Juhtum: 2026/014',
        'Osalejad: Mari Töötaja, Kaarel Näitlik',
        'Tegevused: Tegevus 1; Tegevus 9',
        '',
        'Arutasime olukorda.',
        '',
        'Kokkulepped:',
        '- SKA: Helistab kooli (tähtaeg 04.11.2026)',
        '- Mari Töötaja: Saadab otsuse',
        '- Leiab tugiisiku',
      ].join('\n'),
    )
  })

  it('leaves marks and empty blocks out', () => {
    const spans = [{ text: 'Väga ' }, { text: 'oluline', marks: ['bold' as const, 'italic' as const] }]
    expect(textOf({ type: 'paragraph', id: 'b', spans }, block('  '), block('Teine'))).toBe(
      'Väga oluline\n\nTeine',
    )
  })

  it('numbers lists anew after other text and under each item', () => {
    expect(
      textOf(
        block('Kokku lepiti:'),
        block('esimene', 'ordered'),
        block('a', 'ordered', 1),
        block('b', 'ordered', 1),
        block('teine', 'ordered'),
        block('c', 'ordered', 1),
        block('Ja veel:'),
        block('uus', 'ordered'),
        block('täpp', 'bullet', 1),
      ),
    ).toBe(
      [
        'Kokku lepiti:',
        '',
        '1. esimene',
        '  1. a',
        '  2. b',
        '2. teine',
        '  1. c',
        '',
        'Ja veel:',
        '',
        '1. uus',
        '  - täpp',
      ].join('\n'),
    )
  })

  it('is nothing but the heading where no word was written', () => {
    expect(starText({ ...ENTRY, text: { version: 1, blocks: [] } }, [], WORDS)).toBe(
      '28.10.2026, Telefonikõne',
    )
  })
})

describe('starText, of who reported', () => {
  const part = (
    number: number,
    role: CasePerson['role'],
    givenName: string,
    surname: string,
  ): CasePerson => ({
    id: CasePersonId.parse(id(100 + number)),
    person: {
      id: PersonId.parse(id(number)),
      givenName,
      surname,
      personalCode: null,
      birthDate: null,
      sex: null,
      phone: null,
      email: null,
    },
    role,
    tie: null,
  })
  const child = part(10, 'child', 'Kaarel', 'Näitlik')
  const worker = part(11, 'case_manager', 'Mari', 'Töötaja')
  const reporter = part(12, 'reporter', 'Õnne', 'Vaikija')

  it('never has the name, neither among those who took part nor in what was written', () => {
    const spans = [
      { text: 'Helistas Õn' },
      { text: 'ne', marks: ['bold' as const] },
      { text: ' Vaikija. õnnelt tuli ka kiri, VAIKIJALE vastati.' },
    ]
    const entry: Entry = {
      ...ENTRY,
      text: { version: 1, blocks: [{ type: 'paragraph', id: 'b', spans }] },
      participants: [worker, reporter].map(({ person }) => person.id),
      commitments: [
        {
          id: CommitmentId.parse(id(3)),
          what: 'Vastab Õnne Vaikijale',
          side: 'theirs',
          who: 'Vaikija',
          dueOn: null,
          keptOn: null,
        },
      ],
    }
    const words = { ...WORDS, participantNames: ['Mari Töötaja', 'Õnne Vaikija'] }
    expect(starText(entry, [child, worker, reporter], words)).toBe(
      [
        '28.10.2026, Telefonikõne',
        'Osalejad: Mari Töötaja',
        '',
        'Helistas [teataja]. [teataja] tuli ka kiri, [teataja] vastati.',
        '',
        'Kokkulepped:',
        '- [teataja]: Vastab [teataja]',
      ].join('\n'),
    )
  })

  it('has a name that others of the case have too, but not the whole of it', () => {
    const sister = part(13, 'reporter', 'Õnne', 'Näitlik')
    const entry = { ...ENTRY, text: fromPlainText('Õnne Näitlik rääkis, et Kaarel Näitlik on üksi.') }
    expect(starText(entry, [child, sister], WORDS)).toContain('[teataja] rääkis, et Kaarel Näitlik on üksi.')
  })

  it('has the name of someone who is in the case in another part as well', () => {
    const carer = part(12, 'carer', 'Õnne', 'Vaikija')
    const entry = { ...ENTRY, text: fromPlainText('Õnne Vaikija hooldab last.') }
    expect(starText(entry, [child, reporter, carer], WORDS)).toContain('Õnne Vaikija hooldab last.')
  })
})

describe('saysSameInStar', () => {
  const promise = {
    id: CommitmentId.parse(id(3)),
    what: 'Helistab',
    side: 'mine' as const,
    who: '',
    dueOn: null,
    keptOn: null,
  }

  it.each<[string, Partial<Entry>]>([
    ['minutes', { minutes: null }],
    ['marks of the text', { text: { version: 1, blocks: [boldly('Arutasime olukorda.')] } }],
    ['a promise kept', { commitments: [{ ...promise, keptOn: date('2026-11-01') }] }],
    ['the order of activities', { activities: [2, 1] }],
  ])('does not mind %s', (_, changed) => {
    const entry: Entry = { ...ENTRY, activities: [1, 2], commitments: [promise] }
    expect(saysSameInStar(entry, { ...entry, ...changed })).toBe(true)
  })

  it.each<[string, Partial<Entry>]>([
    ['a word', { text: fromPlainText('Arutasime olukordi.') }],
    ['the day', { occurredOn: date('2026-10-27') }],
    ['the time', { occurredAt: TimeOfDay.parse('10:00') }],
    ['the kind', { kind: 'email' }],
    ['an activity', { activities: [1] }],
    ['who took part', { participants: [PersonId.parse(id(6))] }],
    ['a promise', { commitments: [promise] }],
  ])('minds %s', (_, changed) => {
    expect(saysSameInStar(ENTRY, { ...ENTRY, ...changed })).toBe(false)
  })
})

function boldly(words: string): TextBlock {
  return { type: 'paragraph', id: 'b', spans: [{ text: words, marks: ['bold'] }] }
}
