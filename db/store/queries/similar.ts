import { and, desc, eq, isNull } from 'drizzle-orm'
import { formatCaseNumber } from '#model/case/case-number.ts'
import {
  plainProcedure,
  SIMILARITIES,
  type SimilarHit,
  type Similarity,
  type SimilarRequest,
  type SoughtChild,
  soughtWords,
} from '#model/case/similar.ts'
import type { CaseId, PersonId } from '#model/ids.ts'
import { matchesWords, searchedWords, wordsOf } from '#model/search/words.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { caseMunicipalities, cases } from '../schema/cases.ts'
import { municipalities } from '../schema/municipalities.ts'
import { casePeople, persons } from '../schema/people.ts'
import { FIRST_PERSON_ID, matchExpression } from '../search-index.ts'
import type { Store } from '../store.ts'
import { inIds } from './id-list.ts'

/** So many are looked at of what one sign finds, and so many are shown in the end, each with so many cases. */
const MOST_FOUND = 60
const MOST_SHOWN = 8
const MOST_CASES = 5

/** How much each sign says. A birth date alone is shared by several children of twenty years. */
const WORTH: Readonly<Record<Similarity, number>> = {
  personal_code: 100,
  star_procedure: 40,
  name: 30,
  birth_date: 15,
}

/**
 * Children the desk knows that are like those being typed, and cases of the same procedure in STAR; the likest first. Found
 * by indices alone: personal codes (which begin with the birth date), the words of names, the words of cases. A fixed number
 * of statements for each child.
 */
export function findSimilar(store: Store, { children, starProcedure }: SimilarRequest): SimilarHit[] {
  const ofProcedure = casesOfProcedure(store, starProcedure)
  const found = children.map((child) => idsLike(store, child))
  const parts = readParts(store, [...new Set(found.flat())], ofProcedure)
  const lines = readLines(store, [...new Set([...parts.map(({ caseId }) => caseId), ...ofProcedure])])
  const people = Map.groupBy(parts, ({ person }) => person.id)
  const hits = [...people.values()].flatMap((ofPerson): SimilarHit[] => {
    const [first] = ofPerson
    if (first === undefined) return []
    const isOfProcedure = ofPerson.some(({ caseId }) => ofProcedure.includes(caseId))
    const signs = children.map((child) => signsOf(child, first.person))
    const best = signs.reduce((most, now, at) => (worthOf(now) > worthOf(signs[most] ?? []) ? at : most), 0)
    const own = signs[best] ?? []
    const by = SIMILARITIES.filter((sign) => (sign === 'star_procedure' ? isOfProcedure : own.includes(sign)))
    if (by.length === 0) return []
    const code = children[best]?.personalCode ?? null
    return [
      {
        child: own.length === 0 ? null : best,
        person: first.person,
        by,
        canBeSame: code === null || first.person.personalCode === null || code === first.person.personalCode,
        cases: linesOf(
          lines,
          ofPerson.map(({ caseId }) => caseId),
        ),
      },
    ]
  })
  const withChild = new Set(parts.map(({ caseId }) => caseId))
  const childless = ofProcedure.filter((id) => !withChild.has(id))
  return [
    ...hits,
    ...childless.map((id): SimilarHit => ({
      child: null,
      person: null,
      by: ['star_procedure'],
      canBeSame: false,
      cases: linesOf(lines, [id]),
    })),
  ]
    .filter((hit) => hit.cases.length > 0)
    .sort((a, b) => worthOf(b.by) - worthOf(a.by))
    .slice(0, MOST_SHOWN)
}

function worthOf(signs: readonly Similarity[]): number {
  return signs.reduce((sum, sign) => sum + WORTH[sign], 0)
}

/** Ids of people who may be like a child, whatever their part in a case. */
function idsLike({ sqlite }: Store, child: SoughtChild): PersonId[] {
  const { personalCode, birthDate } = child
  const words = soughtWords(child)
  const byCode =
    personalCode === null
      ? []
      : sqlite
          .prepare<[string], PersonId>('select id from persons where personal_code = ?')
          .pluck()
          .all(personalCode)
  const byName =
    words.length === 0
      ? []
      : sqlite
          .prepare<[string, number, number], PersonId>(
            `select search_texts.subject from search_index
             cross join search_texts on search_texts.id = search_index.rowid
             where search_index match ? and search_index.rowid >= ? order by search_index.rowid desc limit ?`,
          )
          .pluck()
          .all(matchExpression(words), FIRST_PERSON_ID, MOST_FOUND)
  return [...byCode, ...byName, ...(birthDate === null ? [] : idsBornOn(sqlite, birthDate))]
}

/** A code begins with century and sex, then the day of birth: so its index finds those born on a day. */
function idsBornOn(sqlite: Store['sqlite'], birthDate: IsoDate): PersonId[] {
  const century = (Number(birthDate.slice(0, 2)) - 18) * 2 + 1
  const day = birthDate.slice(2).replaceAll('-', '')
  const beginnings = [`${century}${day}`, `${century + 1}${day}`]
  return [
    ...beginnings.flatMap((beginning) =>
      sqlite
        .prepare<[string, string, number], PersonId>(
          'select id from persons where personal_code >= ? and personal_code < ? limit ?',
        )
        .pluck()
        .all(beginning, `${beginning}:`, MOST_FOUND),
    ),
    ...sqlite
      .prepare<[string, number], PersonId>(
        'select id from persons where personal_code is null and birth_date = ? limit ?',
      )
      .pluck()
      .all(birthDate, MOST_FOUND),
  ]
}

/** Cases whose procedure in STAR has this number; the index of words narrows them, the number itself decides. */
function casesOfProcedure({ sqlite }: Store, typed: string): CaseId[] {
  const number = plainProcedure(typed)
  const words = searchedWords(typed)
  if (number.length < 3 || words.length === 0) return []
  return sqlite
    .prepare<[string, number, number], { id: CaseId; number: string }>(
      `select cases.id, cases.details ->> 'starProcedure' as number from search_index
       cross join search_texts on search_texts.id = search_index.rowid and search_texts.type = 'case'
       cross join cases on cases.id = search_texts.subject
       where search_index match ? and search_index.rowid < ? and cases.details ->> 'starProcedure' is not null
       order by search_index.rowid desc limit ?`,
    )
    .all(matchExpression(words), FIRST_PERSON_ID, MOST_FOUND)
    .filter((row) => plainProcedure(row.number) === number)
    .map(({ id }) => id)
}

type Known = NonNullable<SimilarHit['person']>

/** Parts of children in cases: of those who are like the typed ones, and of those in cases of the procedure. */
function readParts(
  { db }: Store,
  personIds: readonly PersonId[],
  caseIds: readonly CaseId[],
): { readonly caseId: CaseId; readonly person: Known }[] {
  const { id, givenName, surname, personalCode, birthDate, sex } = persons
  const read = (condition: ReturnType<typeof inIds>) =>
    db
      .select({ caseId: casePeople.caseId, person: { id, givenName, surname, personalCode, birthDate, sex } })
      .from(casePeople)
      .innerJoin(persons, eq(id, casePeople.personId))
      .where(and(condition, eq(casePeople.role, 'child')))
      .all()
  const ofCases = caseIds.length === 0 ? [] : read(inIds(casePeople.caseId, caseIds))
  const wanted = [...new Set([...personIds, ...ofCases.map(({ person }) => person.id)])]
  return wanted.length === 0 ? [] : read(inIds(casePeople.personId, wanted))
}

function signsOf(child: SoughtChild, known: Known): Similarity[] {
  const words = soughtWords(child)
  const isNamed = words.length > 0 && matchesWords(wordsOf(`${known.givenName} ${known.surname}`), words)
  const isCode = child.personalCode !== null && child.personalCode === known.personalCode
  const isBorn = child.birthDate !== null && child.birthDate === known.birthDate
  return SIMILARITIES.filter(
    (sign) =>
      (sign === 'personal_code' && isCode) ||
      (sign === 'name' && isNamed) ||
      (sign === 'birth_date' && isBorn),
  )
}

function readLines({ db }: Store, ids: readonly CaseId[]) {
  const rows = db
    .select({ case: cases, municipalityName: municipalities.name })
    .from(cases)
    .innerJoin(
      caseMunicipalities,
      and(eq(caseMunicipalities.caseId, cases.id), isNull(caseMunicipalities.until)),
    )
    .innerJoin(municipalities, eq(municipalities.id, caseMunicipalities.municipalityId))
    .where(inIds(cases.id, ids))
    .orderBy(desc(cases.requestedOn), desc(cases.id))
    .all()
  return rows.map(({ case: row, municipalityName }) => ({
    id: row.id,
    number: formatCaseNumber(row.year, row.ordinal),
    kind: row.kind,
    stage: row.stage,
    municipalityName,
    closedOn: row.closedOn,
  }))
}

function linesOf(lines: ReturnType<typeof readLines>, ids: readonly CaseId[]): SimilarHit['cases'] {
  const own = lines.filter(({ id }) => ids.includes(id))
  const open = own.filter(({ closedOn }) => closedOn === null)
  return [...open, ...own.filter(({ closedOn }) => closedOn !== null)].slice(0, MOST_CASES)
}
