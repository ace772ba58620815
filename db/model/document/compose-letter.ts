import type { Letterhead, Profile } from '../specialist.ts'
import { isBlank, type RichText, type Span, type TextBlock, toPlainText } from '../text/rich-text.ts'
import { formatDate, type IsoDate } from '../time/dates.ts'
import { fullName } from '../person/name.ts'
import { accessMarkLines, annexMarkLine } from './access-mark.ts'
import type { AccessRestriction, LetterFields } from './document.ts'
import type { Written } from './outline.ts'
import { type Grounding, sourceLines, SOURCES_TITLE } from './sources-annex.ts'
import type { Paper, PaperAnnex, PaperAttachments, PaperReference, PaperSection } from './paper.ts'
import { cleanText, typeset } from './typography.ts'

/** Everything a letter is put together from. */
export interface LetterInput extends Written {
  readonly profile: Profile
  readonly letterhead: Letterhead
  /** False only for the bytes that are issued. */
  readonly draft: boolean
  /** What its paragraphs rest on; needed where the letter lists it. */
  readonly grounding?: Grounding | undefined
}

/**
 * Puts a document on paper. Only sections that hold text are printed, numbered in the order of the template. No letter
 * carries an appeal clause: opinions and advice are not administrative decisions.
 */
export function composeLetter(input: LetterInput): Paper {
  const { template, fields, letterhead, profile, draft } = input
  const sections = body(input)
  const annex = sourcesAnnex(input, sections)
  return {
    language: 'et-EE',
    draftMark: draft ? 'MUSTAND' : null,
    institution: present([letterhead.institution, letterhead.unit]),
    accessMark: isLetterRestricted(fields)
      ? present(accessMarkLines(fields.access, letterhead.institution))
      : [],
    addressee: present(fields.addressee),
    references: references(fields, draft),
    title: typeset(template.title),
    salutation: present([fields.salutation])[0] ?? null,
    correction: correction(fields),
    body: sections,
    closing: 'Lugupidamisega',
    // A draft says nothing about a signature it does not have.
    signature: present([
      ...(draft ? [] : ['(allkirjastatud digitaalselt)']),
      fields.signatoryName,
      fields.signatoryTitle,
    ]),
    attachments: attachments(input, annex),
    alsoTo: also(fields),
    annex,
    drafter: present([present([fullName(profile), profile.phone, profile.email]).join(', ')]),
    footer: present([
      letterhead.street,
      letterhead.postalTown,
      letterhead.phone,
      letterhead.email,
      letterhead.web,
      letterhead.registryCode === '' ? '' : `Registrikood ${letterhead.registryCode}`,
    ]),
    pageLabel: 'lk',
    properties: {
      title: cleanText(template.title),
      author: cleanText(letterhead.institution),
      date: fields.documentDate,
    },
  }
}

function references(fields: LetterFields, draft: boolean): PaperReference[] {
  const theirs = reference('Teie', fields.theirDate, fields.theirReference)
  const ours = reference('Meie', fields.ourDate ?? fields.documentDate, fields.ourReference)
  const pending = draft && fields.ourReference === null
  return [
    ...(theirs === null ? [] : [theirs]),
    ...(pending
      ? [{ label: 'Meie', text: 'kuupäev ja number dokumendihaldussüsteemist', pending }]
      : ours === null
        ? []
        : [ours]),
  ]
}

function reference(label: string, date: IsoDate | null, number: string | null): PaperReference | null {
  const parts = [...(date === null ? [] : [formatDate(date)]), ...(number === null ? [] : [`nr ${number}`])]
  return parts.length === 0 ? null : { label, text: typeset(parts.join(' ')), pending: false }
}

function body({ template, sections, outline }: Written): PaperSection[] {
  const texts = new Map(sections.map(({ key, text }) => [key, text]))
  return template.sections
    .filter(({ key }) => outline.printed.has(key) && key !== outline.attachmentsSection)
    .map(({ key, title }) => ({
      key,
      heading: typeset(title),
      blocks: [...(outline.openings.get(key) ?? []), ...printedBlocks(texts.get(key))],
    }))
    .filter(({ blocks }) => blocks.length > 0)
}

function printedBlocks(text: RichText | undefined): TextBlock[] {
  if (text === undefined) return []
  return text.blocks
    .map((block) => ({ ...block, spans: printedSpans(block.spans) }))
    .filter((block) => block.spans.some((span) => span.text.trim() !== ''))
}

function printedSpans(spans: readonly Span[]): Span[] {
  return spans.map((span) => ({ ...span, text: typeset(span.text) })).filter((span) => span.text !== '')
}

/** Where the annexes alone are restricted the letter bears no mark (AvTS § 41). */
function isLetterRestricted(
  fields: LetterFields,
): fields is LetterFields & { readonly access: AccessRestriction } {
  return fields.access !== null && fields.access.scope !== 'attachments'
}

function correction({ correction: changed = '', printsCorrection = false }: LetterFields): string | null {
  return printsCorrection && changed !== '' ? typeset(`Parandatud: ${changed}`) : null
}

function also({ alsoTo = [] }: LetterFields): PaperAttachments | null {
  const lines = present(alsoTo)
  return lines.length === 0 ? null : { label: 'Teadmiseks:', lines }
}

function sourcesAnnex(
  { fields, letterhead, grounding }: LetterInput,
  sections: readonly PaperSection[],
): PaperAnnex | null {
  const lines =
    fields.listsSources === true && grounding !== undefined ? present(sourceLines(sections, grounding)) : []
  if (lines.length === 0) return null
  const { access } = fields
  return {
    heading: SOURCES_TITLE,
    accessMark:
      access?.scope === 'attachments' ? present(accessMarkLines(access, letterhead.institution)) : [],
    lines,
  }
}

function attachments(
  { fields, sections, outline, letterhead }: LetterInput,
  annex: PaperAnnex | null,
): PaperAttachments | null {
  const written = sections.find(({ key }) => key === outline.attachmentsSection)?.text
  const lines = present([
    ...fields.attachments,
    ...(written === undefined || isBlank(written) ? [] : toPlainText(written).split('\n')),
    ...(annex === null ? [] : [annex.heading]),
  ])
  if (lines.length === 0) return null
  const { access } = fields
  const mark = access?.scope === 'attachments' ? present([annexMarkLine(access, letterhead.institution)]) : []
  return {
    label: lines.length === 1 ? 'Lisa:' : 'Lisad:',
    lines: [...lines, ...mark],
  }
}

/** Lines that hold something, ready for paper. */
function present(lines: readonly string[]): string[] {
  return lines.map((line) => typeset(line).trim()).filter((line) => line !== '')
}
