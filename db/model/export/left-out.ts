import { z } from 'zod'
import type { Reader } from './reader.ts'
import { READERS } from './reader.ts'

/** Why something of a case does not leave the desk. Stored values; never renamed once released. */
export const LEAVING_RULES = [
  'own_work',
  'worker_remarks',
  'reporter',
  'other_families',
  'warnings',
  'training',
  'contacts',
  'star',
  'exchange',
  'files',
] as const
export const LeavingRule = z.enum(LEAVING_RULES)
export type LeavingRule = z.infer<typeof LeavingRule>

/** Whom a rule holds for, and what it rests on. */
export interface RuleGround {
  readonly readers: readonly Reader[]
  /** The law, as written in Estonian texts; `null` for a habit of the unit's own. */
  readonly source: string | null
}

/** Only what is needed is given: article 5 of the GDPR. */
const NEED = 'IKÜM art 5 lg 1 p c'

/**
 * The rules as a table. The first five hold whoever reads; the rest take from a court what is not for the proceedings, and
 * from the network what is the municipality's own.
 */
export const RULES: Readonly<Record<LeavingRule, RuleGround>> = {
  /** The specialist's preparation and analysis. */
  own_work: { readers: READERS, source: null },
  /** Remarks on the worker's role (activity 10): they are about the worker, not the child. */
  worker_remarks: { readers: READERS, source: NEED },
  /** Whoever told of a child in need, and what would tell who it was. */
  reporter: { readers: READERS, source: 'LasteKS § 27 lg 5' },
  /** People with no part in this case. */
  other_families: { readers: READERS, source: 'LasteKS § 34³' },
  /** Warnings and notes kept for the specialist, and whatever is not saved. They are never read for an export. */
  warnings: { readers: READERS, source: null },
  /** Training days concern the municipality and not the child. */
  training: { readers: ['court', 'network'], source: NEED },
  /** Telephone numbers and addresses. */
  contacts: { readers: ['court', 'network'], source: NEED },
  /** What the specialist saw in the municipality's procedure, and when it was entered there. */
  star: { readers: ['network'], source: NEED },
  /** Letters, calls and hearings between others. */
  exchange: { readers: ['network'], source: NEED },
  /** Names and checksums of files. */
  files: { readers: ['network'], source: NEED },
}

/** True where a rule holds for a reader. */
export function holdsFor(rule: LeavingRule, reader: Reader): boolean {
  return RULES[rule].readers.includes(reader)
}

/** The rules in force for a reader, in the order of the model. */
export function rulesFor(reader: Reader): LeavingRule[] {
  return LEAVING_RULES.filter((rule) => holdsFor(rule, reader))
}

/** How many entries or people a rule has touched. */
export const LeftOut = z.strictObject({ rule: LeavingRule, count: z.int().min(0) })
export type LeftOut = z.infer<typeof LeftOut>
