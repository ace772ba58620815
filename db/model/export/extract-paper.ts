import { CASE_KIND_NAMES, DOCUMENT_NAMES, ENTRY_NAMES, ROLE_NAMES } from '../access-request/words.ts'
import type { Commitment } from '../case/commitment.ts'
import { accessMarkLines, defaultAccessRestriction } from '../document/access-mark.ts'
import { bullet, factLine, type NewBlock, paragraph } from '../document/first-text.ts'
import { ACTIVITY_NAMES } from '../document/log-words.ts'
import type { Paper } from '../document/paper.ts'
import { paperSection, presentLines } from '../document/paper-section.ts'
import { typeset } from '../document/typography.ts'
import { fullName } from '../person/name.ts'
import type { CasePerson } from '../person/person.ts'
import type { PersonField } from '../person/role-data.ts'
import { ROLE_DATA } from '../person/role-data.ts'
import type { Letterhead, Profile } from '../specialist.ts'
import type { TextBlock } from '../text/rich-text.ts'
import { dateInTallinn, formatDate, formatTime, type Instant, type IsoDate } from '../time/dates.ts'
import type { ExportChoice } from './export-choice.ts'
import { itemLists } from './extract-items.ts'
import type { ExtractSource, IssuedVersion } from './extract-source.ts'
import { type LeavingRule, rulesFor, RULES } from './left-out.ts'
import type { ExportKind, Reader } from './reader.ts'
import type { Leaving, LeavingEntry } from './shared-entries.ts'
import { EXTRACT_TITLES, LEAVING_WORDS } from './words.ts'

/** What an extract is made of. */
export interface ExtractInput {
  readonly source: ExtractSource
  /** What the rules let leave. */
  readonly leaving: Leaving
  readonly choice: ExportChoice & { readonly kind: Exclude<ExportKind, 'issued_document'> }
  /** Whom it is for; empty while nobody was named. */
  readonly recipient: string
  readonly profile: Profile
  readonly letterhead: Letterhead
  readonly today: IsoDate
}

/**
 * An extract of a case on paper. That of the timeline holds days and sources alone: when something was, when it was written down,
 * whether it is in STAR, which files belong to it. That of the case also holds people, the request, the texts, and its
 * assessment and plan. The section on what
 * was left out reads alike in all extracts for one reader: that a rule touched something in this one would itself tell.
 */
export function extractPaper(input: ExtractInput): Paper {
  const { choice, profile, letterhead, today, recipient } = input
  const title = EXTRACT_TITLES[choice.kind]
  return {
    language: 'et-EE',
    draftMark: null,
    institution: presentLines([letterhead.institution, letterhead.unit]),
    accessMark: accessMarkLines(defaultAccessRestriction(today), letterhead.institution).map(typeset),
    addressee: presentLines([recipient]),
    references: [{ label: 'Seisuga', text: formatDate(today), pending: false }],
    title,
    salutation: null,
    body: sectionsOf(input).map(([key, heading, blocks]) => paperSection(key, heading, blocks)),
    closing: 'Väljavõtte koostas',
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
    properties: { title, author: typeset(letterhead.institution), date: today },
  }
}

type NewSection = readonly [key: string, heading: string, blocks: readonly NewBlock[]]

function sectionsOf(input: ExtractInput): NewSection[] {
  const { source, leaving, choice } = input
  const isCase = choice.kind === 'case_file'
  const issued = source.issued.filter(({ issuedOn }) => isWithin(issuedOn, choice))
  const hasDocuments = choice.reader !== 'network'
  return [
    ['case', 'Juhtum', caseBlocks(input)],
    ...(isCase
      ? [
          ['people', 'Isikud', peopleBlocks(leaving.people)] as const,
          ['request', 'Taotlus', questionBlocks(leaving.masked(source.case.question))] as const,
        ]
      : []),
    ['entries', 'Ajajoon', entriesBlocks(leaving.entries, isCase)],
    ...(isCase
      ? itemLists(
          source.items.filter(({ notedOn }) => isWithin(notedOn, choice)),
          leaving.masked,
        ).map(({ key, heading, blocks }) => [key, heading, blocks] as const)
      : []),
    ...(hasDocuments ? [['documents', 'Väljastatud dokumendid', documentBlocks(issued)] as const] : []),
    ['left_out', 'Mida väljavõttes ei ole', leftOutBlocks(choice.reader)],
  ]
}

function caseBlocks({ source, leaving, choice }: ExtractInput): NewBlock[] {
  const { case: record, municipality } = source
  const children = leaving.people.filter(({ role }) => role === 'child')
  const reference = record.requestReference === null ? '' : `, nr ${record.requestReference}`
  return [
    factLine('Juhtum', `${record.number}, ${CASE_KIND_NAMES[record.kind]}`),
    ...children.flatMap(({ person }) => [
      factLine('Laps', fullName(person)),
      ...(choice.reader === 'network' || person.personalCode === null
        ? []
        : [factLine('Isikukood', person.personalCode)]),
    ]),
    factLine('Juhtumikorraldaja', municipality.name),
    factLine('Taotlus saabus', `${formatDate(record.requestedOn)}${reference}`),
    factLine('Ajavahemik', periodText(choice)),
  ]
}

function periodText({ from, until }: Pick<ExportChoice, 'from' | 'until'>): string {
  if (from === null && until === null) return 'kogu juhtum'
  if (from === null) return until === null ? '' : `kuni ${formatDate(until)}`
  return until === null ? `alates ${formatDate(from)}` : `${formatDate(from)}–${formatDate(until)}`
}

function peopleBlocks(people: readonly CasePerson[]): NewBlock[] {
  if (people.length === 0) return [line('Isikuid ei ole.')]
  return people.flatMap((part) => (part.role === 'reporter' ? [] : [personLine(part, ROLE_NAMES[part.role])]))
}

function personLine({ person, role, tie }: CasePerson, roleName: string): NewBlock {
  const may = (field: PersonField) => ROLE_DATA[role].has(field)
  const facts = presentLines([
    roleName,
    tie ?? '',
    may('personalCode') && person.personalCode !== null ? `isikukood ${person.personalCode}` : '',
    may('birthDate') && person.personalCode === null && person.birthDate !== null
      ? `sündinud ${formatDate(person.birthDate)}`
      : '',
    may('phone') && person.phone !== null ? `tel ${person.phone}` : '',
    may('email') && person.email !== null ? person.email : '',
  ])
  return bullet([{ text: fullName(person), marks: ['bold'] }, { text: `: ${facts.join(', ')}` }])
}

function questionBlocks(question: string): NewBlock[] {
  return question
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map(line)
}

function entriesBlocks(entries: readonly LeavingEntry[], hasTexts: boolean): NewBlock[] {
  if (entries.length === 0) return [line('Sissekandeid ei ole.')]
  return entries.flatMap((entry) => [
    paragraph([{ text: headOf(entry), marks: ['bold'] }]),
    ...whatBlocks(entry),
    ...(hasTexts ? entry.text.map(withoutHeading) : []),
    paragraph([{ text: `Allikas: ${sourceOf(entry)}`, marks: ['italic'] }]),
  ])
}

function headOf({ kind, occurredOn, occurredAt }: LeavingEntry): string {
  const time = occurredAt === null ? '' : ` kell ${formatTime(occurredAt)}`
  return `${formatDate(occurredOn)}${time}. ${ENTRY_NAMES[kind]}`
}

function whatBlocks({ activities, participants, commitments }: LeavingEntry): NewBlock[] {
  return [
    ...(activities.length === 0
      ? []
      : [line(`Tegevused: ${activities.map((activity) => ACTIVITY_NAMES[activity]).join('; ')}`)]),
    ...(participants.length === 0 ? [] : [line(`Osalesid: ${participants.join(', ')}`)]),
    ...commitments.map((promise) => bullet([{ text: promiseText(promise) }])),
  ]
}

function promiseText({ side, who, what, dueOn, keptOn }: Commitment): string {
  const name = side === 'mine' ? 'peaspetsialist' : who
  const days = presentLines([
    dueOn === null ? '' : `tähtaeg ${formatDate(dueOn)}`,
    keptOn === null ? '' : `täidetud ${formatDate(keptOn)}`,
  ])
  return `Kokku lepitud${name === '' ? '' : `, ${name}`}: ${what}${days.length === 0 ? '' : ` (${days.join(', ')})`}`
}

/** By what an entry can be proved: the desk's own line, STAR, and files by their checksums. */
function sourceOf({ createdAt, inStarOn, files }: LeavingEntry): string {
  return [
    `sissekanne töölaual ${formatDate(dayOf(createdAt))}`,
    ...(inStarOn === null ? [] : [`STARis ${formatDate(inStarOn)}`]),
    ...files.map(({ name, sha256 }) => `fail ${name} (SHA-256 ${sha256})`),
  ].join('; ')
}

function documentBlocks(issued: readonly IssuedVersion[]): NewBlock[] {
  if (issued.length === 0) return [line('Väljastatud dokumente ei ole.')]
  return issued.flatMap(({ kind, number, issuedOn, files }) => [
    bullet([
      { text: DOCUMENT_NAMES[kind], marks: ['bold'] },
      { text: `, versioon ${number}, väljastatud ${formatDate(issuedOn)}` },
    ]),
    ...files.map(({ fileName, sha256 }) => line(`${fileName}, SHA-256 ${sha256}`)),
  ])
}

function leftOutBlocks(reader: Reader): NewBlock[] {
  return rulesFor(reader).map((rule) => bullet([{ text: leftOutText(rule) }]))
}

function leftOutText(rule: LeavingRule): string {
  const { source } = RULES[rule]
  return `${LEAVING_WORDS[rule]}${source === null ? '' : ` (${source})`}.`
}

function isWithin(day: IsoDate, { from, until }: Pick<ExportChoice, 'from' | 'until'>): boolean {
  return (from === null || day >= from) && (until === null || day <= until)
}

/** A heading within a text would stand above the entry it belongs to. */
function withoutHeading(block: TextBlock): NewBlock {
  return block.type === 'heading' ? paragraph(block.spans) : block
}

function dayOf(instant: Instant): IsoDate {
  return dateInTallinn(Date.parse(instant))
}

function line(text: string): NewBlock {
  return paragraph([{ text }])
}
