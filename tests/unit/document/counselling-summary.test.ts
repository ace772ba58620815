import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIVITIES, ENTRY_KINDS } from '#model/case/entry.ts'
import {
  initialSummaryGrounds,
  initialSummarySections,
  summaryFacts,
  type SummaryFacts,
} from '#model/document/counselling-summary.ts'
import type { DocumentStart } from '#model/document/document-definition.ts'
import { ACTIVITY_NAMES, KIND_WORDS } from '#model/document/log-words.ts'
import { findingsOf, paperOf } from '#model/document/paper-of-document.ts'
import { readiness, sectionLines } from '#model/document/section-lines.ts'
import { CasePerson } from '#model/person/person.ts'
import { RichText, toPlainText } from '#model/text/rich-text.ts'
import { date } from '#model/time/dates.ts'
import labels from '#resources/i18n/et.json' with { type: 'json' }
import {
  entry,
  fields,
  item,
  promise,
  sections,
  source,
  start,
  summary,
  template,
  templates,
} from './summary-sample.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

function linesOf(key: string, given: Partial<DocumentStart> = {}, of: Partial<SummaryFacts> = {}): string[] {
  const facts = { ...summaryFacts({ ...start, ...given }), ...of }
  const section = initialSummarySections(facts, template).find((each) => each.key === key)
  const text = section === undefined ? '' : plain(toPlainText(section.text))
  return text === '' ? [] : text.split('\n')
}

describe('request and period', () => {
  it('say who asked what and when, and that the municipality manages the case', () => {
    expect(linesOf('request')).toEqual([
      'Laps: Kaarel Näitlik',
      'Isikukood: 51305170117',
      'Kohaliku omavalitsuse üksus (juhtumikorraldaja): Viljandi linn',
      'Omavalitsuse lastekaitsetöötaja: Tiina Luuletus',
      'Menetlus STARis: 12-3/456',
      'Nõustamisperiood: 20.10.2026–18.11.2026',
      'Viljandi linn esitas Sotsiaalkindlustusametile taotluse nr 9-4/118, mis saabus 20.10.2026. ' +
        'Nõustamine toimus lastekaitseseaduse § 15 lg 2 p 3 ja p 4 alusel. Juhtumikorraldaja on Viljandi linn.',
      'Omavalitsuse küsimus: Kuidas toetada lapse koolis käimist?',
    ])
  })

  it('name the ground of the template, and place names in the nominative only', () => {
    const facts = summaryFacts(start)
    const text = JSON.stringify(initialSummarySections(facts, templates[1]!))
    expect(text).toContain('lastekaitseseaduse § 15 lg 2 p 3 alusel')
    expect(text.match(/Viljandi \p{L}+/gu)?.every((name) => name === 'Viljandi linn')).toBe(true)
  })

  it('do without what is not known', () => {
    const bare = {
      case: { ...start.case, requestReference: null, details: { starProcedure: null } },
      people: [],
    }
    expect(linesOf('request', bare).slice(0, 3)).toEqual([
      'Kohaliku omavalitsuse üksus (juhtumikorraldaja): Viljandi linn',
      'Nõustamisperiood: 20.10.2026–18.11.2026',
      expect.stringContaining('taotluse, mis saabus'),
    ])
  })

  it.each(['phone', 'meeting'] as const)('speak of no written request when it came by %s', (channel) => {
    expect(linesOf('request', {}, { channel }).join('\n')).toContain(
      'Viljandi linn pöördus Sotsiaalkindlustusameti poole 20.10.2026.',
    )
  })

  const contact = { stage: 'contact', on: date('2026-10-20') } as const
  const closing = { stage: 'closing', on: date('2026-11-10') } as const
  const again = { stage: 'counselling', on: date('2026-11-12') } as const
  it.each([
    ['goes on', [contact], 'alates 20.10.2026'],
    ['was taken up again', [contact, closing, again], 'alates 20.10.2026'],
    [
      'was taken up again and ended',
      [contact, closing, again, { ...closing, on: date('2026-11-20') }],
      '20.10.2026–20.11.2026',
    ],
    ['ended at once', [contact, { stage: 'closed', on: date('2026-11-15') }], '20.10.2026–15.11.2026'],
  ] as const)('of a counselling that %s', (_case, steps, period) => {
    expect(linesOf('request', { steps })).toContain(`Nõustamisperiood: ${period}`)
  })
})

describe('the course', () => {
  it('is grouped by the activities, with days and kinds; what has none comes last', () => {
    expect(linesOf('course').slice(1)).toEqual([
      '1 Juhtumi arutelu ja analüüs: 22.10.2026 telefonikõne (2 korda)',
      '3 Edasiste toimingute planeerimine: 22.10.2026 telefonikõne',
      '6 Meetmete valik ja tulemuslikkus: 09.11.2026 võrgustikukohtumine; 18.11.2026 juhtumiarutelu',
      '7 Võrgustikukohtumisel osalemine: 09.11.2026 võrgustikukohtumine',
      '9 STARi täitmine: 26.10.2026 STARi menetluse analüüs; 16.11.2026 STARi jälgimine',
      'Muud toimingud: 12.11.2026 e-kiri',
    ])
  })

  it('of an empty log is empty, so that the gate asks for it', () => {
    expect(linesOf('course', { log: [] })).toEqual([])
    expect(linesOf('course', { log: [entry('2026-11-02', 'own_work', [1])] })).toEqual([])
  })
})

describe('what was agreed', () => {
  it('is every promise with its state', () => {
    expect(linesOf('agreed')).toEqual([
      'Tiina Luuletus: saadab uuendatud tegevuskava (tähtaeg 20.11.2026, täidetud 18.11.2026)',
      'Peaspetsialist: saadab meetmete loetelu (tähtaeg 01.12.2026, täitmisel)',
      'Tiina Luuletus: kutsub kokku võrgustiku (tähtaeg 20.11.2026, täitmine märkimata)',
    ])
  })

  it.each([
    [{ dueOn: null }, 'täitmisel'],
    [{ dueOn: null, keptOn: date('2026-11-01') }, 'täidetud 01.11.2026'],
    [{ dueOn: date('2026-11-23') }, 'tähtaeg 23.11.2026, täitmisel'],
    [{ dueOn: date('2026-11-22') }, 'tähtaeg 22.11.2026, täitmine märkimata'],
  ])('%j is %s', (given, state) => {
    const log = [entry('2026-11-02', 'email', [], [promise({ ...given, who: '', what: 'kutsub\nkokku' })])]
    expect(linesOf('agreed', { log })).toEqual([`kutsub kokku (${state})`])
  })
})

describe('STAR', () => {
  it('is the days it was looked at', () => {
    expect(linesOf('star')).toEqual([
      'STARi menetlust analüüsiti: 26.10.2026.',
      'STARi menetlust jälgiti: 16.11.2026.',
    ])
    expect(linesOf('star', { log: [] })).toEqual([])
  })
})

describe('judgement', () => {
  it.each(['analysis', 'measures', 'result', 'recommendations', 'feedback'])(
    'is never prefilled: %s',
    (key) => {
      expect(linesOf(key)).toEqual([])
    },
  )
})

describe('what must not leave the desk', () => {
  const anyEntry = fc.record({
    kind: fc.constantFrom(...ENTRY_KINDS),
    activities: fc.subarray([...ACTIVITIES]),
  })

  it('own work and remarks on the worker, whatever the log holds', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (entries) => {
        const log = entries.map(({ kind, activities }, index) =>
          entry('2026-11-02', kind, activities, [promise({ what: `lubadus ${index}.` })]),
        )
        const text = linesOf('course', { log }).join('\n')
        expect(text).not.toMatch(/^10|Tähelepanekud|lastekaitsetöötaja rolli|Ettevalmistus/im)
        const agreed = linesOf('agreed', { log }).join('\n')
        entries.forEach(({ kind, activities }, index) => {
          const isPrivate = kind === 'own_work' || (activities.length === 1 && activities[0] === 10)
          expect(agreed.includes(`lubadus ${index} `)).toBe(!isPrivate)
        })
      }),
    )
  })

  const person = (number: number, role: string, givenName: string, surname: string, personNumber = number) =>
    CasePerson.parse({
      id: `01900000-0000-7000-8000-${String(700 + number).padStart(12, '0')}`,
      role,
      tie: null,
      person: {
        id: `01900000-0000-7000-8000-${String(800 + personNumber).padStart(12, '0')}`,
        givenName,
        surname,
        personalCode: null,
        birthDate: null,
        sex: null,
        phone: null,
        email: null,
      },
    })
  const promised = (who: string, what: string) => [entry('2026-11-02', 'email', [], [promise({ who, what })])]
  const reporter = person(1, 'reporter', 'Salajane', 'Teataja-Kask')

  it.each([
    ['as the one who promised', 'Salajane Teataja-Kask', 'helistab'],
    ['by one name, in small letters', 'teataja-kask', 'helistab'],
    ['in what was promised, in another case form', 'Tiina', 'räägib Teataja-Kasega ehk Teataja-Kaskiga'],
    ['by the given name', 'Tiina', 'räägib Salajanega'],
  ])('a promise that names the reporter: %s', (_case, who, what) => {
    expect(linesOf('agreed', { people: [reporter], log: promised(who, what) })).toEqual([])
  })

  it('a question that names the reporter', () => {
    const question = 'Salajane Teataja-Kask kirjutas meile. Mida teha?'
    const lines = linesOf('request', { people: [reporter], case: { ...start.case, question } })
    expect(lines.join('\n')).not.toMatch(/Salajane|küsimus/)
  })

  it('but a name others have too hides nothing, nor does someone known by another role', () => {
    const sameName = [person(1, 'reporter', 'Helve', 'Näitlik'), person(2, 'child', 'Kaarel', 'Näitlik')]
    expect(linesOf('agreed', { people: sameName, log: promised('Marju Näitlik', 'tuleb') })).toHaveLength(1)
    expect(linesOf('agreed', { people: sameName, log: promised('Helve Näitlik', 'tuleb') })).toEqual([])
    const bothNames = [...sameName, person(3, 'carer', 'Helve', 'Kask')]
    expect(linesOf('agreed', { people: bothNames, log: promised('Helve Kask', 'tuleb') })).toHaveLength(1)
    expect(linesOf('agreed', { people: bothNames, log: promised('Helve Näitlik', 'tuleb') })).toEqual([])
    const alsoMember = [reporter, person(4, 'network_member', 'Salajane', 'Teataja-Kask', 1)]
    expect(linesOf('agreed', { people: alsoMember, log: promised('Salajane', 'tuleb') })).toHaveLength(1)
    const nameless = [person(1, 'reporter', '', '?')]
    expect(linesOf('agreed', { people: nameless, log: promised('Tiina', 'tuleb') })).toHaveLength(1)
  })
})

describe('first texts', () => {
  it('are valid whatever the case holds, and say where they were cut', () => {
    const long = promise({ what: 'õ'.repeat(500), who: 'V'.repeat(200) })
    const log = Array.from({ length: 50 }, () => entry('2026-11-02', 'email', [1], Array(40).fill(long)))
    const question = 'rida\n'.repeat(4000)
    const facts = summaryFacts({ ...start, log, case: { ...start.case, question } })
    const written = initialSummarySections(facts, template)
    for (const { text } of written) expect(RichText.safeParse(text).success).toBe(true)
    const agreed = written.find(({ key }) => key === 'agreed')!
    expect(toPlainText(agreed.text).endsWith('[…]')).toBe(true)
    expect(findingsOf(summary({ sections: written })).map(({ requirement }) => requirement)).toContain(
      'placeholder.agreed',
    )
  })

  it('name activities and kinds as the screens do', () => {
    const { 10: _, ...activities } = labels.activity
    expect(ACTIVITY_NAMES).toEqual(activities)
    for (const [kind, words] of Object.entries(KIND_WORDS)) {
      const label = labels.entry[kind as keyof typeof KIND_WORDS]
      expect([label, label.charAt(0).toLocaleLowerCase('et') + label.slice(1)]).toContain(words)
    }
  })
})

describe('the summary on paper', () => {
  it('is a letter of numbered sections in the order of the template, without a conclusion', () => {
    const paper = paperOf(source, false)
    expect(paper).toMatchObject({
      title: 'Nõustamise kirjalik kokkuvõte',
      draftMark: null,
      attachments: null,
    })
    expect(paper.body.map(({ heading }) => plain(heading))).toEqual(Object.values(labels.summarySection))
    expect(JSON.stringify(paper)).not.toMatch(/[Tt]oetav arvamus|vaidlusta|Salajane/)
  })

  it('does not print a conclusion that strayed into its facts', () => {
    const strayed = paperOf(summary({ fields: fields({ conclusion: 'supportive' }) }))
    expect(JSON.stringify(strayed)).not.toMatch(/[Tt]oetav/)
  })

  it('prints its attachments', () => {
    const paper = paperOf(summary({ fields: fields({ attachments: ['Tegevuskava 18.11.2026'] }) }))
    expect(paper.attachments).toEqual({ label: 'Lisa:', lines: ['Tegevuskava 18.11.2026'] })
  })
})

describe('the gate of the summary', () => {
  const found = (...given: Parameters<typeof summary>) =>
    findingsOf(summary(...given)).map(({ requirement }) => requirement)

  it('lets a complete summary pass without a word, and asks for no conclusion', () => {
    expect(found()).toEqual([])
  })

  it.each([
    ['recommendations', ['section.recommendations']],
    ['feedback', ['section.feedback']],
    ['result', ['section.result']],
    ['course', ['section.course']],
    ['request', ['section.request']],
    ['analysis', []],
    ['agreed', []],
    ['measures', []],
    ['star', []],
  ])('without %s finds %j', (key, expected) => {
    expect(found({ sections: sections({ [key]: '' }) })).toEqual(expected)
  })

  it('asks of a fresh draft what only the specialist can write', () => {
    const fresh = initialSummarySections(summaryFacts(start), template)
    expect(found({ sections: fresh })).toEqual([
      'section.result',
      'section.recommendations',
      'section.feedback',
    ])
    expect(readiness(sectionLines(summary({ sections: fresh })))).toEqual({ done: 2, of: 5 })
  })

  it('looks at the letter as at any other', () => {
    const bare = fields({ addressee: [], access: null, signatoryName: '', salutation: '___' })
    expect(found({ fields: bare })).toEqual(['addressee', 'access', 'signatory', 'placeholder.letter'])
  })
})

describe('items of the case', () => {
  const items = [
    item('measure', {
      name: 'Tugiisik',
      level: 'local',
      state: 'started',
      until: '2027-05-01',
      result: 'Käib koolis.',
    }),
    item('measure', { name: 'MDFT', state: 'ended' }, { endedOn: date('2026-11-19') }),
    item('plan_action', { side: 'family', what: 'käib arsti juures.' }, { dueOn: date('2026-12-01') }),
    item(
      'plan_action',
      { side: 'other', who: 'Kool', what: 'teeb kava', result: 'Kava on olemas.' },
      { endedOn: date('2026-11-10') },
    ),
    item('star_observation', { what: 'Lapse arvamus puudub.', advice: 'Küsida.' }),
    item('star_observation', { what: 'Tegevuskava oli vana' }, { endedOn: date('2026-11-16') }),
    item('child_opinion', { state: 'found_out', what: 'Tahab\nkoju.' }),
    item('closing_criterion', { criterion: 'network', state: 'partly', what: 'Kool on kaasas.' }),
    item('closing_ground', { ground: 'moved_away', what: 'Elab nüüd mujal.' }),
    item('feedback', { who: 'Tiina Luuletus', what: 'Oli abi.' }),
    item('warning', { what: 'Kuri koer' }),
    item('next_review', { what: 'Vaata jaanuaris' }),
    item('need_review', { health: 'missing', 'health.note': 'Hambad' }),
    item('removal', { time: '14:30', what: 'Öösel' }),
  ]

  it('fill the sections they belong to, each with its days', () => {
    expect(linesOf('measures', { items })).toEqual([
      'Tugiisik (algas 02.11.2026, kestab kuni 01.05.2027). Käib koolis.',
      'MDFT (lõppes 19.11.2026)',
    ])
    expect(linesOf('agreed', { items }).slice(0, 2)).toEqual([
      'Pere: käib arsti juures (tähtaeg 01.12.2026, täitmisel)',
      'Kool: teeb kava (täidetud 10.11.2026). Kava on olemas.',
    ])
    expect(linesOf('star', { items }).slice(2)).toEqual([
      'Lapse arvamus puudub (märgatud 02.11.2026, täiendamata). Soovitus: Küsida.',
      'Tegevuskava oli vana (märgatud 02.11.2026, korras 16.11.2026)',
    ])
    expect(linesOf('analysis', { items })).toEqual(['Lapse arvamus: Tahab koju. (02.11.2026)'])
    expect(linesOf('result', { items })).toEqual([
      'Võrgustik toimib: osaliselt täidetud. Kool on kaasas.',
      'Muu lõpetamise alus: laps kolis ära. Elab nüüd mujal.',
    ])
    expect(linesOf('feedback', { items })).toEqual(['Tiina Luuletus, 02.11.2026: Oli abi.'])
  })

  it('that are the specialist’s own work stay on the desk', () => {
    const text = JSON.stringify(initialSummarySections(summaryFacts({ ...start, items }), template))
    for (const own of ['koer', 'jaanuaris', 'Hambad', 'Öösel']) expect(text).not.toContain(own)
  })

  it('that name the reporter are left out whole', () => {
    const reporter = CasePerson.parse({
      ...start.people[0],
      id: '01900000-0000-7000-8000-0000000000aa',
      person: {
        ...start.people[0]!.person,
        id: '01900000-0000-7000-8000-0000000000ab',
        givenName: 'Vilma',
        surname: 'Varjupael',
        personalCode: null,
      },
      role: 'reporter',
    })
    const named = [item('feedback', { what: 'Varjupaela sõnul on hästi.' })]
    expect(linesOf('feedback', { items: named, people: [...start.people, reporter] })).toEqual([])
  })

  it('are called on paper as on the screen', () => {
    const criteria = Object.entries(labels.closing)
    const judged = criteria.map(([criterion]) => item('closing_criterion', { criterion, state: 'met' }))
    expect(linesOf('result', { items: judged })).toEqual(criteria.map(([, name]) => `${name}: täidetud`))
  })
})

describe('grounds of a new summary', () => {
  it('are the entries its paragraphs are filled from', () => {
    const facts = summaryFacts(start)
    const sectionsOf = initialSummarySections(facts, template)
    const grounds = initialSummaryGrounds(facts, template)
    const textAt = (key: string, id: string) =>
      sectionsOf.find((each) => each.key === key)?.text.blocks.find((block) => block.id === id)
    expect(grounds.length).toBeGreaterThan(8)
    for (const { key, paragraphId, entryIds } of grounds) {
      const text = JSON.stringify(textAt(key, paragraphId)).replaceAll('\u00A0', ' ')
      expect(entryIds.length).toBeGreaterThan(0)
      if (key === 'agreed') continue
      for (const id of entryIds) {
        const day = start.log.find((one) => one.id === id)?.occurredOn ?? ''
        expect(text).toContain(`${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`)
      }
    }
  })
})
