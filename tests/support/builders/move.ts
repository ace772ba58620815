import type { CaseId } from '#model/ids.ts'
import { addDays, date } from '#model/time/dates.ts'
import type { Store } from '#store/store.ts'
import { municipalityId } from '../temp-store.ts'

/** Moves a case to another municipality from a day on, as the register of periods has it. */
export function moveCase(store: Store, caseId: CaseId, name: string, from: string): void {
  const lastDay = addDays(date(from), -1)
  store.sqlite
    .prepare('update case_municipalities set until_on = ? where case_id = ? and until_on is null')
    .run(lastDay, caseId)
  store.sqlite
    .prepare('insert into case_municipalities (case_id, municipality_id, from_on) values (?, ?, ?)')
    .run(caseId, municipalityId(store, name), from)
}
