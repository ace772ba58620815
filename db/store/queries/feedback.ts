import { and, asc, eq, exists, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { MunicipalityId } from '#model/ids.ts'
import type { CaseItem } from '#model/item/item.ts'
import { caseMunicipalities, cases } from '../schema/cases.ts'
import { caseItems } from '../schema/items.ts'
import type { Store } from '../store.ts'
import type { Viewing } from '../viewing.ts'
import { type CaseLine, readCaseLines } from './case-lines.ts'
import { itemOf } from './items.ts'

/** Feedback of a municipality on its cases. */
export interface MunicipalityFeedback {
  today: Viewing['today']
  items: CaseItem[]
  /** The cases of the items, open and closed. */
  cases: CaseLine[]
}

/** Reads what a municipality said of counsellings, each in the time in which the case was that municipality's. */
export function readFeedback(
  { db }: Store,
  municipalityId: MunicipalityId,
  viewing: Viewing,
): MunicipalityFeedback {
  const { from, until } = caseMunicipalities
  const wasTheirs = db
    .select({ one: sql`1` })
    .from(caseMunicipalities)
    .where(
      and(
        eq(caseMunicipalities.caseId, caseItems.caseId),
        eq(caseMunicipalities.municipalityId, municipalityId),
        lte(from, caseItems.notedOn),
        or(isNull(until), gte(until, caseItems.notedOn)),
      ),
    )
  const items = db
    .select()
    .from(caseItems)
    .where(and(eq(caseItems.type, 'feedback'), exists(wasTheirs)))
    .orderBy(asc(caseItems.notedOn), asc(caseItems.id))
    .all()
    .map(itemOf)
  const ids = JSON.stringify([...new Set(items.map(({ caseId }) => caseId))])
  const { lines } = readCaseLines(db, sql`${cases.id} in (select value from json_each(${ids}))`, viewing)
  return { today: viewing.today, items, cases: lines }
}
