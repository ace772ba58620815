import { describe, expect, it } from 'vitest'
import type { Paper } from '#model/document/paper.ts'
import { nameSearch } from '#model/leak/find-names.ts'
import { keptDecisions, LeakDecision, undecided } from '#model/leak/leak.ts'
import { paperLeaks } from '#model/leak/paper-leaks.ts'
import { invented } from '#tests/support/leak/papers.ts'

const search = nameSearch({
  strangers: [invented('Mari', 'Näitlik')],
  own: [],
  reporters: [invented('Õie', 'Teatajaste')],
  places: [],
})

function paperWith(text: string, addressee = 'Elva Vallavalitsus'): Paper {
  return {
    language: 'et-EE',
    draftMark: null,
    institution: ['Mari Näitlik'],
    accessMark: [],
    addressee: [addressee],
    references: [],
    title: 'Kokkuvõte',
    salutation: null,
    body: [
      {
        key: 'course',
        heading: 'Nõustamise käik',
        blocks: [
          {
            id: 'b1',
            type: 'paragraph',
            spans: [{ text: text.slice(0, 12) }, { text: text.slice(12), marks: ['bold'] }],
          },
        ],
      },
    ] as unknown as Paper['body'],
    closing: '',
    signature: [],
    attachments: null,
    drafter: [],
    footer: [],
    pageLabel: 'lk',
    properties: { title: '', author: '', date: '2026-10-20' as never },
  }
}
const leaks = (text: string, addressee?: string) => paperLeaks(paperWith(text, addressee), search)
const decision = (key: string, verdict: string, reason = '') => LeakDecision.parse({ key, verdict, reason })

describe('places of names in a paper', () => {
  it('are told with section, sentence and who is meant, also across half-bold names', () => {
    const text = 'Esimene lause. Koolis käib Mari Näitlik ka. Viimane lause.'
    expect(leaks(text)).toMatchObject([
      {
        kind: 'full_name',
        section: 'course',
        block: 0,
        start: text.indexOf('Mari'),
        before: 'Koolis käib ',
        found: 'Mari Näitlik',
        after: ' ka.',
        meant: [{ name: 'Mari Näitlik' }],
        people: 1,
      },
    ])
  })

  it('are looked for in the lines of the letter, not in the desk’s own frame', () => {
    expect(leaks('Tekst.', 'Mari Näitlikule')).toMatchObject([{ section: null, found: 'Mari Näitlikule' }])
  })

  it('do not tell who reported', () => {
    expect(leaks('Seda rääkis Õie Teatajaste.')).toMatchObject([{ kind: 'reporter', meant: [], people: 0 }])
  })

  it('are new places once their sentence is changed, and the old ones while another is', () => {
    const [before] = leaks('Koolis käib Mari Näitlik.')
    expect(leaks('Tere. Koolis käib Mari Näitlik. Aitäh.')[0]?.key).toBe(before?.key)
    expect(leaks('Koolis ei käi Mari Näitlik.')[0]?.key).not.toBe(before?.key)
  })
})

describe('decisions on places', () => {
  const hits = leaks('Koolis käib Mari Näitlik. Seda ütles Õie.')
  const [name, reporter] = hits.map(({ key }) => key)

  it('are needed for each', () => {
    expect(undecided(hits, [])).toHaveLength(2)
    expect(undecided(hits, [decision(name ?? '', 'stays', 'On avalik')])).toMatchObject([
      { kind: 'reporter' },
    ])
    expect(
      undecided(
        hits.map((hit) => ({ ...hit, isWeak: true })),
        [],
      ),
    ).toEqual([])
  })

  it('cannot let the reporter be named', () => {
    expect(
      undecided(hits, [decision(reporter ?? '', 'stays', 'Nii vaja'), decision(name ?? '', 'own_person')]),
    ).toHaveLength(1)
    expect(
      undecided(hits, [
        decision(reporter ?? '', 'not_reporter', 'Teine'),
        decision(name ?? '', 'own_person'),
      ]),
    ).toEqual([])
  })

  it('have a reason where somebody stays named', () => {
    expect(LeakDecision.safeParse({ key: name, verdict: 'stays', reason: '  ' }).success).toBe(false)
    expect(LeakDecision.safeParse({ key: name, verdict: 'own_person', reason: '' }).success).toBe(true)
  })

  it('are kept with the words they were about; those about nothing are not', () => {
    const decisions = [
      decision(name ?? '', 'own_person'),
      decision(`surname.${'0'.repeat(16)}`, 'own_person'),
    ]
    expect(keptDecisions(hits, decisions)).toEqual([
      {
        key: name,
        verdict: 'own_person',
        reason: '',
        kind: 'full_name',
        found: 'Mari Näitlik',
        section: 'course',
      },
    ])
  })
})
