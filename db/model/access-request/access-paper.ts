import { accessMarkLines, defaultAccessRestriction } from '../document/access-mark.ts'
import { bullet, factLine, type NewBlock, paragraph } from '../document/first-text.ts'
import type { Paper } from '../document/paper.ts'
import { paperSection, presentLines } from '../document/paper-section.ts'
import { typeset } from '../document/typography.ts'
import { ITEM_DEFINITIONS } from '../item/item-types.ts'
import { isAnswerField } from '../klat/questionnaire.ts'
import { fullName } from '../person/name.ts'
import type { Role } from '../person/role.ts'
import { ROLE_DATA } from '../person/role-data.ts'
import type { RetentionRules } from '../retention/retention-rules.ts'
import { boundInForce } from '../retention/retention-rules.ts'
import type { Letterhead, Profile } from '../specialist.ts'
import { dateInTallinn, formatDate, formatTime, type Instant, type IsoDate } from '../time/dates.ts'
import { type Mask, maskFor } from './mask.ts'
import type { CaseOfPerson, EntryOfPerson, PersonalData } from './personal-data.ts'
import { CASE_KIND_NAMES, DOCUMENT_NAMES, ENTRY_NAMES, ITEM_NAMES, ROLE_NAMES } from './words.ts'

/** What the document on a person's data is made of. */
export interface AccessInput {
  readonly data: PersonalData
  readonly profile: Profile
  readonly letterhead: Letterhead
  readonly retention: RetentionRules
  readonly today: IsoDate
}

const TITLE = 'Väljavõte isikuandmetest'

/**
 * What the desk holds of one person, for their request of access (GDPR art. 15), on paper. Other people are masked
 * (`maskFor`), and a reporter is in it in no way: neither named nor counted, and the section on what was left out reads alike
 * whether there is one or not. It is a draft: free texts must be read before it is handed out.
 */
export function accessPaper({ data, profile, letterhead, retention, today }: AccessInput): Paper {
  const { person } = data
  const sections: readonly (readonly [string, string, readonly NewBlock[]])[] = [
    ['person', 'Kelle andmed', personBlocks(data)],
    ['purpose', 'Milleks ja mis alusel andmeid töödeldakse', purposeBlocks(retention, today)],
    ['cases', 'Juhtumid', casesBlocks(data)],
    ['entries', 'Toimingud', perCase(data, entryBlocks, 'Toiminguid ei ole.')],
    ['items', 'Hindamine ja plaan', perCase(data, itemBlocks, 'Hindamise ja plaani ridu ei ole.')],
    ['documents', 'Dokumendid', perCase(data, documentBlocks, 'Dokumente ei ole.')],
    ['attachments', 'Manused', perCase(data, attachmentBlocks, 'Manuseid ei ole.')],
    ['openings', 'Kes on juhtumeid vaadanud', perCase(data, openingBlocks(profile), 'Vaatamisi ei ole.')],
    ['left_out', 'Mida väljavõttes ei ole', LEFT_OUT.map((line) => bullet([{ text: line }]))],
  ]
  return {
    language: 'et-EE',
    draftMark: 'MUSTAND, KONTROLLI',
    institution: presentLines([letterhead.institution, letterhead.unit]),
    accessMark: accessMarkLines(defaultAccessRestriction(today), letterhead.institution).map(typeset),
    addressee: presentLines([fullName(person)]),
    references: [{ label: 'Meie', text: 'kuupäev ja number dokumendihaldussüsteemist', pending: true }],
    title: TITLE,
    salutation: null,
    body: sections.map(([key, heading, blocks]) => paperSection(key, heading, blocks)),
    closing: 'Lugupidamisega',
    signature: presentLines([fullName(profile), profile.jobTitle]),
    attachments: null,
    drafter: presentLines([presentLines([fullName(profile), profile.phone, profile.email]).join(', ')]),
    footer: presentLines([
      letterhead.street,
      letterhead.postalTown,
      letterhead.phone,
      letterhead.email,
      letterhead.web,
      letterhead.registryCode === '' ? '' : `Registrikood ${letterhead.registryCode}`,
    ]),
    pageLabel: 'lk',
    properties: { title: TITLE, author: typeset(letterhead.institution), date: today },
  }
}

/** Name of the file, without the name of any person. */
export function accessFileName(today: IsoDate): string {
  return `Isikuandmete-valjavote_${today}.docx`
}

/** The same in every document: that something was left out in this one would say that it is there. */
const LEFT_OUT = [
  'Teiste inimeste andmed. Nende nimed, aadressid ja numbrid on asendatud märkega „[varjatud]“; teisi lapsi ei nimetata.',
  'Abivajavast lapsest teataja andmed ja see, mis lubaks teatajat ära tunda. Teataja nime ei avalikustata (LasteKS § 27 lg 5).',
  'Võrgustikku kuuluvate inimeste kohta muu kui üldandmed ja seos lapsega: muud töölaud ei hoia (LasteKS § 34² lg 6).',
  'Toimingud, mille osaliseks inimest märgitud ei ole, kui juhtum ei ole üksnes tema kohta.',
  'Märkused omavalitsuse töötaja töö kohta: need on töötaja andmed.',
  'Mustandid, mida ei ole salvestatud.',
  'STARi ja dokumendihaldussüsteemi andmed. Töölaud ei ole register: need on seal, kuhu kuuluvad.',
]

function personBlocks({ person, cases }: PersonalData): NewBlock[] {
  const roles = cases.flatMap(({ parts }) => parts.map(({ role }) => role))
  const may = (field: 'personalCode' | 'birthDate' | 'sex' | 'phone' | 'email') =>
    roles.some((role) => ROLE_DATA[role].has(field))
  return [
    factLine('Nimi', fullName(person)),
    ...(person.personalCode !== null && may('personalCode')
      ? [factLine('Isikukood', person.personalCode)]
      : []),
    ...(person.birthDate !== null && may('birthDate')
      ? [factLine('Sünniaeg', formatDate(person.birthDate))]
      : []),
    ...(person.sex !== null && may('sex')
      ? [factLine('Sugu', person.sex === 'female' ? 'naine' : 'mees')]
      : []),
    ...(person.phone !== null && may('phone') ? [factLine('Telefon', person.phone)] : []),
    ...(person.email !== null && may('email') ? [factLine('E-post', person.email)] : []),
  ]
}

function purposeBlocks(retention: RetentionRules, today: IsoDate): NewBlock[] {
  const years = boundInForce(retention, today).months / 12
  return [
    line(
      'Väljavõte on tehtud isikuandmete kaitse üldmääruse (IKÜM) artikli 15 järgi andmetest, mida peaspetsialist hoiab oma töölaual.',
    ),
    line(
      'Sotsiaalkindlustusamet töötleb neid andmeid oma lastekaitseülesannete täitmiseks (LasteKS § 34² lg 7). Mis andmeid tohib töödelda, ütleb sama paragrahv: lapse kohta lg 3, vanema või last kasvatava isiku kohta lg 4, pereliikme kohta lg 5 ja võrgustiku liikme kohta lg 6.',
    ),
    line('Andmed on konfidentsiaalsed (LasteKS § 34³).'),
    line(
      `Töölaua koopia kustutatakse pärast juhtumi sulgemist. STARis on menetluse andmed isikustatud ${years} aastat pärast menetluse lõppu (SHS § 145¹); töölaua koopiat kauem ei hoita, kui selleks ei ole kirja pandud põhjust.`,
    ),
  ]
}

function casesBlocks(data: PersonalData): NewBlock[] {
  if (data.cases.length === 0) return [line('Juhtumeid ei ole.')]
  return data.cases.map((given) => {
    const { number, kind, municipality, requestedOn, closedOn, parts } = given
    const roles = rolesOf(parts, maskOf(data, given))
    const period = `alates ${formatDate(requestedOn)}${closedOn === null ? '' : `, suletud ${formatDate(closedOn)}`}`
    return bullet([
      { text: number, marks: ['bold'] },
      { text: ` ${CASE_KIND_NAMES[kind]}, ${municipality}, ${period}. Roll: ${roles}.` },
    ])
  })
}

function rolesOf(parts: CaseOfPerson['parts'], mask: Mask): string {
  if (parts.length === 0) return 'nimetatud toimingus'
  return parts
    .map(
      ({ role, tie }) =>
        `${roleName(role).toLocaleLowerCase('et')}${tie === null || tie === '' ? '' : ` (${mask.text(tie)})`}`,
    )
    .join(', ')
}

/** That of a reporter never comes here: such parts are not read. */
function roleName(role: Role): string {
  return role === 'reporter' ? '' : ROLE_NAMES[role]
}

type OfCase = (given: CaseOfPerson, mask: Mask) => NewBlock[]

/** The blocks of each case under its number; cases without any are passed over. */
function perCase(data: PersonalData, blocksOf: OfCase, none: string): NewBlock[] {
  const blocks = data.cases.flatMap((given) => {
    const own = blocksOf(given, maskOf(data, given))
    const heading: NewBlock = { type: 'heading', level: 1, spans: [{ text: `Juhtum ${given.number}` }] }
    return own.length === 0 ? [] : [heading, ...own]
  })
  return blocks.length === 0 ? [line(none)] : blocks
}

/**
 * What is masked in the texts of a case: its own people as they stand in it, and those of the person's other cases, whom its texts
 * may name too. Someone who is a reporter here stays one, whatever they are elsewhere.
 */
function maskOf({ person, cases }: PersonalData, given: CaseOfPerson): Mask {
  const here = new Set(given.others.map((part) => part.person.id))
  const elsewhere = cases.flatMap(({ others }) => others.filter((part) => !here.has(part.person.id)))
  return maskFor(person, [...given.others, ...elsewhere])
}

const entryBlocks: OfCase = ({ entries }, mask) =>
  entries.flatMap((entry) => [
    paragraph([{ text: headOf(entry), marks: ['bold'] }]),
    // A heading within a text would stand above the case it belongs to.
    ...mask.blocks(entry.text).map((block) => (block.type === 'heading' ? paragraph(block.spans) : block)),
  ])

function headOf({ kind, occurredOn, occurredAt, tookPart, isWithdrawn }: EntryOfPerson): string {
  const time = occurredAt === null ? '' : ` kell ${formatTime(occurredAt)}`
  return `${formatDate(occurredOn)}${time}. ${ENTRY_NAMES[kind]}${tookPart ? ', osaline' : ''}${isWithdrawn ? ', tagasi võetud' : ''}`
}

/** What each says in words, without its choices: those are the desk's own marks beside the words. */
const itemBlocks: OfCase = ({ items }, mask) =>
  items.map(({ type, notedOn, details }) => {
    const written = ITEM_DEFINITIONS[type].fields
      .filter(({ input }) => input === 'line' || input === 'text')
      .flatMap(({ name }) => details[name] ?? [])
      .concat(Object.entries(details).flatMap(([name, value]) => (isAnswerField(name) ? [value] : [])))
    const words = written.length === 0 ? '' : `: ${mask.text(written.join('; '))}`
    return bullet([{ text: `${formatDate(notedOn)}. ${ITEM_NAMES[type]}${words}` }])
  })

const documentBlocks: OfCase = ({ documents }) =>
  documents.map(({ kind, version, issuedOn }) =>
    bullet([
      {
        text: `${DOCUMENT_NAMES[kind]}, versioon ${version}, ${issuedOn === null ? 'mustand' : `väljastatud ${formatDate(issuedOn)}`}`,
      },
    ]),
  )

const attachmentBlocks: OfCase = ({ attachments }, mask) =>
  attachments.map(({ name, addedAt }) =>
    bullet([{ text: `${mask.text(name)}, lisatud ${formatDate(dayOf(addedAt))}` }]),
  )

const openingBlocks =
  (profile: Profile): OfCase =>
  ({ openings, copiesOut }) => [
    ...(openings.length === 0
      ? []
      : [line(`Avanud ${fullName(profile)}, ${profile.jobTitle}: ${days(openings)}.`)]),
    ...(copiesOut.length === 0
      ? []
      : [line(`Dokumente või manuseid kopeeritud töölaualt välja: ${days(copiesOut)}.`)]),
  ]

/** "02.11.2026, 03.11.2026 (4 korda)". */
function days(instants: readonly Instant[]): string {
  const counts = new Map<IsoDate, number>()
  for (const instant of instants) counts.set(dayOf(instant), (counts.get(dayOf(instant)) ?? 0) + 1)
  return Array.from(
    counts,
    ([day, count]) => `${formatDate(day)}${count === 1 ? '' : ` (${count} korda)`}`,
  ).join(', ')
}

function dayOf(instant: Instant): IsoDate {
  return dateInTallinn(Date.parse(instant))
}

function line(text: string): NewBlock {
  return paragraph([{ text }])
}
