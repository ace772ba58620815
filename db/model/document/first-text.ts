import {
  MAX_BLOCKS,
  MAX_TEXT_LENGTH,
  type RichText,
  type Span,
  type TextBlock,
  textLength,
} from '../text/rich-text.ts'
import { formatDate } from '../time/dates.ts'
import type { EntryId } from '../ids.ts'
import type { DocumentFacts, ChildFacts } from './document-facts.ts'

/*
 * Words of the first texts that every kind of document shares. Place names stand in the nominative: case forms of names
 * are typed by people, never derived.
 */

type WithoutId<Block> = Block extends unknown ? Omit<Block, 'id'> : never
/** A block before it has its id. */
export type NewBlock = WithoutId<TextBlock> & {
  /** Entries it rests on. */
  readonly rests?: readonly EntryId[]
}

/** "Laps: **Kaarel Näitlik**". */
export function factLine(label: string, value: string): NewBlock {
  return paragraph([{ text: `${label}: ` }, { text: value, marks: ['bold'] }])
}

export function paragraph(spans: Span[]): NewBlock {
  return { type: 'paragraph', spans }
}

export function bullet(spans: Span[]): NewBlock {
  return { type: 'list_item', list: 'bullet', level: 0, spans }
}

/** Who the document is about and who manages the case: the municipality, not SKA. */
export function identityLines(facts: DocumentFacts): NewBlock[] {
  return [
    ...facts.children.flatMap((child) => [factLine('Laps', child.name), ...codeLine(child)]),
    factLine('Kohaliku omavalitsuse üksus (juhtumikorraldaja)', facts.municipality),
    ...(facts.caseManager === null
      ? []
      : [factLine('Omavalitsuse lastekaitsetöötaja', facts.caseManager.name)]),
  ]
}

/** "Viljandi linn esitas … taotluse nr 9-4/118, mis saabus 20.10.2026." */
export function requestSentence({ municipality, requestReference, requestedOn }: DocumentFacts): string {
  const reference = requestReference === null ? '' : ` nr ${requestReference}`
  return `${municipality} esitas Sotsiaalkindlustusametile taotluse${reference}, mis saabus ${formatDate(requestedOn)}.`
}

/**
 * A text of blocks, with ids in their order. What goes past the longest text is left out for a placeholder, which the
 * gate finds.
 */
export function textOf(blocks: readonly NewBlock[]): RichText {
  const kept: TextBlock[] = []
  let length = CUT.length
  for (const block of blocks) {
    const { rests: _rests, ...content } = block
    const next = { ...content, id: blockId(kept.length) }
    length += textLength({ blocks: [next] })
    if (length > MAX_TEXT_LENGTH || kept.length + 1 === MAX_BLOCKS) {
      kept.push({ type: 'paragraph', id: next.id, spans: [{ text: CUT }] })
      break
    }
    kept.push(next)
  }
  return { version: 1, blocks: kept }
}

/** The id of a block of a first text by its place, from 0. */
export function blockId(place: number): string {
  return `p${place + 1}`
}

const CUT = '[…]'

function codeLine({ personalCode, birthDate }: ChildFacts): NewBlock[] {
  if (personalCode !== null) return [factLine('Isikukood', personalCode)]
  return birthDate === null ? [] : [factLine('Sünniaeg', formatDate(birthDate))]
}
