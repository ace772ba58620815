import type { z } from 'zod'
import type { DeadlineRuleId } from '../../deadline/deadline-rule.ts'
import type { DocumentKind } from '../../document/document-kind.ts'
import type { Stage } from '../stage.ts'

/** What the rest of the desk needs to know about a kind of case. */
export interface KindDefinition {
  /** Part of the label keys of the stages: `stage.<labelGroup>.<stage>`; `closed` is shared by all. */
  readonly labelGroup: 'domestic' | 'klat' | 'international' | 'rv' | 'enquiry'
  /** The usual order, first stage first, `closed` last. Life may skip and return: the order binds nobody. */
  readonly stages: readonly [Stage, ...Stage[]]
  /** How many children the case concerns at the most; `null` where any number of siblings may be in it. */
  readonly maxChildren: number | null
  /** Facts only this kind has, kept as JSON beside the case. */
  readonly details: z.ZodType
  /** Deadlines that start with the request. */
  readonly deadlinesAtIntake: readonly DeadlineRuleId[]
  /** Documents that can be written in such a case. */
  readonly documents: readonly DocumentKind[]
}
