import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseAsOf } from '#model/journal/case-as-of.ts'
import type { CaseId } from '#model/ids.ts'
import { addDays, dateInTallinn, type IsoDate } from '#model/time/dates.ts'
import { verifyJournal } from '#store/journal/read-journal.ts'
import { readCaseAsOf } from '#store/queries/case-as-of.ts'
import { closeStore } from '#store/open-store.ts'
import { caseOfJournal, presentCase, type WholeCase } from '#tests/support/histories/present-case.ts'
import { doDeed, histories, openCases } from '#tests/support/histories/random-history.ts'
import { must, NOW, tempStore, viewing } from '#tests/support/temp-store.ts'

const DAY = 24 * 60 * 60 * 1000

describe('readCaseAsOf of any history', () => {
  it('gives on every day what the screens showed at the end of that day', () => {
    fc.assert(
      fc.property(histories, (deeds) => {
        const store = tempStore()
        const caseIds = openCases(store, NOW)
        const seen = new Map<string, { caseId: CaseId; day: IsoDate; whole: WholeCase }>()
        const look = (at: number) => {
          const day = dateInTallinn(at)
          for (const caseId of caseIds) {
            seen.set(`${caseId} ${day}`, { caseId, day, whole: presentCase(store, caseId, viewing(at)) })
          }
        }
        let now = NOW
        for (const deed of deeds) {
          if (deed.days > 0) look(now)
          now += deed.days * DAY + 60_000
          doDeed(store, caseIds, deed, now)
        }
        look(now)

        for (const { caseId, day, whole } of seen.values()) {
          const asOf = must(readCaseAsOf(store, { caseId, day }, viewing(now)))
          expect(caseOfJournal(asOf), `${caseId} on ${day}`).toEqual(whole)
          expect(CaseAsOf.parse(asOf)).toEqual(asOf)
        }
        for (const caseId of caseIds) {
          const today = must(readCaseAsOf(store, { caseId, day: dateInTallinn(now) }, viewing(now)))
          expect(differencesIn(today)).toEqual([])
          const before = addDays(today.firstDay, -1)
          expect(must(readCaseAsOf(store, { caseId, day: before }, viewing(now))).known).toBeNull()
        }
        must(verifyJournal(store))
        closeStore(store)
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})

/** Whatever an as-of view marks as other than today. */
function differencesIn({ known }: CaseAsOf): unknown[] {
  if (known === null) return ['unknown']
  const { people, deadlines, documents, attachments, timeline, links, since, changedFacts } = known
  const marked = [...people, ...deadlines, ...documents, ...attachments, ...timeline, ...links]
  return [
    ...changedFacts,
    ...marked.filter(({ later }) => later !== 'same'),
    ...Object.entries(since).filter(([, count]) => count > 0),
  ]
}
