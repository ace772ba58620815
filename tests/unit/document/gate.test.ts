import { describe, expect, it } from 'vitest'
import { gateFindings } from '#model/document/gate.ts'
import { facts, fields, opinion, type OpinionParts, sections, MATERIAL } from './klat-sample.ts'

const complete = { sections: sections({ otherMeasures: '' }) }
const found = (replaced: OpinionParts = {}) =>
  gateFindings(opinion({ ...complete, ...replaced })).map(({ requirement }) => requirement)

describe('the gate', () => {
  it('lets a complete opinion pass without a word', () => {
    expect(found()).toEqual([])
  })

  const lacking: [string, OpinionParts, string[]][] = [
    ['no child', { facts: { ...facts, children: [] } }, ['child']],
    ['two children', { facts: { ...facts, children: [...facts.children, ...facts.children] } }, ['child']],
    ['no conclusion', { fields: fields({ conclusion: null }) }, ['conclusion']],
    ['no addressee', { fields: fields({ addressee: [' '] }) }, ['addressee']],
    ['no access mark', { fields: fields({ access: null }) }, ['access']],
    ['nobody looked into STAR', { material: { ...MATERIAL, isStarReviewed: false } }, ['star_review']],
    ['no assessment of the danger', { material: { ...MATERIAL, items: [] } }, ['danger_unassessed']],
    ['no number of the request', { fields: fields({ theirReference: null }) }, ['request_number']],
    ['no signatory', { fields: fields({ signatoryName: '' }) }, ['signatory']],
    [
      'no recommendations',
      { sections: sections({ otherMeasures: '', during: '', after: ' ' }) },
      ['section.during', 'section.after'],
    ],
    [
      'not supportive and no other measures',
      {
        fields: fields({ conclusion: 'non_supportive' }),
        sections: sections({ otherMeasures: '', during: '', after: '' }),
      },
      ['section.otherMeasures'],
    ],
    [
      "no child's opinion",
      { sections: sections({ otherMeasures: '', childOpinion: '' }) },
      ['section.childOpinion'],
    ],
    ['no danger', { sections: sections({ otherMeasures: '', danger: '' }) }, ['section.danger']],
    ['no documents', { sections: sections({ otherMeasures: '', documents: '' }) }, ['section.documents']],
    ['no network view', { sections: sections({ otherMeasures: '', network: '' }) }, []],
    ['no words beside the conclusion', { sections: sections({ otherMeasures: '', conclusion: '' }) }, []],
    ['text that this conclusion does not print', { sections: sections() }, ['unprinted.otherMeasures']],
    [
      'text of a section the template does not know',
      { sections: sections({ otherMeasures: '', oldSection: 'Varasem tekst' }) },
      ['unprinted.oldSection'],
    ],
  ]
  it.each(lacking)('names what lacks: %s', (_case, replaced, expected) => {
    expect(found(replaced)).toEqual(expected)
  })

  it.each(['[…]', '[...]', '[ ]', '[]', '___', 'PP.KK.AAAA', 'XXX', '{{nimi}}'])(
    'finds the placeholder %s',
    (mark) => {
      const text = `Laps elab ${mark} juures.`
      expect(found({ sections: sections({ otherMeasures: '', childFamily: text }) })).toEqual([
        'placeholder.childFamily',
      ])
      expect(found({ fields: fields({ addressee: ['Viljandi linn', mark] }) })).toEqual([
        'placeholder.letter',
      ])
    },
  )

  it.each(['„Ma ei tea … võib-olla“', 'SHS § 130² [lg 2]', 'a_b', 'oli seal (…)'])(
    'lets pass: %s',
    (text) => {
      expect(found({ sections: sections({ otherMeasures: '', childFamily: text }) })).toEqual([])
    },
  )

  it('does not look for placeholders where nothing is printed', () => {
    expect(found({ sections: sections({ otherMeasures: '[…]' }) })).toEqual(['unprinted.otherMeasures'])
  })

  it('names the source of each requirement', () => {
    const findings = gateFindings(opinion({ sections: [] }))
    expect(findings).toContainEqual({ requirement: 'section.danger', source: 'SHS § 130² lg 1 ja lg 3 p 1' })
    expect(findings).toContainEqual({
      requirement: 'section.after',
      source: 'Talituse teenuste slaidid, „Koostatud arvamus“; SHS § 130² lg 3 p 6',
    })
  })
})
