import { z } from 'zod'

/** What was found in a text. Stored values; never renamed once released. */
export const LEAK_KINDS = [
  'full_name',
  'surname',
  'personal_code',
  'phone',
  'email',
  'reporter',
  'initials',
] as const
export const LeakKind = z.enum(LEAK_KINDS)
export type LeakKind = z.infer<typeof LeakKind>

/**
 * What was decided of a place. `own_person`: who is meant belongs to this case. `stays`: the name stays, with a reason.
 * `not_reporter`: someone else is meant than the reporter, with a reason; that the reporter stays named cannot be decided
 * (LasteKS § 27 lg 5). A text that is mended needs no decision.
 */
export const LEAK_VERDICTS = ['own_person', 'stays', 'not_reporter'] as const
export const LeakVerdict = z.enum(LEAK_VERDICTS)
export type LeakVerdict = z.infer<typeof LeakVerdict>

/** Verdicts that can be given of what was found. */
export function verdictsOf(kind: LeakKind): readonly LeakVerdict[] {
  return kind === 'reporter' ? ['not_reporter'] : ['own_person', 'stays']
}

/** True where a verdict needs a reason. */
export function needsReason(verdict: LeakVerdict): boolean {
  return verdict !== 'own_person'
}

/** Names one place by what is found there and the sentence around: a sentence that is changed is to be judged anew. */
export const LeakKey = z.string().regex(/^[a-z_]{1,20}\.[0-9a-f]{16}$/)
export type LeakKey = z.infer<typeof LeakKey>

/** A decision on one place. */
export const LeakDecision = z
  .strictObject({
    key: LeakKey,
    verdict: LeakVerdict,
    /** Empty where none is needed. */
    reason: z.string().trim().max(1000),
  })
  .refine(({ verdict, reason }) => !needsReason(verdict) || reason.length >= 3, {
    message: 'reason_missing',
    path: ['reason'],
  })
export type LeakDecision = z.infer<typeof LeakDecision>

/** A place in a paper where somebody outside its case seems to be named. */
export const LeakHit = z.strictObject({
  key: LeakKey,
  kind: LeakKind,
  /** A hint: shown, and in nobody's way. */
  isWeak: z.boolean(),
  /** As written. */
  found: z.string().max(300),
  /** Key of the section; `null` in the lines of the letter. */
  section: z.string().max(100).nullable(),
  /** Which block of the section or which line it is, from 0. */
  block: z.int().min(0),
  /** Where it begins and ends in the text of the block. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** The sentence before and after it, cut where it is long. */
  before: z.string().max(300),
  after: z.string().max(300),
  /** Of whom the name is known, in which case; a few of them. Empty for a reporter. */
  meant: z.array(z.strictObject({ name: z.string(), caseNumber: z.string() })).max(3),
  /** How many people it may be. */
  people: z.int().min(0),
})
export type LeakHit = z.infer<typeof LeakHit>

/** A decision as the journal keeps it, with the words it was about. */
export interface KeptDecision extends LeakDecision {
  readonly kind: LeakKind
  readonly found: string
  readonly section: string | null
}

/** Most decisions taken with one paper. A text with more places is a list of names and is mended first. */
export const MAX_LEAK_DECISIONS = 2000

/** Places that nobody has decided; hints are none. A verdict that cannot be given of what was found is no decision. */
export function undecided<H extends Pick<LeakHit, 'key' | 'kind' | 'isWeak'>>(
  hits: readonly H[],
  decisions: readonly Pick<LeakDecision, 'key' | 'verdict'>[],
): H[] {
  const verdicts = new Map(decisions.map(({ key, verdict }) => [key, verdict]))
  return hits.filter(({ key, kind, isWeak }) => {
    const verdict = verdicts.get(key)
    return !isWeak && (verdict === undefined || !verdictsOf(kind).includes(verdict))
  })
}

/** The decisions that were needed, each with what it was about; one where the same sentence stands twice. */
export function keptDecisions(
  hits: readonly Pick<LeakHit, 'key' | 'kind' | 'isWeak' | 'found' | 'section'>[],
  decisions: readonly LeakDecision[],
): KeptDecision[] {
  const byKey = new Map(hits.filter(({ isWeak }) => !isWeak).map((hit) => [hit.key, hit]))
  return decisions.flatMap((decision) => {
    const hit = byKey.get(decision.key)
    return hit === undefined ? [] : [{ ...decision, kind: hit.kind, found: hit.found, section: hit.section }]
  })
}
