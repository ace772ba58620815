import { describe, expect, it } from 'vitest'
import { accessMarkLines, defaultAccessRestriction } from '#model/document/access-mark.ts'
import { LetterFields } from '#model/document/document.ts'
import { firstLetterFields } from '#model/document/first-letter-fields.ts'
import { initialSections, klatCaseFacts, type KlatCaseFacts } from '#model/document/klat-opinion.ts'
import { RichText, toPlainText } from '#model/text/rich-text.ts'
import { date } from '#model/time/dates.ts'
import { caseView, facts, profile, template } from './klat-sample.ts'

const textOf = (key: string, of: KlatCaseFacts = facts) => {
  const section = initialSections(of, template).find((each) => each.key === key)
  return section === undefined ? '' : toPlainText(section.text)
}

describe('first texts', () => {
  it('hold the facts of the case and nothing else', () => {
    expect(textOf('general')).toBe(
      [
        'Laps: Kaarel Näitlik',
        'Isikukood: 51305170117',
        'Kohaliku omavalitsuse üksus (juhtumikorraldaja): Viljandi linn',
        'Omavalitsuse lastekaitsetöötaja: Tiina Luuletus',
      ].join('\n'),
    )
    const rest = initialSections(facts, template).slice(2)
    expect(rest.every(({ text }) => text.blocks.length === 0)).toBe(true)
    expect(rest).toHaveLength(14)
  })

  it('say who asked, for what, on which ground, and that the municipality manages the case', () => {
    expect(textOf('request')).toBe(
      'Viljandi linn esitas Sotsiaalkindlustusametile taotluse nr 9-4/118, mis saabus 20.10.2026. ' +
        'Arvamust taotletakse lapse kinnise lasteasutuse teenusele paigutamise kohta. ' +
        'Juhtumikorraldaja on Viljandi linn.\n' +
        'Arvamus antakse sotsiaalhoolekande seaduse § 130² lg 3 p 5 alusel. ' +
        'Lapse kinnisesse lasteasutusse paigutamise, seal viibimise pikendamise ja lõpetamise otsustab kohus ' +
        'lapse elukohajärgse kohaliku omavalitsuse üksuse avalduse alusel (SHS § 130² lg 2).',
    )
  })

  it.each([
    ['extension', 'kinnise lasteasutuse teenusel viibimise pikendamise kohta'],
    ['ending', 'kinnise lasteasutuse teenusel viibimise lõpetamise kohta'],
  ] as const)('follow the request: %s', (request, words) => {
    expect(textOf('request', { ...facts, request })).toContain(words)
  })

  it('do without a code, a number, a worker and a child', () => {
    const bare: KlatCaseFacts = {
      ...facts,
      requestReference: null,
      caseManager: null,
      children: [{ name: 'Laps Väljamõeldis', personalCode: null, birthDate: date('2014-02-03') }],
    }
    expect(textOf('general', bare)).toContain('Sünniaeg: 03.02.2014')
    expect(textOf('request', bare)).toContain('taotluse, mis saabus')
    expect(textOf('general', { ...bare, children: [] })).toBe(
      'Kohaliku omavalitsuse üksus (juhtumikorraldaja): Viljandi linn',
    )
  })

  it('are valid even for the longest names', () => {
    const long: KlatCaseFacts = { ...facts, municipality: 'V'.repeat(100) }
    const owner = { ...profile, givenName: 'M'.repeat(100), surname: 'Õ'.repeat(100) }
    expect(LetterFields.safeParse(firstLetterFields(long, owner, date('2026-11-23'))).success).toBe(true)
    for (const { text } of initialSections(long, template))
      expect(RichText.safeParse(text).success).toBe(true)
  })
})

describe('first letter facts', () => {
  it('come from the case and the specialist; our number is never made up', () => {
    expect(firstLetterFields(facts, profile, date('2026-11-23'))).toMatchObject({
      documentDate: '2026-11-23',
      conclusion: null,
      addressee: ['Viljandi linn', 'DHXi kaudu'],
      theirDate: '2026-10-20',
      theirReference: '9-4/118',
      ourDate: null,
      ourReference: null,
      signatoryName: 'Mall Väljamõeldis',
      signatoryTitle: 'peaspetsialist',
    })
  })

  it.each([
    ['email', ['Viljandi linn', 'tiina.luuletus@example.ee'], '2026-10-20'],
    ['phone', ['Viljandi linn'], null],
    ['letter', ['Viljandi linn'], null],
  ] as const)('by %s', (channel, addressee, theirDate) => {
    expect(firstLetterFields({ ...facts, channel }, profile, date('2026-11-23'))).toMatchObject({
      addressee,
      theirDate,
    })
  })
})

describe('access mark', () => {
  it('has its five elements, and lasts 75 years', () => {
    expect(accessMarkLines(defaultAccessRestriction(date('2026-11-23')), 'Sotsiaalkindlustusamet')).toEqual([
      'ASUTUSESISESEKS KASUTAMISEKS',
      'Märge tehtud: 23.11.2026',
      'Kehtib kuni: 23.11.2101',
      'Alus: AvTS § 35 lg 1 p 11 ja p 12',
      'Teabevaldaja: Sotsiaalkindlustusamet',
    ])
  })

  it('ends on the last of February when made on a leap day', () => {
    expect(defaultAccessRestriction(date('2028-02-29')).validUntil).toBe('2103-02-28')
  })

  it('names one ground alone, and two in their order', () => {
    const access = defaultAccessRestriction(date('2026-11-23'))
    expect(accessMarkLines({ ...access, points: ['p12'] }, 'SKA')[3]).toBe('Alus: AvTS § 35 lg 1 p 12')
    expect(accessMarkLines({ ...access, points: ['p12', 'p11'] }, 'SKA')[3]).toContain('p 11 ja p 12')
    const many = { ...access, points: ['p18²', 'p12', 'p9', 'p18', 'p18¹'] }
    expect(accessMarkLines(many, 'SKA')[3]).toBe('Alus: AvTS § 35 lg 1 p 9, p 12, p 18, p 18¹ ja p 18²')
  })
})

describe('facts of a case', () => {
  it('are taken by role; a reporter is never among them', () => {
    const taken = klatCaseFacts(caseView)
    expect(taken).toEqual({ ...facts, caseManager: { ...facts.caseManager, email: null } })
    expect(JSON.stringify(taken)).not.toContain('Salajane')
  })
})
