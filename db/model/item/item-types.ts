import { z } from 'zod'
import { KLAT_ITEM_DEFINITIONS, KLAT_ITEM_TYPES } from '../klat/item-types.ts'
import { choice, type ItemField, line, text } from './item-field.ts'
import { NEED_AREAS, PLAN_PARTS, sheetFields } from './review-sheets.ts'

/** What can be kept on a case beside its entries, in the order of the page. Stored values; never renamed. */
export const ITEM_TYPES = [
  'warning',
  'next_review',
  'child_opinion',
  'need_review',
  'plan_review',
  'measure',
  'weighed_measure',
  'plan_action',
  'star_observation',
  'removal',
  'closing_criterion',
  'closing_ground',
  'feedback',
  ...KLAT_ITEM_TYPES,
] as const
export const ItemType = z.enum(ITEM_TYPES)
export type ItemType = z.infer<typeof ItemType>

/** Criteria by which counselling ends (the unit's services, "Siseriiklikud juhtumid"). */
export const CLOSING_CRITERIA = ['measures', 'independent', 'network', 'active', 'rights'] as const
export type ClosingCriterion = (typeof CLOSING_CRITERIA)[number]

/** Other grounds on which a case ends. */
export const CLOSING_GROUNDS = [
  'withdrawn',
  'moved_away',
  'adult',
  'taken_over',
  'in_opinion',
  'other',
] as const
export type ClosingGround = (typeof CLOSING_GROUNDS)[number]

/** How the municipality found the counselling, in one word; optional, as it may be said in words only. */
export const FEEDBACK_VIEWS = ['helpful', 'partly', 'not_helpful'] as const
export type FeedbackView = (typeof FEEDBACK_VIEWS)[number]

/** What the desk knows of a type of item. */
export interface ItemDefinition {
  readonly fields: readonly ItemField[]
  /** Whether a day can or must be set on which it asks for attention. */
  readonly due: 'none' | 'optional' | 'required'
  /** Whether it can end: be done, fixed, over. */
  readonly canEnd: boolean
}

/** Whether a weighed measure would avert the danger. */
export const AVERTS = ['no', 'partly', 'yes'] as const
export type Averts = (typeof AVERTS)[number]

const WHO = ['municipality', 'specialist', 'family', 'other'] as const

/** What a person writes of each type. */
export const ITEM_DEFINITIONS: Readonly<Record<ItemType, ItemDefinition>> = {
  /** A note on top of the case that has to be looked at again. */
  warning: { fields: [text('what', { isRequired: true, max: 1000 })], due: 'required', canEnd: true },
  /** When the case is looked at next. */
  next_review: { fields: [line('what')], due: 'required', canEnd: true },
  /** The child's opinion is found out and added to the plan (LasteKS § 29 lg 5; from 2027 lg 8), or it is said why not. */
  child_opinion: {
    fields: [
      choice('state', ['found_out', 'not_asked', 'unknown'], { isRequired: true }),
      text('what'),
      line('by'),
    ],
    due: 'none',
    canEnd: false,
  },
  need_review: { fields: [...sheetFields(NEED_AREAS), text('summary')], due: 'none', canEnd: false },
  plan_review: { fields: [...sheetFields(PLAN_PARTS), text('summary')], due: 'none', canEnd: false },
  /** A measure for child or family: proposed, started, ended. */
  measure: {
    fields: [
      line('name', { isRequired: true }),
      choice('level', ['state', 'local']),
      choice('state', ['proposed', 'started', 'ended', 'not_possible'], { isRequired: true }),
      { name: 'until', input: 'day', isRequired: false },
      text('result'),
    ],
    due: 'none',
    canEnd: true,
  },
  /** A measure that restricts less than the one asked for, weighed by itself (SHS § 130² lg 1 and lg 3 p 4). */
  weighed_measure: {
    fields: [
      line('name', { isRequired: true }),
      choice('averts', AVERTS, { isRequired: true }),
      text('why', { isRequired: true, max: 2000 }),
      { name: 'entries', input: 'entries', isRequired: false },
    ],
    due: 'none',
    canEnd: false,
  },
  /** What was agreed in the plan of action: goal, action, who. */
  plan_action: {
    fields: [
      line('goal'),
      line('what', { isRequired: true, max: 1000 }),
      choice('side', WHO, { isRequired: true }),
      line('who'),
      text('result', { max: 2000 }),
    ],
    due: 'optional',
    canEnd: true,
  },
  /** What was seen missing in the municipality's procedure in STAR, and whether it was seen mended. */
  star_observation: {
    fields: [text('what', { isRequired: true, max: 2000 }), text('advice', { max: 2000 })],
    due: 'optional',
    canEnd: true,
  },
  /** A child taken from the family: the municipality has 72 hours to apply to the court (LasteKS § 33). */
  removal: {
    fields: [{ name: 'time', input: 'time', isRequired: true }, text('what', { max: 1000 })],
    due: 'none',
    canEnd: true,
  },
  closing_criterion: {
    fields: [
      choice('criterion', CLOSING_CRITERIA, { isRequired: true }),
      choice('state', ['met', 'partly', 'not_met'], { isRequired: true }),
      text('what', { max: 2000 }),
      { name: 'entries', input: 'entries', isRequired: false },
    ],
    due: 'none',
    canEnd: false,
  },
  closing_ground: {
    fields: [choice('ground', CLOSING_GROUNDS, { isRequired: true }), text('what', { max: 2000 })],
    due: 'none',
    canEnd: false,
  },
  /** What the municipality said of the counselling. */
  feedback: {
    fields: [choice('view', FEEDBACK_VIEWS), line('who'), text('what', { isRequired: true })],
    due: 'none',
    canEnd: false,
  },
  ...KLAT_ITEM_DEFINITIONS,
}
