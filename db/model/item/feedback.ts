import type { IsoDate } from '../time/dates.ts'
import type { CaseItem } from './item.ts'
import { FEEDBACK_VIEWS, type FeedbackView } from './item-types.ts'

/** What a case's municipality said of the counselling; `unsaid` where it was said in words and not chosen. */
export type FeedbackOutcome = FeedbackView | 'unsaid'

/** Outcomes in the order of lists. */
export const FEEDBACK_OUTCOMES: readonly FeedbackOutcome[] = [...FEEDBACK_VIEWS, 'unsaid']

/** The feedback of one case in one year. */
export interface CaseFeedback {
  readonly caseId: CaseItem['caseId']
  readonly outcome: FeedbackOutcome
  /** The newest of the year, which counts. */
  readonly item: CaseItem
}

/** Feedback given in one year. Each case counts once; the length of `cases` is the figure. */
export interface FeedbackOfYear {
  readonly year: number
  /** The newest first. */
  readonly cases: readonly CaseFeedback[]
  /** How many of `cases` have each outcome; together as many. */
  readonly counts: Readonly<Record<FeedbackOutcome, number>>
}

/**
 * Feedback by the years of its days, the newest year first; the present year is always there, also with none. A case that
 * gave feedback more than once in a year counts there once, by the newest of it. Items of other types are passed over.
 */
export function feedbackByYear(items: readonly CaseItem[], today: IsoDate): FeedbackOfYear[] {
  const newestFirst = items
    .filter(({ type, notedOn }) => type === 'feedback' && notedOn <= today)
    .toSorted((a, b) => (`${a.notedOn} ${a.id}` < `${b.notedOn} ${b.id}` ? 1 : -1))
  const years = Map.groupBy(newestFirst, ({ notedOn }) => yearOf(notedOn))
  const present = yearOf(today)
  if (!years.has(present)) years.set(present, [])
  return [...years]
    .map(([year, ofYear]) => {
      const newest = new Map<string, CaseItem>()
      for (const item of ofYear) if (!newest.has(item.caseId)) newest.set(item.caseId, item)
      const cases = [...newest.values()].map((item) => ({
        caseId: item.caseId,
        outcome: outcomeOf(item),
        item,
      }))
      return { year, cases, counts: countsOf(cases) }
    })
    .sort((a, b) => b.year - a.year)
}

function outcomeOf({ details }: CaseItem): FeedbackOutcome {
  return FEEDBACK_VIEWS.find((view) => view === details['view']) ?? 'unsaid'
}

function countsOf(cases: readonly CaseFeedback[]): FeedbackOfYear['counts'] {
  const count = (outcome: FeedbackOutcome) => cases.filter((one) => one.outcome === outcome).length
  return {
    helpful: count('helpful'),
    partly: count('partly'),
    not_helpful: count('not_helpful'),
    unsaid: count('unsaid'),
  }
}

function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4))
}
