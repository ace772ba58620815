import { z } from 'zod'
import { isBlank, toPlainText } from '../text/rich-text.ts'
import type { LetterFields } from './document.ts'
import type { Written } from './outline.ts'

/** One thing the gate found before issuing: what lacks and who asks for it. */
export const GateFinding = z.strictObject({
  /**
   * Stable key of the requirement: `conclusion`, `child`, `addressee`, `access`, `signatory`; `star_review` (no entry says
   * that STAR was gone through), `danger_unassessed` (no assessment of the danger is kept), `measures_unweighed` (measures of
   * the case), `request_number` (the request has none), `correction` (a version after the first does not say what it changed);
   * `section.<key>` is empty and must not be; `placeholder.<key>` still holds a placeholder (`placeholder.letter` for the
   * letter's own lines); `unprinted.<key>` holds text that is not printed as the document stands.
   */
  requirement: z.string().max(60),
  /** Law or paper that asks for it, shown; `null` for good custom. */
  source: z.string().max(300).nullable(),
})
export type GateFinding = z.infer<typeof GateFinding>

/** Going on in spite of a finding, with the reason the journal keeps. */
export const GatePass = z.strictObject({
  requirement: z.string().max(60),
  reason: z.string().trim().min(3).max(1000),
})
export type GatePass = z.infer<typeof GatePass>

/** "[…]", "[...]", "[ ]", "___", "PP.KK.AAAA", "XXX", "{{…}}": left by a template or an earlier text. */
const PLACEHOLDER = /\[\s*(?:…|\.{2,}|_+)?\s*\]|_{3,}|\bPP\.KK\.AAAA\b|\bX{3,}\b|\{\{.*?\}\}/u

/**
 * What a document still lacks, in the order of the paper. Empty when it can be issued without a word. A finding does
 * not forbid: the specialist may go on with a reason.
 */
export function gateFindings({ template, fields, sections, outline }: Written): GateFinding[] {
  const texts = new Map(sections.map(({ key, text }) => [key, text]))
  const findings = [...outline.findings]
  const find = (requirement: string, source: string | null = null) => findings.push({ requirement, source })

  if (fields.addressee.every((line) => line.trim() === '')) find('addressee')
  if (!isMarked(fields)) find('access', 'AvTS § 35 lg 1 ja § 41 lg 2')
  if (fields.signatoryName.trim() === '') find('signatory')
  if (letterLines(fields).some(hasPlaceholder)) find('placeholder.letter')

  for (const section of template.sections) {
    const text = texts.get(section.key)
    if (text === undefined || isBlank(text)) {
      if (outline.required.has(section.key)) find(`section.${section.key}`, section.source)
    } else if (outline.printed.has(section.key) && hasPlaceholder(toPlainText(text))) {
      find(`placeholder.${section.key}`)
    }
  }
  for (const [key, text] of texts) if (!outline.printed.has(key) && !isBlank(text)) find(`unprinted.${key}`)
  return findings
}

function isMarked({ access }: LetterFields): boolean {
  return access !== null && access.points.length > 0 && access.markedOn < access.validUntil
}

function letterLines(fields: LetterFields): string[] {
  return [
    ...fields.addressee,
    fields.salutation,
    fields.theirReference ?? '',
    fields.ourReference ?? '',
    fields.signatoryName,
    fields.signatoryTitle,
    ...fields.attachments,
  ]
}

function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text)
}
