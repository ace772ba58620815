import { describe, expect, it } from 'vitest'
import { contract } from '#contract/index.ts'
import { CaseItemId } from '#model/ids.ts'
import { MAX_SEARCHED_LENGTH } from '#model/search/words.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { date } from '#model/time/dates.ts'
import { type SearchHit, searchVault } from '#store/queries/search.ts'
import { saveSection } from '#store/repositories/documents.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { removeItem, saveItem } from '#store/repositories/items.ts'
import { addPerson } from '#store/repositories/people.ts'
import type { Store } from '#store/store.ts'
import { aDocument } from '#tests/support/builders/document.ts'
import { aCommitment, anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import { acting, must, newId, tempStore } from '#tests/support/temp-store.ts'

function find(store: Store, text: string, limit = 50): SearchHit[] {
  const found = searchVault(store, { text, limit })
  expect(contract.search.find.output.parse(found)).toEqual(found)
  return found.hits
}

/** Hits as text, what is hit in brackets. */
function shown(store: Store, text: string): string[] {
  return find(store, text).map(({ type, snippet }) => {
    const marked = snippet.map((part) => (part.hit ? `[${part.text}]` : part.text))
    return `${type}: ${marked.join('')}`
  })
}

/** A vault with one case and an entry of each text. */
function withEntries(...texts: string[]) {
  const store = tempStore()
  const { opinion, counselling } = aKlatCase(store)
  texts.forEach((text) => must(saveEntry(store, anEntry(opinion, { text }), acting())))
  return { store, opinion, counselling }
}

describe('a search', () => {
  it('finds words by their beginnings, in any order and case, with accents or without', () => {
    const { store } = withEntries('Õpetaja helistas šokeerituna: ŽŠ. Ema vaikis.')
    const hit = 'entry: [Õpetaja] [helistas] šokeerituna: ŽŠ.'
    expect(shown(store, 'helis opetaja')).toEqual([hit])
    expect(shown(store, 'ÕPETAJA HELIS')).toEqual([hit])
    expect(shown(store, 'zs')).toEqual(['entry: Õpetaja helistas šokeerituna: [ŽŠ].'])
    expect(shown(store, 'sokeer vaik')).toHaveLength(1)
    expect(shown(store, 'sokeer isa')).toEqual([])
    expect(shown(store, 'petaja')).toEqual([])
  })

  it('shows where the hit is', () => {
    const { store, opinion } = withEntries('Kooli õpetaja helistas.')
    expect(find(store, 'opetaja')).toEqual([
      {
        type: 'entry',
        caseId: opinion,
        caseNumber: '2026/001',
        caseKind: 'klat_opinion',
        children: 'Kaarel N.',
        municipalityName: 'Viljandi vald',
        entryId: expect.any(String),
        documentId: null,
        item: null,
        on: '2026-10-28',
        snippet: [
          { text: 'Kooli ', hit: false },
          { text: 'õpetaja', hit: true },
          { text: ' helistas.', hit: false },
        ],
      },
    ])
  })

  it('gives the newest first, by the day it happened', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store, { requestedOn: '2026-09-01' as SearchHit['on'] })
    for (const on of ['2026-10-02', '2026-10-20', '2026-09-15']) {
      must(saveEntry(store, anEntry(opinion, { on, text: 'Koolis' }), acting()))
    }
    expect(find(store, 'kool').map(({ on }) => on)).toEqual(['2026-10-20', '2026-10-02', '2026-09-15'])
  })

  it('says whether there is more', () => {
    const { store } = withEntries('Kool üks', 'Kool kaks', 'Kool kolm')
    expect(searchVault(store, { text: 'kool', limit: 2 })).toMatchObject({ hits: [{}, {}], hasMore: true })
    expect(searchVault(store, { text: 'kool', limit: 3 })).toMatchObject({
      hits: [{}, {}, {}],
      hasMore: false,
    })
  })

  it('finds promises in their entry, which it shows once', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const promise = aCommitment({
      what: 'Saadab kooli iseloomustuse',
      side: 'theirs',
      who: 'Õpetaja Maasikas',
    })
    must(saveEntry(store, anEntry(opinion, { text: 'Kool vastas.', commitments: [promise] }), acting()))
    expect(shown(store, 'iseloom')).toEqual(['entry: Saadab kooli [iseloomustuse]'])
    expect(shown(store, 'maasik')).toEqual(['entry: Õpetaja [Maasikas]'])
    expect(find(store, 'kool')).toHaveLength(1)
  })
})

describe('what is kept on a case beside its entries', () => {
  it('is found by what was written of it, not by its choices, and opened as itself', () => {
    const { store, opinion } = withEntries()
    const item = {
      id: CaseItemId.parse(newId()),
      caseId: opinion,
      type: 'child_opinion',
      notedOn: date('2026-10-20'),
      dueOn: null,
      endedOn: null,
      details: { state: 'found_out', what: 'Laps soovib jääda vanaema juurde.' },
    } as const
    must(saveItem(store, item, acting()))
    expect(shown(store, 'vanaem')).toEqual(['item: Laps soovib jääda [vanaema] juurde.'])
    expect(find(store, 'vanaem')[0]).toMatchObject({
      caseId: opinion,
      on: '2026-10-20',
      item: { id: item.id, type: 'child_opinion' },
    })
    expect(find(store, 'found')).toEqual([])
    must(removeItem(store, { caseId: opinion, itemId: item.id }, acting()))
    expect(find(store, 'vanaem')).toEqual([])
  })
})

describe('a case', () => {
  it('is found by its number first, also without zeros, and by the beginning of it', () => {
    const { store, opinion, counselling } = withEntries('Vaata ka juhtumit 2026/001.')
    expect(find(store, '2026/001').map(({ type, caseId }) => [type, caseId])).toEqual([
      ['case', opinion],
      ['entry', opinion],
    ])
    expect(find(store, ' 2026/2 ')[0]).toMatchObject({ type: 'case', caseId: counselling })
    expect(find(store, '2026/00').map(({ type }) => type)).toEqual(['entry', 'case', 'case'])
    expect(find(store, '2025/001')).toEqual([])
  })

  it('is found by its question and by the number of the request', () => {
    const { store } = withEntries()
    expect(shown(store, 'meede')).toEqual([
      'case: Kas lapse vabadust piirav [meede] sobib?',
      'case: Kas lapse vabadust piirav [meede] sobib?',
    ])
    expect(shown(store, '9-4/118')).toEqual(['case: [9]-[4]/[118]', 'case: [9]-[4]/[118]'])
  })
})

describe('a person', () => {
  const code = aPersonalCode()

  function withChild() {
    const store = tempStore()
    const child = aPerson({ givenName: 'Kärt', surname: 'Näitlik', personalCode: code })
    const older = aKlatCase(store, { child, requestedOn: '2026-03-02' as SearchHit['on'] })
    const newer = aKlatCase(store, { child })
    return { store, older, newer }
  }

  it('opens each of their cases, the newest first, before anything else', () => {
    const { store, older, newer } = withChild()
    must(saveEntry(store, anEntry(newer.opinion, { text: 'Kärt Näitlik käis koolis.' }), acting()))
    const hits = find(store, 'naitl kart')
    expect(hits.map(({ type, caseId }) => [type, caseId])).toEqual([
      ['person', newer.counselling],
      ['person', newer.opinion],
      ['person', older.counselling],
      ['person', older.opinion],
      ['entry', newer.opinion],
    ])
    expect(hits[0]?.snippet).toEqual([
      { text: 'Kärt', hit: true },
      { text: ' ', hit: false },
      { text: 'Näitlik', hit: true },
    ])
  })

  it('is found by the personal code and by four or more of its first digits, which then show', () => {
    const { store } = withChild()
    for (const typed of [code, code.slice(0, 7), code.slice(0, 4), `kart ${code.slice(0, 5)}`]) {
      expect(find(store, typed).map(({ type }) => type)).toEqual(Array(4).fill('person'))
    }
    expect(shown(store, code)[0]).toBe(`person: Kärt Näitlik [${code}]`)
    expect(shown(store, 'kart')[0]).toBe('person: [Kärt] Näitlik')
    for (const digits of [1, 2, 3]) expect(find(store, code.slice(0, digits))).toEqual([])
    expect(find(store, code.slice(4))).toEqual([])
  })

  it('is not found by the code in a case that knows them as a member of the network', () => {
    const { store, older } = withChild()
    const other = aKlatCase(store, { child: null, worker: null })
    const person = aPerson({ givenName: 'Kärt', surname: 'Näitlik', personalCode: null })
    const added = { caseId: other.opinion, person, role: 'network_member', tie: null } as const
    const part = must(addPerson(store, added, acting()))
    // The same person in both cases, as after two records were made one.
    const known = 'select person_id from case_people where case_id = ? and role = ?'
    const childId = store.sqlite.prepare(known).pluck().get(older.opinion, 'child')
    store.sqlite.prepare('update case_people set person_id = ? where id = ?').run(childId, part.id)
    const cases = (typed: string) => find(store, typed).map(({ caseId }) => caseId)
    expect(cases('kart')).toContain(other.opinion)
    expect(cases(code)).not.toContain(other.opinion)
    expect(cases(code)).toHaveLength(4)
  })
})

describe('a document', () => {
  it('is found by the newest of what its sections say, and shown once', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const { document, version } = aDocument(store, opinion)
    expect(find(store, 'oht pusiv').map(({ documentId }) => documentId)).toEqual([document.id])
    for (const [key, text] of [
      ['danger', 'Oht on möödas.'],
      ['conclusion', 'Oht ei ole püsiv.'],
    ] as const) {
      must(saveSection(store, { versionId: version.id, key, text: fromPlainText(text) }, acting()))
    }
    expect(shown(store, 'mooda')).toEqual(['document: Oht on [möödas].'])
    expect(find(store, 'oht')).toMatchObject([{ type: 'document', entryId: null, on: '2026-11-02' }])
  })
})

describe('what is typed', () => {
  it.each(['', ' ', '"', '""', '*', '(', ')', ':', '^', '-', '+', '"*():^-', "'; drop table cases; --"])(
    'as %j is harmless',
    (typed) => {
      const { store } = withEntries('Ema tuli')
      expect(find(store, typed)).toEqual([])
      expect(find(store, `${typed} ema`).length).toBe(typed.includes('drop') ? 0 : 1)
    },
  )

  it.each([
    'AND',
    'OR',
    'NOT',
    'NEAR',
    'NEAR(ema isa, 3)',
    'words: ema',
    'ema OR isa',
    'ema NOT isa',
    '-ema',
  ])('as %j has no meaning of its own', (typed) => {
    const { store } = withEntries('Near and or not: words ema isa 3', 'Ema')
    expect(find(store, typed).length).toBe(typed === '-ema' ? 2 : 1)
  })

  it('may be of any length, though only its beginning counts', () => {
    const { store } = withEntries('Ema tuli')
    expect(find(store, 'x'.repeat(10_000))).toEqual([])
    expect(find(store, '"'.repeat(10_000))).toEqual([])
    expect(find(store, `ema ${' '.repeat(MAX_SEARCHED_LENGTH)} isa`)).toHaveLength(1)
    expect(find(store, 'ema '.repeat(2_500))).toHaveLength(1)
    expect(find(store, Array.from({ length: 2_000 }, (_, index) => `w${index}`).join(' '))).toEqual([])
  })

  it('may be in any script', () => {
    const { store } = withEntries('Бабушка позвонила 👩‍👧 祖母', 'ema\u0000isa')
    expect(find(store, 'БАБУШКА 👩‍👧')).toHaveLength(1)
    expect(find(store, '祖母')).toHaveLength(1)
    for (const typed of ['👩‍👧', '\ud800', '\u{E000}', '\u0000', '\u202e'])
      expect(find(store, typed)).toEqual([])
  })

  it('never finds by ids of cases and municipalities, which the index knows', () => {
    const { store, opinion } = withEntries('Ema tuli')
    for (const id of [opinion, opinion.replaceAll('-', ''), opinion.slice(0, 8)]) {
      expect(find(store, id)).toEqual([])
      expect(find(store, `\u{E000}${id}`)).toEqual([])
    }
  })
})
