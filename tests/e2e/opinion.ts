import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import template from '#resources/templates/klat_opinion/2025-01-10.json' with { type: 'json' }
import { paragraphsOf, readDocx } from '../integration/document/docx-reader.ts'
import { t } from './texts.ts'

/** Sections the desk fills by itself from the case. */
const FILLED_BY_DESK = ['general', 'request']

/** Titles of all sections, in their order. */
export const SECTIONS: readonly string[] = template.sections.map(({ title }) => title)

/** Titles of the sections that are left to write in a supportive opinion. */
export const SECTIONS_TO_WRITE: readonly string[] = template.sections
  .filter(({ key, required }) => !FILLED_BY_DESK.includes(key) && isWritten(required))
  .map(({ title }) => title)

function isWritten(required: (typeof template.sections)[number]['required']): boolean {
  return typeof required === 'string' ? required === 'always' : required.placement.includes('supportive')
}

/** What is written into a section here: a sentence of its own, so that it can be looked for. */
export function textFor(title: string): string {
  return `Väljamõeldud tekst osale „${title}“, õ ä ö ü š ž.`
}

/** A saved DOCX: all its words, whether it says that it is a draft, and the hash of its bytes. */
export async function readSaved(file: string): Promise<{ words: string; isDraft: boolean; sha256: string }> {
  const bytes = await readFile(file)
  const docx = await readDocx(bytes)
  const parts = docx.names.filter((name) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
  const paragraphs = await Promise.all(parts.map(async (name) => paragraphsOf(await docx.part(name))))
  const words = paragraphs.flat().map(({ text }) => text)
  return {
    words: words.join('\n'),
    isDraft: words.some((text) => text.includes(t('doc.draftMark'))),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}
