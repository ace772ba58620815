import { describe, expect, it } from 'vitest'
import { type LeakPeople, nameSearch } from '#model/leak/find-names.ts'
import { invented, PLACES } from '#tests/support/leak/papers.ts'

const STRANGERS = [
  invented('Mari', 'Kask', {
    personalCode: '49403136515',
    phone: '+372 5123 4567',
    email: 'mari.kask@naide.ee',
  }),
  invented('Karl Erik', 'Näitlik'),
  invented('Anna', 'Oja-Põder'),
  invented('Sasha', 'Mišenko'),
  invented('Jüri', 'Martin'),
  invented('Ann', 'Väljamõeldis'),
  invented('Pille', 'Pärn'),
]
const OWN = [invented('Kaarel', 'Näidiste', { phone: '5555 1234' }), invented('Tiit', 'Lepik')]
const REPORTER = [invented('Õie', 'Teatajaste', { phone: '53 99 88 77' })]

const find = (text: string, people: Partial<LeakPeople> = {}) =>
  nameSearch({ strangers: STRANGERS, own: OWN, reporters: REPORTER, places: PLACES, ...people })(text).map(
    ({ kind, isWeak, start, end }) => `${isWeak ? '? ' : ''}${kind}: ${text.slice(start, end)}`,
  )

describe('what of other families a text tells', () => {
  it.each([
    ['a whole name', 'Koolis käib ka Mari Kask.', ['full_name: Mari Kask']],
    ['in a case form', 'Räägiti Mari Kasega.', ['full_name: Mari Kasega']],
    ['surname first', 'Kohal olid: Kask, Mari; Lepik, Tiit.', ['full_name: Kask, Mari']],
    ['first in a sentence', 'Mari Kase ema helistas.', ['full_name: Mari Kase']],
    ['in capitals', 'LAPS MARI KASK', ['full_name: MARI KASK']],
    ['one of two given names', 'Seda ütles Karl Näitlik.', ['full_name: Karl Näitlik']],
    ['both given names', 'Seda ütles Karl Erik Näitlikule.', ['full_name: Karl Erik Näitlikule']],
    ['a double surname', 'Seda ütles Anna Oja-Põdrale.', ['full_name: Anna Oja-Põdrale']],
    ['a double surname with a space', 'Seda ütles Anna Oja Põdra ema.', ['full_name: Anna Oja Põdra']],
    ['half of a double surname', 'Seda ütles Anna Põder.', ['full_name: Anna Põder']],
    ['other letters', 'Seda ütles Saša Mishenkole.', ['full_name: Saša Mishenkole']],
    ['a surname alone', 'Naabriks on perekond Mišenko.', ['surname: Mišenko']],
    ['a family', 'Naabriks on Kaskede pere.', ['surname: Kaskede']],
    ['an initial before the surname', 'M. Kask ei osalenud.', ['surname: M. Kask']],
    ['a personal code', 'Isikukood 49403136515.', ['personal_code: 49403136515']],
    ['a personal code in groups', 'Isikukood 494 0313 6515.', ['personal_code: 494 0313 6515']],
    ['a phone number', 'Tel 51234567, tel 5123-4567.', ['phone: 51234567', 'phone: 5123-4567']],
    ['a phone number beside a day', 'Helistas 12.10.2026 +372 5123 4567.', ['phone: 372 5123 4567']],
    ['an address', 'Kirjuta Mari.Kask@naide.ee.', ['email: Mari.Kask@naide.ee']],
  ])('finds %s', (_, text, found) => {
    expect(find(text)).toEqual(found)
  })

  it.each([
    ['a word of the language', 'Maja ees kasvab kask.'],
    ['that word first in a sentence', 'Kask kasvab maja ees. Kase all on pink.'],
    ['that word after a mark of a list', 'Puud:\n– Kask\n– Mänd'],
    ['a street', 'Elab Kase tänav 5 ja käib Kase lasteaias.'],
    ['a town that looks like a form', 'Kolis Pärnu linna ja Pärnust tagasi.'],
    ['a firm', 'Tööd pakub OÜ Kask ja Kask OÜ.'],
    ['another given name', 'Kohal oli psühholoog Tiit Kask.'],
    ['an official of a name like it', 'Seda ütles Anna Väljamõeldis.'],
    ['an abbreviation in capitals', 'Vaata KASK ja STAR.'],
    ['a given name alone', 'Mari sai kelgu. Anna käib koolis.'],
    ['a number of this case', 'Tel 5555 1234.'],
    ['nothing', ''],
  ])('is silent on %s', (_, text) => {
    expect(find(text)).toEqual([])
  })

  it('is silent on people of this case and on their surname, but not on a stranger of that surname', () => {
    const own = [...OWN, invented('Juhan', 'Kask')]
    expect(find('Juhan Kask ja isa Kask.', { own })).toEqual([])
    expect(find('Perekond Kase naaber Mari Kask.', { own })).toEqual(['full_name: Mari Kask'])
    expect(find('Ema on Mari Kask.', { own: [...own, invented('Mari', 'Kask')] })).toEqual([])
  })

  it('gives a hint, and no more, where a surname may be something else', () => {
    expect(find('Tuli ka Martin.', { own: [...OWN, invented('Martin', 'Lepik')] })).toEqual([
      '? surname: Martin',
    ])
    expect(find('Kohal oli psühholoog Leelo Kask.')).toEqual(['? surname: Kask'])
    expect(find('Samas koolis käib Mari K., nagu ka M. K.')).toEqual([
      '? initials: Mari K',
      '? initials: M. K',
    ])
  })

  it('finds the reporter by either name, and by the number', () => {
    expect(find('Sellest rääkis Õie. Teatajaste helistas ka Õie Teatajastele.')).toEqual([
      'reporter: Õie',
      'reporter: Teatajaste',
      'reporter: Õie Teatajastele',
    ])
    expect(find('Tel +372 53998877.')).toEqual(['reporter: 372 53998877'])
  })

  it('leaves the reporter unfound where somebody else of the case has the name', () => {
    expect(find('Kohal oli Õie.', { own: [...OWN, invented('Õie', 'Lepik')] })).toEqual([])
  })
})

describe('bad input', () => {
  it.each([
    ['a soft hyphen', 'Ma\u00adri Ka\u00adsega'],
    ['signs without width', 'M\u200bari Ka\u200dse\ufeff'],
    ['a space that does not break', 'Mari\u00a0Kase'],
    ['marks beside their letters', 'Mari Kase'.normalize('NFD')],
    ['control characters', 'Ma\u0001ri Ka\u0007se'],
    ['a mark of direction', '\u202eMari Kase\u202c'],
  ])('a name with %s is found, from its first letter to its last', (_, written) => {
    const text = `😀 Seal oli ka ${written} 👨‍👩‍👧 ja teised.`
    const [found, ...others] = nameSearch({ strangers: STRANGERS, own: [], reporters: [], places: [] })(text)
    expect(others).toEqual([])
    expect(text.slice(found?.start, found?.end).replaceAll(/\p{Cf}/gu, '')).toBe(
      written.replaceAll(/\p{Cf}/gu, ''),
    )
  })

  it('letters taken apart into marks are found as they are whole', () => {
    expect(find('Seda ütles Anna Oja-Põdrale.'.normalize('NFD'))).toHaveLength(1)
  })

  it.each([
    ['200 pages', 'Kase all istus Mari Kask ja ootas. '.repeat(20_000)],
    ['one endless word', 'kask'.repeat(150_000)],
    ['endless digits', '1'.repeat(300_000)],
    ['groups of digits', '12 '.repeat(200_000)],
    ['addresses without an end', '@'.repeat(100_000) + 'a'.repeat(100_000)],
    ['emoji', '👨‍👩‍👧'.repeat(50_000)],
    ['capital letters', 'A. '.repeat(100_000)],
  ])('gets through %s', (_, text) => {
    expect(find(text).length).toBeLessThanOrEqual(100_000)
  })

  it('takes people whose names are empty, short or strange', () => {
    const strangers = [
      invented('', ''),
      invented('', 'Õ'),
      invented('X', ''),
      invented('😀', '-'),
      invented("O'", '’'),
    ]
    expect(find('X Õ 😀 - ’ Mari.', { strangers })).toEqual([])
  })
})
