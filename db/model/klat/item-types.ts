import { choice, type ItemField, line, text } from '../item/item-field.ts'
import { sheetFields } from '../item/review-sheets.ts'
import { APPLICATION_POINTS } from './application-points.ts'
import { KLAT_REQUESTS } from '../case/kinds/klat-opinion.ts'
import { KLAT_FLAGS } from './flag-names.ts'
import { GROUND_SIDES } from './grounds.ts'

/** What can be kept on a KLAT case alone, in the order of its page. Stored values; never renamed. */
export const KLAT_ITEM_TYPES = [
  'klat_attachment',
  'klat_checklist',
  'klat_consideration',
  'danger_assessment',
  'danger_tool_result',
  'klat_application',
  'klat_hearing',
  'klat_ruling',
  'klat_appeal',
  'klat_service',
  'klat_ending',
  'klat_outcome',
  'klat_flag_reason',
] as const
export type KlatItemType = (typeof KLAT_ITEM_TYPES)[number]

/** True for what stands on the page "KLAT" of a case and not among its assessment and plan. */
export function isKlatItem(type: string): type is KlatItemType {
  return KLAT_ITEM_TYPES.some((one) => one === type)
}

/** Whether the clock of the opinion stands still until an attachment has come; the specialist says so. */
export const ATTACHMENT_CLOCKS = ['runs', 'stands'] as const

/** What a person writes of each type; the days are named by `klatPage.day` in the catalogues. */
export const KLAT_ITEM_DEFINITIONS: Readonly<
  Record<
    KlatItemType,
    {
      readonly fields: readonly ItemField[]
      readonly due: 'none' | 'optional' | 'required'
      readonly canEnd: boolean
    }
  >
> = {
  /** An attachment of the municipality's request: owed until it has come, from the day it was asked for. */
  klat_attachment: {
    fields: [
      line('what', { isRequired: true }),
      choice('clock', ATTACHMENT_CLOCKS, { isRequired: true }),
      text('note', { max: 1000 }),
    ],
    due: 'optional',
    canEnd: true,
  },
  /** A review of the municipality's application to the court, point by point (SHS § 130² lg 3). */
  klat_checklist: {
    fields: [...sheetFields(APPLICATION_POINTS), text('summary')],
    due: 'none',
    canEnd: false,
  },
  /** What was seen of a precondition, a typical reason or a ground of unsuitability, with where it was seen. */
  klat_consideration: {
    fields: [
      choice('side', GROUND_SIDES, { isRequired: true }),
      line('about', { isRequired: true }),
      choice('state', ['seen', 'not_seen', 'unclear'], { isRequired: true }),
      text('what', { max: 2000 }),
      line('source'),
    ],
    due: 'none',
    canEnd: false,
  },
  /**
   * What the specialist answered to the questionnaire of danger; `version` is the first day of the questionnaire. The answers
   * themselves are details named by `answerField` and `reasonField` (`questionnaire.ts`).
   */
  danger_assessment: {
    fields: [line('version', { isRequired: true, max: 10 }), text('summary', { max: 2000 })],
    due: 'none',
    canEnd: false,
  },
  /** The result of a tool someone else licensed: who, which tool and version, what level, in words. Never the tool's items. */
  danger_tool_result: {
    fields: [
      line('tool', { isRequired: true }),
      line('version', { max: 60 }),
      line('assessor', { isRequired: true }),
      line('level', { isRequired: true }),
      text('note', { max: 2000 }),
    ],
    due: 'none',
    canEnd: false,
  },
  /** The application to the court, from the day it was made (SHS § 130² lg 2); it may come before the opinion. */
  klat_application: {
    fields: [choice('request', KLAT_REQUESTS), line('court'), line('number'), text('note', { max: 1000 })],
    due: 'none',
    canEnd: false,
  },
  /** A hearing, due on its day. */
  klat_hearing: {
    fields: [{ name: 'time', input: 'time', isRequired: false }, line('where'), text('note', { max: 1000 })],
    due: 'required',
    canEnd: true,
  },
  /** What the court ruled, with the term as the ruling has it. Whatever it is, it is kept (TsMS § 538 is only flagged). */
  klat_ruling: {
    fields: [
      choice('granted', ['granted', 'partly', 'refused'], { isRequired: true }),
      choice('request', KLAT_REQUESTS),
      { name: 'until', input: 'day', isRequired: false },
      line('term'),
      text('note', { max: 2000 }),
    ],
    due: 'none',
    canEnd: false,
  },
  /** An appeal against a ruling (SHS § 130² lg 2 p 6; TsMS § 543). */
  klat_appeal: {
    fields: [
      line('by'),
      choice('result', ['upheld', 'changed', 'annulled', 'withdrawn']),
      text('note', { max: 1000 }),
    ],
    due: 'none',
    canEnd: true,
  },
  /** A stay in the service. The day it asks for attention follows from the end of its term (`reminders.ts`). */
  klat_service: {
    fields: [
      line('provider', { isRequired: true }),
      { name: 'until', input: 'day', isRequired: false },
      choice('reminded', ['first', 'second']),
      text('note', { max: 1000 }),
    ],
    due: 'optional',
    canEnd: true,
  },
  /** How the service was ended; the court may do so of its own motion or on request, without the opinion (TsMS § 539). */
  klat_ending: {
    fields: [
      choice('how', ['own_motion', 'on_request', 'term_over', 'adult', 'other'], { isRequired: true }),
      line('by'),
      text('note', { max: 1000 }),
    ],
    due: 'none',
    canEnd: false,
  },
  /** What the opinion recommended, and what happened. */
  klat_outcome: {
    fields: [
      text('recommended', { isRequired: true, max: 2000 }),
      text('happened', { max: 2000 }),
      choice('state', ['followed', 'partly', 'not_followed']),
    ],
    due: 'none',
    canEnd: false,
  },
  /** Why something odd is as it is. */
  klat_flag_reason: {
    fields: [choice('flag', KLAT_FLAGS, { isRequired: true }), text('what', { isRequired: true, max: 2000 })],
    due: 'none',
    canEnd: false,
  },
}

/** Types whose details hold answers of a questionnaire beside their fields. */
export const HOLDS_ANSWERS: readonly string[] = ['danger_assessment'] satisfies readonly KlatItemType[]

/** Fields that the desk itself fills; no form asks for them. */
export const FILLED_BY_DESK: Partial<Readonly<Record<string, readonly string[]>>> = {
  klat_service: ['dueOn', 'reminded'],
  danger_assessment: ['version'],
}
