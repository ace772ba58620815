import { describe, expect, it } from 'vitest'
import { CaseId, CaseItemId, uuidV7 } from '#model/ids.ts'
import type { CaseItem } from '#model/item/item.ts'
import { APPLICATION_POINTS } from '#model/klat/application-points.ts'
import { applicationChecklist } from '#model/klat/checklist.ts'
import { date, Instant } from '#model/time/dates.ts'

const ID = uuidV7(1_790_000_000_000, new Uint8Array(10))
const AT = Instant.parse('2026-11-23T08:00:00.000Z')

function aReview(day: string, details: CaseItem['details']): CaseItem {
  return {
    id: CaseItemId.parse(ID),
    caseId: CaseId.parse(ID),
    type: 'klat_checklist',
    notedOn: date(day),
    dueOn: null,
    endedOn: null,
    details,
    createdAt: AT,
    updatedAt: AT,
  }
}

describe('the checklist of the application (SHS § 130² lg 3)', () => {
  it('has its six points, unseen until they are reviewed', () => {
    expect(applicationChecklist([])).toEqual({
      review: null,
      points: APPLICATION_POINTS.map((point) => ({ point, state: null, note: '' })),
    })
  })

  it('stands as the newest review has it', () => {
    const older = aReview('2026-11-02', { p1: 'missing', p2: 'missing' })
    const newer = aReview('2026-11-20', { p1: 'in_order', p3: 'advice', 'p3.note': 'Tulemus' })
    const { review, points } = applicationChecklist([newer, older])
    expect(review).toBe(newer)
    expect(points.map(({ state }) => state)).toEqual(['in_order', null, 'advice', null, null, null])
    expect(points[2]?.note).toBe('Tulemus')
  })
})
