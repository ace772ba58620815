import { describe, expect, it } from 'vitest'
import { ITEM_TYPES } from '#model/item/item-types.ts'
import { isListForStar, LISTS_FOR_STAR, starListText, type StarListWords } from '#model/item/star-list.ts'
import { CasePersonId, PersonId } from '#model/ids.ts'
import type { Role } from '#model/person/role.ts'
import { date } from '#model/time/dates.ts'
import { aPerson } from '#tests/support/builders/person.ts'

const WORDS: StarListWords = {
  title: 'Kokkulepitud tegevuskava',
  caseNumber: '2026/014',
  labels: { case: 'Juhtum', reporter: '[teataja]' },
}

describe('starListText', () => {
  it('is the list, the case, and each item with its day and the rest below it', () => {
    const lines = [
      {
        notedOn: date('2026-11-02'),
        title: 'Pere: Pöördub arsti poole',
        notes: ['Eesmärk\nkahel real', 'Tehtud'],
      },
      { notedOn: date('2026-11-03'), title: 'Omavalitsus: Leiab tugiisiku', notes: [] },
    ]
    expect(starListText(lines, [], WORDS)).toBe(
      [
        'Kokkulepitud tegevuskava',
        'Juhtum: 2026/014',
        '',
        '- 02.11.2026 Pere: Pöördub arsti poole',
        '  Eesmärk',
        '  kahel real',
        '  Tehtud',
        '- 03.11.2026 Omavalitsus: Leiab tugiisiku',
      ].join('\n'),
    )
  })

  it('leaves the name of the reporter out of title and notes, and of nobody else', () => {
    const part = (number: number, givenName: string, surname: string, role: Role) => ({
      id: CasePersonId.parse(`019a0000-0000-7000-8000-00000000000${number}`),
      person: {
        id: PersonId.parse(`019a0000-0000-7000-8000-00000000001${number}`),
        ...aPerson({ givenName, surname }),
      },
      role,
      tie: null,
    })
    const people = [part(1, 'Õnne', 'Vaikija', 'reporter'), part(2, 'Ema', 'Näitlik', 'guardian')]
    const line = {
      notedOn: date('2026-11-02'),
      title: 'Õnne Vaikijale teade on lisamata',
      notes: ['Ema Näitlik teab, et Vaikija helistas.'],
    }
    const text = starListText([line], people, WORDS)
    expect(text).toContain('[teataja] teade on lisamata')
    expect(text).toContain('Ema Näitlik teab, et [teataja] helistas.')
    expect(text).not.toContain('Vaikij')
  })
})

describe('lists for STAR', () => {
  it('are those of the municipality’s procedure; warnings, feedback and judgements stay on the desk', () => {
    expect(ITEM_TYPES.filter(isListForStar)).toEqual([...LISTS_FOR_STAR])
    expect(isListForStar('warning')).toBe(false)
    expect(isListForStar('feedback')).toBe(false)
  })
})
