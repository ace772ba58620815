import { describe, expect, it } from 'vitest'
import { type LetterForm, letterFormOf, readLetterForm } from '#model/document/letter-form.ts'
import { date } from '#model/time/dates.ts'
import { fields } from './klat-sample.ts'

const before = fields()
const read = (typed: Partial<LetterForm>) => readLetterForm({ ...letterFormOf(before), ...typed }, before)
const halfTyped = { date: null, isReadable: false }
const empty = { date: null, isReadable: true }

describe('the form of the letter', () => {
  it('gives back the facts it was made of', () => {
    expect(read({})).toEqual({ fields: before, faults: {} })
  })

  it('takes lines without their blank ones', () => {
    expect(read({ addressee: ' Viljandi linn \n\n\nDHXi kaudu\n' }).fields.addressee).toEqual([
      'Viljandi linn',
      'DHXi kaudu',
    ])
  })

  it('keeps the old date under half a date, and everything else as typed', () => {
    const { fields: taken, faults } = read({ theirDate: halfTyped, salutation: 'Lugupeetud kolleeg' })
    expect(taken).toEqual({ ...before, salutation: 'Lugupeetud kolleeg' })
    expect(faults).toEqual({ theirDate: 'date_unreadable' })
  })

  it('takes any point of the law beside those proposed, and keeps the last ones where it cannot', () => {
    const { fields: taken, faults } = read({ points: ['p12'], otherPoints: '9, p 18² ja 14' })
    expect(taken.access?.points).toEqual(['p9', 'p12', 'p14', 'p18²'])
    expect(letterFormOf(taken)).toMatchObject({ points: ['p12'], otherPoints: '9, 14, 18²' })
    expect(faults).toEqual({})
    const again = readLetterForm({ ...letterFormOf(taken), otherPoints: '9, eraelu' }, taken)
    expect(again.faults).toEqual({ otherPoints: 'points_unreadable' })
    expect(again.fields.access?.points).toEqual(['p9', 'p12', 'p14', 'p18²'])
  })

  it('keeps what a correction changed, who else gets it, and whether annexes alone are restricted', () => {
    const typed = { correction: 'Kuupäev', printsCorrection: true, alsoTo: 'Kool\n', isOfAttachments: true }
    const { fields: taken } = read(typed)
    expect(taken).toMatchObject({ correction: 'Kuupäev', printsCorrection: true, alsoTo: ['Kool'] })
    expect(taken.access?.scope).toBe('attachments')
    expect(readLetterForm(letterFormOf(taken), taken).fields).toEqual(taken)
    expect(read({ correction: 'a'.repeat(501) }).faults).toEqual({ correction: 'too_long' })
  })

  it('takes an empty date only where a date may be missing', () => {
    const { fields: taken, faults } = read({ ourDate: empty, documentDate: empty })
    expect(taken.ourDate).toBeNull()
    expect(taken.documentDate).toBe(before.documentDate)
    expect(faults).toEqual({ documentDate: 'date_missing' })
  })

  it('names lists and lines that do not fit', () => {
    const { fields: taken, faults } = read({ addressee: 'rida\n'.repeat(9), attachments: 'x'.repeat(301) })
    expect(faults).toEqual({ addressee: 'too_many_lines', attachments: 'line_too_long' })
    expect(taken).toEqual(before)
  })

  it('wants a ground for the mark, and forgets the mark when it is taken off', () => {
    expect(read({ points: [] })).toEqual({ fields: before, faults: { points: 'points_missing' } })
    expect(read({ points: [], isRestricted: false })).toEqual({
      fields: { ...before, access: null },
      faults: {},
    })
  })

  it('offers the usual restriction when there is none', () => {
    const form = letterFormOf(fields({ access: null }))
    expect(form.isRestricted).toBe(false)
    expect(form.validUntil).toEqual({ date: date('2101-11-23'), isReadable: true })
  })
})
