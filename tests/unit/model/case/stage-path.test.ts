import { describe, expect, it } from 'vitest'
import { CASE_KINDS, kindDefinition } from '#model/case/kinds.ts'
import { checkStageStep, stagePath } from '#model/case/stage-path.ts'
import type { Stage, StageStep } from '#model/case/stage.ts'
import { date } from '#model/time/dates.ts'

const TODAY = date('2026-11-23')

function step(stage: Stage, on: string): StageStep {
  return { stage, on: date(on) }
}

/** The path in short: `request done 2026-10-01`. */
function path(steps: readonly StageStep[]): string[] {
  return stagePath('klat_opinion', steps).map(({ stage, state, on }) => `${stage} ${state} ${on ?? '–'}`)
}

describe('stagePath', () => {
  it.each(CASE_KINDS)('holds every stage of %s in its order, all ahead when no step was taken', (kind) => {
    const expected = kindDefinition(kind).stages.map((stage) => ({ stage, state: 'upcoming', on: null }))
    expect(stagePath(kind, [])).toEqual(expected)
  })

  it('tells done, current and upcoming apart when the case stands in the middle', () => {
    expect(path([step('request', '2026-10-01'), step('assessment', '2026-10-05')])).toEqual([
      'request done 2026-10-01',
      'assessment current 2026-10-05',
      'drafting upcoming –',
      'issued upcoming –',
      'court upcoming –',
      'in_service upcoming –',
      'closed upcoming –',
    ])
  })

  it('says skipped when a stage was passed over', () => {
    expect(path([step('request', '2026-10-01'), step('drafting', '2026-10-05')]).slice(0, 3)).toEqual([
      'request done 2026-10-01',
      'assessment skipped –',
      'drafting current 2026-10-05',
    ])
  })

  it('has the latest day, and the later stage ahead again, when the case went back', () => {
    const steps = [
      step('request', '2026-10-01'),
      step('assessment', '2026-10-05'),
      step('drafting', '2026-10-20'),
      step('assessment', '2026-11-02'),
    ]
    expect(path(steps).slice(0, 4)).toEqual([
      'request done 2026-10-01',
      'assessment current 2026-11-02',
      'drafting upcoming 2026-10-20',
      'issued upcoming –',
    ])
  })

  it('passes over a step into a stage of another kind', () => {
    expect(path([step('request', '2026-10-01'), step('mediation', '2026-10-05')])[0]).toBe(
      'request current 2026-10-01',
    )
  })
})

describe('checkStageStep', () => {
  const steps = [step('request', '2026-10-01'), step('assessment', '2026-10-05')]

  it.each([
    [false, 'goes to the next stage', steps, step('drafting', '2026-10-06')],
    [false, 'is taken on the day of the last one', steps, step('drafting', '2026-10-05')],
    [false, 'is taken today', steps, step('drafting', TODAY)],
    [false, 'is the first and into the first stage', [], step('request', '2026-10-01')],
    [true, 'is the first and into a later stage', [], step('drafting', '2026-10-01')],
    [true, 'skips a stage', steps, step('issued', '2026-10-06')],
    [true, 'goes back', steps, step('request', '2026-10-06')],
    [
      true,
      'opens a closed case again',
      [...steps, step('closed', '2026-10-07')],
      step('court', '2026-10-08'),
    ],
  ])('allows it, unusual %s, when the step %s', (unusual, _state, taken, next) => {
    expect(checkStageStep('klat_opinion', taken, next, TODAY)).toEqual({ ok: true, value: { unusual } })
  })

  it.each([
    ['stage_of_other_kind', 'the stage is of another kind', step('mediation', '2026-10-06')],
    ['already_in_stage', 'the case is in the stage', step('assessment', '2026-10-06')],
    ['before_previous_step', 'the day precedes the last step', step('drafting', '2026-10-04')],
    ['in_future', 'the day is tomorrow', step('drafting', '2026-11-24')],
  ])('says %s when %s', (fault, _state, next) => {
    expect(checkStageStep('klat_opinion', steps, next, TODAY)).toEqual({ ok: false, error: fault })
  })
})
