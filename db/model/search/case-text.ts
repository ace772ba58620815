/**
 * The details of a case in which people write, whatever its kind; the others hold choices. A new kind's line of text is
 * named here, or it is not found: a test compares this list with the kinds.
 */
export const TEXT_DETAILS = [
  'askerName',
  'answer',
  'ownTopic',
  'state',
  'authority',
  'legalGround',
  'starProcedure',
] as const

/** What is written of a case, one thing a line: the question, its reference, and what its details say. */
export function caseText(facts: {
  readonly requestReference: string | null
  readonly question: string
  readonly details: unknown
}): string {
  const details = facts.details as Readonly<Record<string, unknown>>
  const written = [facts.question, facts.requestReference, ...TEXT_DETAILS.map((name) => details[name])]
  return written.filter((text) => typeof text === 'string' && text !== '').join('\n')
}
