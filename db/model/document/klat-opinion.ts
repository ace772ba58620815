import { type KlatRequest, KlatOpinionDetails } from '../case/kinds/klat-opinion.ts'
import { EMPTY_TEXT, type RichText, type TextBlock } from '../text/rich-text.ts'
import type { CaseMaterial } from './case-material.ts'
import { type DocumentCase, type DocumentFacts, documentFacts } from './document-facts.ts'
import type { Section } from './document.ts'
import type { DocumentDefinition } from './document-definition.ts'
import { identityLines, paragraph, requestSentence, textOf } from './first-text.ts'
import { klatLines } from './klat-drawing.ts'
import { type KlatChecked, klatFindings } from './klat-gate.ts'
import type { Outline } from './outline.ts'
import type { Conclusion, DocumentTemplate, Requirement, SectionKey } from './template.ts'

/** The section whose lines are printed after the signature, under "Lisad:", and not among the numbered ones. */
export const ATTACHMENTS_SECTION: SectionKey = 'attachments'
/** The section that opens with the chosen conclusion. */
export const CONCLUSION_SECTION: SectionKey = 'conclusion'

/** What the opinion takes from its case. An opinion concerns exactly one child; the gate says when it does not. */
export interface KlatCaseFacts extends DocumentFacts {
  readonly request: KlatRequest
}

/** The unit's opinion on whether a measure that restricts a child's liberty fits: SHS § 130² lg 3 p 5. */
export const klatOpinion = {
  fileStem: 'KLAT-arvamus',
  hasConclusion: true,
  firstSections: (start, template) => initialSections(klatCaseFacts(start), template),
  draw: klatLines,
  outline: (template, fields, view, material) => klatOutline(template, fields, klatCaseFacts(view), material),
} as const satisfies DocumentDefinition

/** Takes the facts from a case as the case page has it. */
export function klatCaseFacts(view: DocumentCase): KlatCaseFacts {
  return { ...documentFacts(view), request: KlatOpinionDetails.parse(view.case.details).request }
}

/** The sections as a new document starts with them: facts of the case in the first two, the rest to be written. */
export function initialSections(facts: KlatCaseFacts, template: DocumentTemplate): Section[] {
  const texts: Readonly<Record<string, RichText>> = {
    general: textOf(identityLines(facts)),
    request: requestText(facts, template),
  }
  return template.sections.map(({ key }) => ({ key, text: texts[key] ?? EMPTY_TEXT }))
}

/** What the opinion prints and asks for by its conclusion and by what the court is asked. */
export function klatOutline(
  template: DocumentTemplate,
  fields: KlatChecked['fields'],
  facts: KlatCaseFacts,
  material: CaseMaterial,
): Outline {
  const { conclusion } = fields
  const { request } = facts
  return {
    printed: new Set(sectionKeysFor(template, conclusion, request)),
    required: new Set(
      template.sections
        .filter(({ required }) => isRequired(required, conclusion, request))
        .map(({ key }) => key),
    ),
    openings: new Map(
      conclusion === null ? [] : [[CONCLUSION_SECTION, [conclusionSentence(conclusion, request)]]],
    ),
    attachmentsSection: ATTACHMENTS_SECTION,
    findings: klatFindings({ facts, fields, material }),
  }
}

/**
 * The sections that are printed: those of every opinion, and of those that hang on the conclusion the ones the template
 * names for it. A supportive opinion on ending a stay means release. Nothing is left out before the conclusion is made.
 */
export function sectionKeysFor(
  template: DocumentTemplate,
  conclusion: Conclusion | null,
  request: KlatRequest,
): SectionKey[] {
  return template.sections
    .filter(
      ({ required }) =>
        typeof required === 'string' || conclusion === null || required[request].includes(conclusion),
    )
    .map(({ key }) => key)
}

function isRequired(required: Requirement, conclusion: Conclusion | null, request: KlatRequest): boolean {
  if (typeof required === 'string') return required === 'always'
  return conclusion !== null && required[request].includes(conclusion)
}

/** What is asked of the court, as it ends "… kinnise lasteasutuse teenuse…" (SHS § 130² lg 2). */
const REQUEST_SUBJECT: Readonly<Record<KlatRequest, string>> = {
  placement: 'kinnise lasteasutuse teenusele paigutamise kohta',
  extension: 'kinnise lasteasutuse teenusel viibimise pikendamise kohta',
  ending: 'kinnise lasteasutuse teenusel viibimise lõpetamise kohta',
}

const CONCLUSION_WORDS: Readonly<Record<Conclusion, string>> = {
  supportive: 'Toetav arvamus',
  non_supportive: 'Mittetoetav arvamus',
}

function conclusionSentence(conclusion: Conclusion, request: KlatRequest): TextBlock {
  return {
    type: 'paragraph',
    id: 'conclusion',
    spans: [
      { text: CONCLUSION_WORDS[conclusion], marks: ['bold'] },
      { text: ` ${REQUEST_SUBJECT[request]}.` },
    ],
  }
}

function requestText(facts: KlatCaseFacts, template: DocumentTemplate): RichText {
  const asked = [
    requestSentence(facts),
    `Arvamust taotletakse lapse ${REQUEST_SUBJECT[facts.request]}.`,
    `Juhtumikorraldaja on ${facts.municipality}.`,
  ]
  const ground = [
    `Arvamus antakse ${template.legalGround} alusel.`,
    'Lapse kinnisesse lasteasutusse paigutamise, seal viibimise pikendamise ja lõpetamise otsustab kohus',
    'lapse elukohajärgse kohaliku omavalitsuse üksuse avalduse alusel (SHS § 130² lg 2).',
  ]
  return textOf([paragraph([{ text: asked.join(' ') }]), paragraph([{ text: ground.join(' ') }])])
}
