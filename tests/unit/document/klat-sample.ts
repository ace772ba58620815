import { CaseRecord } from '#model/case/case.ts'
import type { CaseMaterial } from '#model/document/case-material.ts'
import type { LetterInput } from '#model/document/compose-letter.ts'
import type { LetterFields, Section } from '#model/document/document.ts'
import { firstLetterFields } from '#model/document/first-letter-fields.ts'
import { initialSections, type KlatCaseFacts, klatOutline } from '#model/document/klat-opinion.ts'
import { DocumentVersionId } from '#model/ids.ts'
import { CaseItem } from '#model/item/item.ts'
import type { DocumentSource } from '#model/document/paper-of-document.ts'
import type { SectionKey } from '#model/document/template.ts'
import { readTemplates } from '#model/document/templates.ts'
import { Municipality } from '#model/municipality/municipality.ts'
import { CasePerson } from '#model/person/person.ts'
import type { Role } from '#model/person/role.ts'
import type { Letterhead, Profile } from '#model/specialist.ts'
import { fromPlainText, type RichText } from '#model/text/rich-text.ts'
import { date } from '#model/time/dates.ts'
import template2025 from '#resources/templates/klat_opinion/2025-01-10.json' with { type: 'json' }
import template2027 from '#resources/templates/klat_opinion/2027-01-01.json' with { type: 'json' }

/* An invented case for the tests of the opinion. No such people exist. */

const read = readTemplates([template2025, template2027])
if (!read.ok) throw new Error(read.error)
/** The bundled templates. */
export const templates = read.value
/** The template of autumn 2026. */
export const template = templates[0]!

export const profile: Profile = {
  givenName: 'Mall',
  surname: 'Väljamõeldis',
  jobTitle: 'peaspetsialist',
  phone: '5555 0100',
  email: 'mall.valjamoeldis@example.ee',
}

export const letterhead: Letterhead = {
  institution: 'Sotsiaalkindlustusamet',
  unit: 'Lastekaitsetöö toetamise talitus',
  street: 'Paldiski mnt 80',
  postalTown: '15092 Tallinn',
  phone: '+372 612 1360',
  email: 'info@sotsiaalkindlustusamet.ee',
  web: 'www.sotsiaalkindlustusamet.ee',
  registryCode: '70001975',
}

export const facts: KlatCaseFacts = {
  request: 'placement',
  requestedOn: date('2026-10-20'),
  channel: 'dhx',
  requestReference: '9-4/118',
  municipality: 'Viljandi linn',
  children: [{ name: 'Kaarel Näitlik', personalCode: '51305170117', birthDate: date('2013-05-17') }],
  caseManager: { name: 'Tiina Luuletus', email: 'tiina.luuletus@example.ee' },
}

/** What is kept on its case: STAR was gone through. */
export const MATERIAL: CaseMaterial = {
  items: [
    CaseItem.parse({
      id: '01900000-0000-7000-8000-000000000901',
      caseId: '01900000-0000-7000-8000-000000000001',
      type: 'danger_tool_result',
      notedOn: '2026-11-09',
      dueOn: null,
      endedOn: null,
      details: { tool: 'Näidisvahend', assessor: 'Noorsoopolitseinik' },
      createdAt: '2026-11-09T08:00:00.000Z',
      updatedAt: '2026-11-09T08:00:00.000Z',
    }),
  ],
  isStarReviewed: true,
}

const texts: Readonly<Record<SectionKey, string>> = {
  documents:
    'KLAT-taotlus ja kuus lisa (20.10.2026 ja 03.11.2026)\nAbivajaduse hinnang (05.10.2026)\nMenetlus STARis (läbi vaadatud 18.11.2026)',
  childFamily:
    'Kaarel on 13-aastane ja elab koos ema ning ema elukaaslasega. Vanaema elab samas maakonnas ja on lapsega igal nädalal suhelnud. Kaarel õpib 7. klassis.',
  danger:
    'Kaarel on novembris 2026 kahel korral ööseks koju tulemata jäänud ja koolist puudunud üheksal päeval.\nPolitsei on oktoobris ja novembris reageerinud neljale väljakutsele, kahel korral tuvastati alkoholijoove.',
  measures:
    'Koolis on koostatud individuaalne õppekava, mida ei ole rakendatud. Tugiisik alustas 1. septembril 2026; kohtumised katkesid oktoobris.',
  lessRestrictive:
    'Pere on suunatud mitmedimensioonilisse pereteraapiasse 09.11.2026. Ema allkirjastas nõusoleku 23.11.2026, esimene kohtumine ei ole veel toimunud.',
  childOpinion:
    'Kaarel ütles 16.11.2026 võrgustikukohtumisel: „Ma tahan vanaema juures elada, mitte kuskil kinni.“',
  carersOpinion:
    'Ema on paigutamisega nõus. Isa arvamust ei õnnestunud saada: ta ei vastanud kolmele kirjale.',
  network: 'Kool ja noorsootöötaja toetavad paigutamist, kui kohe algab töö perega.',
  reasoning:
    'Oht lapse tervisele on korduv ja süveneb. Seni pakutud abi ei ole seda kõrvaldanud (SHS § 130² lg 1).',
  conclusion: 'Vabaduse piiramine on praegu vajalik, kuid peab olema võimalikult lühike.',
  during: 'Jätkata pereteraapiat.\nKorraldada igal nädalal kohtumine vanaemaga.',
  after: 'Lepitakse kokku elamine vanaema juures ja tugiisiku jätkamine.',
  otherMeasures: 'Mitmedimensiooniline pereteraapia.\nElamine vanaema juures koos tugiisikuga.',
}

/** Sections with every text written, some replaced or emptied (`''`). */
export function sections(replaced: Readonly<Record<SectionKey, string | RichText>> = {}): Section[] {
  const written = initialSections(facts, template).map(({ key, text }) => {
    const own = texts[key]
    return { key, text: own === undefined ? text : fromPlainText(own) }
  })
  const known = new Set(written.map(({ key }) => key))
  const added = Object.keys(replaced).filter((key) => !known.has(key))
  return [...written, ...added.map((key) => ({ key, text: fromPlainText('') }))].map(({ key, text }) => {
    const other = replaced[key]
    return {
      key,
      text: other === undefined ? text : typeof other === 'string' ? fromPlainText(other) : other,
    }
  })
}

/** The letter's facts of a finished supportive opinion. */
export function fields(replaced: Partial<LetterFields> = {}): LetterFields {
  return {
    ...firstLetterFields(facts, profile, date('2026-11-23')),
    conclusion: 'supportive',
    ourDate: date('2026-11-23'),
    ourReference: '5.1-3/38874-2',
    attachments: [
      'Võrgustikukohtumise protokoll 16.11.2026, 2 lehel',
      'Ohtlikkuse hindamine 03.11.2026, 4 lehel',
    ],
    ...replaced,
  }
}

/** What an opinion is made of in a test; the outline follows from the rest. */
export type OpinionParts = Partial<Omit<LetterInput, 'outline'>> & {
  readonly facts?: KlatCaseFacts
  readonly material?: CaseMaterial
}

/** A finished supportive opinion that nothing lacks. */
export function opinion({
  facts: of = facts,
  material = MATERIAL,
  ...replaced
}: OpinionParts = {}): LetterInput {
  const written = {
    template,
    fields: fields(),
    sections: sections(),
    profile,
    letterhead,
    draft: false,
    ...replaced,
  }
  return { ...written, outline: klatOutline(written.template, written.fields, of, material) }
}

const id = (tail: number) => `01900000-0000-7000-8000-${String(tail).padStart(12, '0')}`

function casePerson(
  number: number,
  role: Role,
  givenName: string,
  surname: string,
  code: string | null = null,
) {
  return CasePerson.parse({
    id: id(100 + number),
    role,
    tie: null,
    person: {
      id: id(200 + number),
      givenName,
      surname,
      personalCode: code,
      birthDate: code === null ? null : '2013-05-17',
      sex: null,
      phone: null,
      email: null,
    },
  })
}

/** The case of `facts`, as the case page has it, with a reporter nobody may name. */
export const caseView: DocumentSource['case'] = {
  case: CaseRecord.parse({
    id: id(1),
    number: '2026/014',
    kind: 'klat_opinion',
    stage: 'drafting',
    requestedOn: '2026-10-20',
    channel: 'dhx',
    requestReference: '9-4/118',
    question: 'Kas meede sobib?',
    details: { request: 'placement', applicant: 'municipality', courtBeforeOpinion: false },
    closedOn: null,
    createdAt: '2026-10-20T08:00:00.000Z',
    updatedAt: '2026-10-20T08:00:00.000Z',
  }),
  people: [
    casePerson(1, 'reporter', 'Salajane', 'Teataja'),
    casePerson(2, 'child', 'Kaarel', 'Näitlik', '51305170117'),
    casePerson(3, 'case_manager', 'Tiina', 'Luuletus'),
  ],
  municipality: Municipality.parse({
    id: id(2),
    registerKey: 'viljandi-linn',
    name: 'Viljandi linn',
    type: 'city',
    county: 'Viljandi maakond',
    ehak: null,
    registryCode: null,
    countyCourt: null,
    courthouseHint: null,
    flag: null,
  }),
}

/** A document as the editor has it. */
export const source: DocumentSource & { readonly version: { readonly number: number } } = {
  document: { kind: 'klat_opinion' },
  version: {
    id: DocumentVersionId.parse(id(3)),
    number: 2,
    status: 'draft',
    fields: fields({ correction: 'Parandatud kuupäev' }),
    sections: sections({ otherMeasures: '' }),
  },
  template,
  case: caseView,
  material: MATERIAL,
  profile,
  letterhead,
  drafts: [],
}
