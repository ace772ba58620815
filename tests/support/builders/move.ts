import type { CaseId } from '#model/ids.ts'
import { date } from '#model/time/dates.ts'
import { moveCase as move } from '#store/repositories/cases.ts'
import type { Store } from '#store/store.ts'
import { acting, municipalityId, must } from '../temp-store.ts'

/** Moves a case to another municipality from a day on. */
export function moveCase(store: Store, caseId: CaseId, name: string, from: string): void {
  must(move(store, { caseId, municipalityId: municipalityId(store, name), from: date(from) }, acting()))
}
