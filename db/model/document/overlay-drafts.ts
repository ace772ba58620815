import type { Draft } from '../draft.ts'
import type { DocumentVersion, LetterFields, Section } from './document.ts'

/** What stands in fields of the letter that could not be taken, by field; empty where all could. */
export function untakenInDrafts(
  version: Pick<DocumentVersion, 'id'>,
  drafts: readonly Draft[],
): Readonly<Record<string, string>> {
  const ofThisVersion: string = version.id
  const letter = drafts.find(
    ({ targetId, content }) => targetId === ofThisVersion && content.type === 'letter_fields',
  )
  return letter?.content.type === 'letter_fields' ? (letter.content.typed ?? {}) : {}
}

/** What is written so far: the saved texts of a version with its unsaved ones in their place. */
export function overlayDrafts(
  version: Pick<DocumentVersion, 'id' | 'fields' | 'sections'>,
  drafts: readonly Draft[],
): { fields: LetterFields; sections: Section[] } {
  let fields = version.fields
  const texts = new Map(version.sections.map((section) => [section.key, section.text]))
  for (const { targetId, content } of drafts) {
    const ofThisVersion: string = version.id
    if (targetId !== ofThisVersion) continue
    if (content.type === 'letter_fields') fields = content.value
    if (content.type === 'section') texts.set(content.section, content.value)
  }
  return { fields, sections: Array.from(texts, ([key, text]) => ({ key, text })) }
}
