import { type CaseItem, itemsOf } from '../item/item.ts'
import type { REVIEW_STATES } from '../item/review-sheets.ts'
import { APPLICATION_POINTS, type ApplicationPoint } from './application-points.ts'

/** How a point stands by the newest review. */
export interface PointState {
  readonly point: ApplicationPoint
  /** `null` while nobody has looked. */
  readonly state: (typeof REVIEW_STATES)[number] | null
  readonly note: string
}

/** The points of the application by the newest review, and that review; all unseen where there is none. */
export function applicationChecklist(items: readonly CaseItem[]): {
  readonly review: CaseItem | null
  readonly points: readonly PointState[]
} {
  const review = itemsOf(items, 'klat_checklist')[0] ?? null
  const details = review?.details ?? {}
  return {
    review,
    points: APPLICATION_POINTS.map((point) => ({
      point,
      state: (details[point] as PointState['state'] | undefined) ?? null,
      note: details[`${point}.note`] ?? '',
    })),
  }
}
