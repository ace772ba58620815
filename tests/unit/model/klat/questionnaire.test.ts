import { describe, expect, it } from 'vitest'
import { checkItem } from '#model/item/item.ts'
import {
  isAnswerField,
  Questionnaire,
  questionnaireOf,
  questionnaireOn,
  readAnswers,
  readQuestionnaires,
} from '#model/klat/questionnaire.ts'
import { date } from '#model/time/dates.ts'
import shipped from '#resources/questionnaires/danger/2025-01-10.json' with { type: 'json' }
import { klatItem } from './klat-item.ts'

const later = { ...shipped, validFrom: '2027-01-01', title: 'Uus' }
const all = readQuestionnaires({ '2027-01-01': later, '2025-01-10': shipped })

describe('the questionnaires of danger', () => {
  it('are shipped as a draft that says so and names its ground', () => {
    const { note, source, certainty } = Questionnaire.parse(shipped)
    expect(note).toContain('Ametlikku ohtlikkuse hindamise vahendit ei ole leitud')
    expect(source).toContain('SHS § 130²')
    expect(certainty).toBe('assumed')
  })

  it.each([
    ['2025-01-09', null],
    ['2025-01-10', '2025-01-10'],
    ['2026-12-31', '2025-01-10'],
    ['2027-01-01', '2027-01-01'],
  ])('are chosen by the day: on %s %s', (day, version) => {
    expect(questionnaireOn(all, date(day))?.validFrom ?? null).toBe(version)
  })

  it.each([
    ['not a questionnaire', { title: 'x' }],
    ['named by another day', later],
    ['with a code twice', { ...shipped, sections: [shipped.sections[0], shipped.sections[0]] }],
    ['empty', null],
  ])('name a file that is %s, and read the others', (_name, json) => {
    const read = readQuestionnaires({ '2025-01-10': shipped, '2026-01-01': json })
    expect(read.broken).toEqual(['2026-01-01'])
    expect(read.versions.map(({ validFrom }) => validFrom)).toEqual(['2025-01-10'])
  })
})

describe('the answers of an assessment', () => {
  const details = {
    version: '2025-01-10',
    'q.own_health': 'repeated',
    'q.own_health.why': 'Kahel korral',
    'q.trend': 'Sageneb',
    'q.gone': 'Vana vastus',
  }

  it('are read in the words of their questionnaire, and by their codes where it does not know them', () => {
    expect(readAnswers(questionnaireOf(all, details), details)).toEqual([
      { question: 'Oht lapse enda tervisele', answer: 'Korduvalt', reason: 'Kahel korral' },
      { question: 'Kuidas see muutub: sageneb, püsib või väheneb', answer: 'Sageneb', reason: '' },
      { question: 'gone', answer: 'Vana vastus', reason: '' },
    ])
  })

  it('stay readable where the questionnaire is missing', () => {
    const orphan = { ...details, version: '1999-01-01' }
    expect(questionnaireOf(all, orphan)).toBeNull()
    expect(readAnswers(null, orphan).map(({ question }) => question)).toEqual(['own_health', 'trend', 'gone'])
  })

  it('are taken by an assessment alone, and not without end', () => {
    const { createdAt: _, updatedAt: __, ...item } = klatItem('danger_assessment', '2026-11-20', details)
    const today = date('2026-11-23')
    expect(checkItem(item, today)).toMatchObject({ ok: true, value: { details } })
    const long = { ...item, details: { ...details, 'q.trend': 'x'.repeat(2001) } }
    expect(checkItem(long, today)).toMatchObject({ error: { fields: { 'details.q.trend': 'too_long' } } })
    const other = { ...item, type: 'klat_outcome' as const, details: { recommended: 'x', 'q.trend': 'x' } }
    expect(checkItem(other, today)).toMatchObject({
      error: { fields: { 'details.q.trend': 'not_possible' } },
    })
    expect(isAnswerField('q.Trend')).toBe(false)
  })
})
