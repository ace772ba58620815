import { err, ok, type Result } from '../result.ts'
import type { IsoDate } from '../time/dates.ts'
import { kindDefinition, type CaseKind } from './kinds.ts'
import type { Stage, StageStep } from './stage.ts'

/** A stage as seen from where the case stands. `skipped` lies behind the current stage and was never entered. */
export interface PathStage {
  readonly stage: Stage
  readonly state: 'done' | 'skipped' | 'current' | 'upcoming'
  /** The day the stage last began, also for a stage now ahead again; `null` when it never did. */
  readonly on: IsoDate | null
}

/** Why a case cannot take a step. */
export const STAGE_FAULTS = [
  'stage_of_other_kind',
  'already_in_stage',
  'before_previous_step',
  'in_future',
] as const
export type StageFault = (typeof STAGE_FAULTS)[number]

/**
 * The stages of a kind in their usual order, each with its state.
 * @param steps the steps the case has taken, first step first; steps into a stage of another kind are passed over
 */
export function stagePath(kind: CaseKind, steps: readonly StageStep[]): PathStage[] {
  const { stages } = kindDefinition(kind)
  const current = steps.findLast((step) => stages.includes(step.stage))
  const position = current === undefined ? -1 : stages.indexOf(current.stage)
  return stages.map((stage, index) => {
    const on = steps.findLast((step) => step.stage === stage)?.on ?? null
    if (index > position) return { stage, state: 'upcoming', on }
    if (index === position) return { stage, state: 'current', on }
    return { stage, state: on === null ? 'skipped' : 'done', on }
  })
}

/**
 * Checks a step before it is taken. The usual order binds nobody: a step back or over a stage is allowed and only said
 * to be `unusual`.
 * @param steps the steps taken so far, first step first
 */
export function checkStageStep(
  kind: CaseKind,
  steps: readonly StageStep[],
  next: StageStep,
  today: IsoDate,
): Result<{ unusual: boolean }, StageFault> {
  const { stages } = kindDefinition(kind)
  if (!stages.includes(next.stage)) return err('stage_of_other_kind')
  const previous = steps.at(-1)
  if (previous?.stage === next.stage) return err('already_in_stage')
  if (previous !== undefined && next.on < previous.on) return err('before_previous_step')
  if (next.on > today) return err('in_future')
  const position = previous === undefined ? -1 : stages.indexOf(previous.stage)
  return ok({ unusual: stages.indexOf(next.stage) !== position + 1 })
}
