import { describe, expect, it } from 'vitest'
import { maskFor, MASKED } from '#model/access-request/mask.ts'
import type { CasePersonId, PersonId } from '#model/ids.ts'
import type { CasePerson, Person } from '#model/person/person.ts'
import type { Role } from '#model/person/role.ts'
import { fromPlainText, toPlainText } from '#model/text/rich-text.ts'

let known = 0

function someone(givenName: string, surname: string, more: Partial<Person> = {}): Person {
  known += 1
  const id = `00000000-0000-7000-8000-${String(known).padStart(12, '0')}` as PersonId
  return {
    id,
    givenName,
    surname,
    personalCode: null,
    birthDate: null,
    sex: null,
    phone: null,
    email: null,
    ...more,
  }
}

function part(person: Person, role: Role = 'network_member'): CasePerson {
  return { id: person.id as unknown as CasePersonId, person, role, tie: null }
}

const reader = someone('Mari', 'Näitlik', { phone: '+372 5550 001', personalCode: '61311234276' })

function masked(text: string, ...others: CasePerson[]): string {
  return maskFor(reader, others).text(text)
}

describe('the mask', () => {
  const sibling = part(someone('Kaarel', 'Näitlik'), 'child')
  const worker = part(someone('Toomas', 'Sepp'), 'case_manager')

  it.each([
    ['Kaarel käis koolis.', '[varjatud] käis koolis.'],
    ['Rääkisime Kaarlist.', 'Rääkisime [varjatud].'],
    ['Kaareliga ja KAARELILE', '[varjatud] ja [varjatud]'],
    ['kaarel kirjutas', '[varjatud] kirjutas'],
    ['Toomas Sepp helistas', '[varjatud] helistas'],
    ['Tooma Sepa ettepanek', '[varjatud] ettepanek'],
    ['Sepale ja Sepaga', '[varjatud] ja [varjatud]'],
    ['Kas koosolek toimub? Seda otsustame.', 'Kas koosolek toimub? Seda otsustame.'],
  ])('takes names of others in any case form: %s', (text, expected) => {
    expect(masked(text, sibling, worker)).toBe(expected)
  })

  it('leaves the reader’s own name, also where another has it too', () => {
    expect(masked('Mari Näitlik ja Kaarel Näitlik', sibling)).toBe('Mari Näitlik ja [varjatud] Näitlik')
    expect(masked('Mariga rääkis Marika', part(someone('Marika', 'Kask')))).toBe('Mariga rääkis [varjatud]')
  })

  it('takes addresses and numbers that are not the reader’s', () => {
    const text = 'Tel 5550001, 5551234, kood 61311234276 ja 51205060007, kiri ema@post.example.'
    expect(masked(text)).toBe('Tel 5550001, [varjatud], kood 61311234276 ja [varjatud], kiri [varjatud].')
    expect(masked('12.11.2026 kell 10.00, 3 tundi, 2026/014')).toBe(
      '12.11.2026 kell 10.00, 3 tundi, 2026/014',
    )
  })

  it('takes a whole paragraph that names a reporter, and says no more than of anybody else', () => {
    const reporter = part(someone('Helje', 'Naaber'), 'reporter')
    const text = fromPlainText('Helje Naabri sõnul karjutakse öösiti.\nLaps käis koolis.')
    const blocks = maskFor(reader, [reporter]).blocks(text)
    expect(toPlainText({ version: 1, blocks })).toBe(`${MASKED}\nLaps käis koolis.`)
  })

  it('takes the name alone of a reporter whom all know in another part', () => {
    const aunt = someone('Helje', 'Naaber')
    expect(masked('Helje tuli kaasa.', part(aunt, 'reporter'), part(aunt, 'carer'))).toBe(
      '[varjatud] tuli kaasa.',
    )
  })

  it('finds a name that is half bold', () => {
    const [block] = maskFor(reader, [sibling]).blocks({
      version: 1,
      blocks: [
        { type: 'paragraph', id: 'p1', spans: [{ text: 'Kaa', marks: ['bold'] }, { text: 'rel tuli' }] },
      ],
    })
    expect(block?.spans).toEqual([{ text: '[varjatud] tuli' }])
  })
})
