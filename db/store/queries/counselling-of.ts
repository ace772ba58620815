import { and, eq } from 'drizzle-orm'
import { closableWith, type TiedCase } from '#model/klat/counselling.ts'
import type { CaseId } from '#model/ids.ts'
import { caseLinks } from '../schema/cases.ts'
import type { Connection, Store } from '../store.ts'
import { inIds } from './id-list.ts'

/** Open counsellings of an opinion, as `closableWith` has them. */
export function openCounsellingsOf({ sqlite }: Store, opinionId: CaseId): CaseId[] {
  const rows = sqlite
    .prepare<
      [{ opinion: CaseId }],
      Pick<TiedCase, 'kind'> & { id: CaseId; type: TiedCase['ties'][number]; same: number }
    >(
      `select other.id, other.kind, link.type, exists (
         select 1 from case_people as ours
         join case_people as theirs on theirs.person_id = ours.person_id and theirs.role = 'child'
         where ours.role = 'child' and ours.case_id = @opinion and theirs.case_id = other.id
       ) as same
       from case_links as link
       join cases as other on other.id in (link.case_id, link.linked_case_id) and other.id <> @opinion
       where @opinion in (link.case_id, link.linked_case_id) and other.closed_on is null
       order by other.id`,
    )
    .all({ opinion: opinionId })
  const linked = rows.map(({ id, kind, type, same }) => ({
    id,
    kind,
    closedOn: null,
    ties: same === 1 ? ([type, 'same_child'] as const) : ([type] as const),
  }))
  return closableWith(linked).map(({ id }) => id)
}

/** Of these cases, each opinion with the counsellings that opened with it and are among them too. */
export function counsellingsByOpinion(
  connection: Connection,
  caseIds: readonly CaseId[],
): ReadonlyMap<CaseId, readonly CaseId[]> {
  const rows = connection
    .select({ opinion: caseLinks.caseId, counselling: caseLinks.linkedCaseId })
    .from(caseLinks)
    .where(
      and(
        eq(caseLinks.type, 'opened_with'),
        inIds(caseLinks.caseId, caseIds),
        inIds(caseLinks.linkedCaseId, caseIds),
      ),
    )
    .all()
  const found = new Map<CaseId, CaseId[]>()
  for (const { opinion, counselling } of rows) {
    found.set(opinion, [...(found.get(opinion) ?? []), counselling])
  }
  return found
}
