import type { CaseRecord } from '../case/case.ts'
import { type KlatRequest, KlatOpinionDetails } from '../case/kinds/klat-opinion.ts'
import type { Municipality } from '../municipality/municipality.ts'
import { fullName } from '../person/name.ts'
import type { CasePerson } from '../person/person.ts'
import type { Profile } from '../specialist.ts'
import { EMPTY_TEXT, type RichText, type Span } from '../text/rich-text.ts'
import { formatDate, type IsoDate } from '../time/dates.ts'
import { defaultAccessRestriction } from './access-mark.ts'
import type { LetterFields, Section } from './document.ts'
import type { Conclusion, DocumentTemplate, SectionKey, TemplateSection } from './template.ts'

/** The section whose lines are printed after the signature, under "Lisad:", and not among the numbered ones. */
export const ATTACHMENTS_SECTION: SectionKey = 'attachments'
/** The section that opens with the chosen conclusion. */
export const CONCLUSION_SECTION: SectionKey = 'conclusion'

/** What the opinion takes from its case. Only facts; judgement is written by the specialist. */
export interface KlatCaseFacts {
  readonly request: KlatRequest
  /** The day the request arrived. */
  readonly requestedOn: IsoDate
  readonly channel: CaseRecord['channel']
  readonly requestReference: string | null
  /** Name of the municipality, nominative. */
  readonly municipality: string
  /** An opinion concerns exactly one child; the gate says when there is none or another. */
  readonly children: readonly ChildFacts[]
  /** The municipality's worker. The municipality is the case manager in every text. */
  readonly caseManager: { readonly name: string; readonly email: string | null } | null
}

export interface ChildFacts {
  readonly name: string
  readonly personalCode: string | null
  readonly birthDate: IsoDate | null
}

/** Takes the facts from a case as the case page has it. */
export function klatCaseFacts(view: {
  readonly case: CaseRecord
  readonly people: readonly CasePerson[]
  readonly municipality: Municipality
}): KlatCaseFacts {
  const manager = view.people.find(({ role }) => role === 'case_manager')?.person
  return {
    request: KlatOpinionDetails.parse(view.case.details).request,
    requestedOn: view.case.requestedOn,
    channel: view.case.channel,
    requestReference: view.case.requestReference,
    municipality: view.municipality.name,
    children: view.people
      .filter(({ role }) => role === 'child')
      .map(({ person }) => ({
        name: fullName(person),
        personalCode: person.personalCode,
        birthDate: person.birthDate,
      })),
    caseManager: manager === undefined ? null : { name: fullName(manager), email: manager.email },
  }
}

/** The letter's facts as a new document starts with them. What is not known stays empty: the gate names it. */
export function initialLetterFields(facts: KlatCaseFacts, profile: Profile, today: IsoDate): LetterFields {
  const written = facts.channel === 'dhx' || facts.channel === 'email'
  return {
    documentDate: today,
    conclusion: null,
    addressee: [facts.municipality, ...sentBy(facts)],
    salutation: '',
    theirDate: written ? facts.requestedOn : null,
    theirReference: facts.requestReference,
    ourDate: null,
    ourReference: null,
    access: defaultAccessRestriction(today),
    signatoryName: fullName(profile).slice(0, 200),
    signatoryTitle: profile.jobTitle,
    attachments: [],
  }
}

/** The sections as a new document starts with them: facts of the case in the first two, the rest to be written. */
export function initialSections(facts: KlatCaseFacts, template: DocumentTemplate): Section[] {
  const texts: Readonly<Record<string, RichText>> = {
    general: generalText(facts),
    request: requestText(facts, template),
  }
  return template.sections.map(({ key }) => ({ key, text: texts[key] ?? EMPTY_TEXT }))
}

/**
 * The sections that are printed. A supportive opinion recommends what to do during and after the stay, one that is
 * not supportive names other measures (the unit's services, "Koostatud arvamus"). Nothing is left out before the
 * conclusion is made. No source says what an opinion on ending a stay holds, so there the writer decides.
 */
export function sectionKeysFor(
  template: DocumentTemplate,
  conclusion: Conclusion | null,
  request: KlatRequest,
): SectionKey[] {
  const contrary: Conclusion | null =
    conclusion === null || request === 'ending'
      ? null
      : conclusion === 'supportive'
        ? 'non_supportive'
        : 'supportive'
  return template.sections.filter(({ required }) => required !== contrary).map(({ key }) => key)
}

/** Whether a section must hold text before the opinion is issued. */
export function isSectionRequired(
  section: TemplateSection,
  conclusion: Conclusion | null,
  request: KlatRequest,
): boolean {
  if (section.required === 'always') return true
  return section.required === conclusion && request !== 'ending'
}

/** What is asked of the court, as it ends "… kinnise lasteasutuse teenuse…" (SHS § 130² lg 2). */
export const REQUEST_SUBJECT: Readonly<Record<KlatRequest, string>> = {
  placement: 'kinnise lasteasutuse teenusele paigutamise kohta',
  extension: 'kinnise lasteasutuse teenusel viibimise pikendamise kohta',
  ending: 'kinnise lasteasutuse teenusel viibimise lõpetamise kohta',
}

function generalText(facts: KlatCaseFacts): RichText {
  return paragraphs([
    ...facts.children.flatMap((child) => [fact('Laps', child.name), ...identity(child)]),
    fact('Kohaliku omavalitsuse üksus (juhtumikorraldaja)', facts.municipality),
    ...(facts.caseManager === null ? [] : [fact('Omavalitsuse lastekaitsetöötaja', facts.caseManager.name)]),
  ])
}

/** Place names stand in the nominative: case forms of names are typed by people, never derived. */
function requestText(facts: KlatCaseFacts, template: DocumentTemplate): RichText {
  const reference = facts.requestReference === null ? '' : ` nr ${facts.requestReference}`
  const asked = [
    `${facts.municipality} esitas Sotsiaalkindlustusametile taotluse${reference},`,
    `mis saabus ${formatDate(facts.requestedOn)}.`,
    `Arvamust taotletakse lapse ${REQUEST_SUBJECT[facts.request]}.`,
    `Juhtumikorraldaja on ${facts.municipality}.`,
  ]
  const ground = [
    `Arvamus antakse ${template.legalGround} alusel.`,
    'Lapse kinnisesse lasteasutusse paigutamise, seal viibimise pikendamise ja lõpetamise otsustab kohus',
    'lapse elukohajärgse kohaliku omavalitsuse üksuse avalduse alusel (SHS § 130² lg 2).',
  ]
  return paragraphs([[{ text: asked.join(' ') }], [{ text: ground.join(' ') }]])
}

function identity(child: ChildFacts): Span[][] {
  if (child.personalCode !== null) return [fact('Isikukood', child.personalCode)]
  return child.birthDate === null ? [] : [fact('Sünniaeg', formatDate(child.birthDate))]
}

function sentBy(facts: KlatCaseFacts): string[] {
  if (facts.channel === 'dhx') return ['DHXi kaudu']
  return facts.channel === 'email' && facts.caseManager?.email ? [facts.caseManager.email] : []
}

function fact(label: string, value: string): Span[] {
  return [{ text: `${label}: ` }, { text: value, marks: ['bold'] }]
}

function paragraphs(contents: readonly Span[][]): RichText {
  return {
    version: 1,
    blocks: contents.map((spans, index) => ({ type: 'paragraph', id: `p${index + 1}`, spans })),
  }
}
