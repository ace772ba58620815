import { err, ok, type Result } from '../result.ts'
import type { IsoDate } from '../time/dates.ts'
import type { DocumentKind } from './document-kind.ts'
import { DocumentTemplate } from './template.ts'

/**
 * The template in force on a day. Law changes by date (LasteKS on 01.01.2027), so a document is written by the
 * template of its own date, never by the newest.
 */
export function chooseTemplate(
  templates: readonly DocumentTemplate[],
  kind: DocumentKind,
  day: IsoDate,
): Result<DocumentTemplate, 'template_missing'> {
  const template = templates.find(
    (candidate) =>
      candidate.kind === kind &&
      candidate.validFrom <= day &&
      (candidate.validUntil === null || day <= candidate.validUntil),
  )
  return template === undefined ? err('template_missing') : ok(template)
}

/** Reads templates from parsed JSON. Two templates of a kind must not be in force on the same day. */
export function readTemplates(json: readonly unknown[]): Result<DocumentTemplate[], 'template_broken'> {
  const templates: DocumentTemplate[] = []
  for (const item of json) {
    const parsed = DocumentTemplate.safeParse(item)
    if (!parsed.success || !isSound(parsed.data)) return err('template_broken')
    templates.push(parsed.data)
  }
  const clash = templates.some((one, index) =>
    templates.slice(index + 1).some((other) => overlap(one, other)),
  )
  return clash ? err('template_broken') : ok(templates)
}

function isSound({ sections, validFrom, validUntil }: DocumentTemplate): boolean {
  const keys = new Set(sections.map((section) => section.key))
  return keys.size === sections.length && (validUntil === null || validFrom <= validUntil)
}

function overlap(one: DocumentTemplate, other: DocumentTemplate): boolean {
  if (one.kind !== other.kind) return false
  const startsInTime = other.validUntil === null || one.validFrom <= other.validUntil
  const endsInTime = one.validUntil === null || other.validFrom <= one.validUntil
  return startsInTime && endsInTime
}
