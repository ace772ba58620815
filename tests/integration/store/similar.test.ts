import { describe, expect, it, vi } from 'vitest'
import type { SimilarRequest, SoughtChild } from '#model/case/similar.ts'
import type { CaseId, PersonId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { readCase } from '#store/queries/case-view.ts'
import { findSimilar } from '#store/queries/similar.ts'
import { changeStage, openCase } from '#store/repositories/cases.ts'
import type { Store } from '#store/store.ts'
import { aCase, anIntake } from '#tests/support/builders/case-intake.ts'
import { aKlatIntake } from '#tests/support/builders/klat-intake.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import { acting, contents, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'

const CODE = aPersonalCode('2013-04-05', 'female', 371)

function sought(given: Partial<SoughtChild> = {}, starProcedure = ''): SimilarRequest {
  return {
    children: [{ givenName: '', surname: '', personalCode: null, birthDate: null, ...given }],
    starProcedure,
  }
}

/** Who was found, by their given names, and by what. */
function found(store: Store, request: SimilarRequest): [string, string][] {
  return findSimilar(store, request).map(({ person, by }) => [person?.givenName ?? '', by.join()])
}

function filled() {
  const store = tempStore()
  const details = { starProcedure: 'M-118/2026' }
  const known = aCase(store, {
    details,
    children: [aPerson({ givenName: 'Õnne-Liis', surname: 'Väljamõeldis', personalCode: CODE })],
  })
  aCase(store, {
    details: { starProcedure: null },
    children: [aPerson({ givenName: 'Mari', surname: 'Näitlik', birthDate: date('2013-04-05') })],
  })
  return { store, known }
}

const childOf = (store: Store, caseId: CaseId): PersonId => {
  const part = must(readCase(store, caseId, viewing())).people.find(({ role }) => role === 'child')
  if (part === undefined) throw new Error('No child')
  return part.person.id
}

describe('children like the one being typed', () => {
  it.each<[string, SimilarRequest, [string, string][]]>([
    ['the personal code', sought({ personalCode: CODE }), [['Õnne-Liis', 'personal_code']]],
    [
      'the name in any order and without its marks',
      sought({ givenName: 'valjamoeldis', surname: 'ÕNNE' }),
      [['Õnne-Liis', 'name']],
    ],
    [
      'the birth date, also of a child without a code',
      sought({ birthDate: date('2013-04-05') }),
      [
        ['Õnne-Liis', 'birth_date'],
        ['Mari', 'birth_date'],
      ],
    ],
    [
      'the procedure in STAR, however it is written',
      sought({}, 'm 118 / 2026'),
      [['Õnne-Liis', 'star_procedure']],
    ],
    ['nothing by one name alone', sought({ givenName: 'Mari' }), []],
    ['nothing by a number that only begins alike', sought({}, 'M-118'), []],
    ['nobody like someone else', sought({ givenName: 'Keegi', surname: 'Teine' }), []],
  ])('are found by %s', (_, request, expected) => {
    const { store } = filled()
    expect(new Map(found(store, request))).toEqual(new Map(expected))
  })

  it('come with their cases, the likest first, the workers of cases never', () => {
    const { store, known } = filled()
    const hits = findSimilar(
      store,
      sought({ givenName: 'Mari', surname: 'Näitlik', birthDate: date('2013-04-05') }),
    )
    expect(hits.map(({ person, by }) => [person?.givenName, by.length])).toEqual([
      ['Mari', 2],
      ['Õnne-Liis', 1],
    ])
    expect(hits[1]?.cases).toMatchObject([{ id: known, kind: 'domestic_counselling', stage: 'contact' }])
    // The worker of every case is called so.
    expect(found(store, sought({ givenName: 'Mari', surname: 'Töötaja' }))).toEqual([])
  })

  it('are not the same where both codes are known and differ', () => {
    const { store } = filled()
    const other = sought({
      givenName: 'Õnne-Liis',
      surname: 'Väljamõeldis',
      personalCode: aPersonalCode('2013-04-05', 'female', 372),
    })
    expect(findSimilar(store, other)).toMatchObject([{ canBeSame: false }])
  })

  it('are found without reading through people or cases', () => {
    const { store } = filled()
    const prepare = vi.spyOn(store.sqlite, 'prepare')
    findSimilar(
      store,
      sought({ givenName: 'Mari', surname: 'N', personalCode: CODE, birthDate: date('2013-04-05') }, 'M-118'),
    )
    const statements = prepare.mock.calls.map(([source]) => source)
    prepare.mockRestore()
    const plans = statements.flatMap(
      (source) => store.sqlite.explain(`query plan ${source}`) as { detail: string }[],
    )
    expect(statements.length).toBeLessThan(12)
    const scans = plans.filter(({ detail }) => /^SCAN (persons|cases|case_people)/.test(detail))
    expect(scans).toEqual([])
  })
})

describe('a request about a child that is known', () => {
  it('makes no second record of a child without a personal code', () => {
    const store = tempStore()
    const first = aCase(store, { children: [aPerson()] })
    const knownId = childOf(store, first)
    const second = aCase(store, { children: [{ ...aPerson({ givenName: 'Kaarel' }), knownId }] })
    expect(childOf(store, second)).toBe(knownId)
    const before = contents(store)
    const unknown = { ...aPerson(), knownId: newId() as PersonId }
    expect(openCase(store, anIntake(store, { children: [unknown] }), acting())).toEqual(err('not_found'))
    expect(contents(store)).toEqual(before)
  })

  it('is tied at once to the cases it names, in the journal of both', () => {
    const store = tempStore()
    const sibling = aCase(store)
    const caseId = aCase(store, { linkWith: [sibling, sibling] })
    const linked = (id: CaseId) =>
      must(readCase(store, id, viewing())).linked.map(({ id: other, ties }) => [other, ties])
    expect(linked(caseId)).toEqual([[sibling, ['related']]])
    expect(linked(sibling)).toEqual([[caseId, ['related']]])
    const unknown = anIntake(store, { linkWith: [newId() as CaseId] })
    expect(openCase(store, unknown, acting())).toEqual(err('not_found'))
  })

  it('for an opinion goes with the open counselling it is tied to, and opens another only where there is none', () => {
    const store = tempStore()
    const child = aPerson({ personalCode: CODE })
    const counselling = aCase(store, { children: [child] })
    const ofOther = aCase(store, { children: [aPerson({ givenName: 'Teine' })] })
    const countOf = (work: () => void) => {
      const count = () => store.sqlite.prepare<[], number>('select count(*) from cases').pluck().get() ?? 0
      const before = count()
      work()
      return count() - before
    }
    const open = (linkWith: CaseId[]) => () =>
      must(openCase(store, { ...aKlatIntake(store, { child }), linkWith }, acting()))
    expect(countOf(open([counselling]))).toBe(1)
    expect(countOf(open([ofOther]))).toBe(2)
    must(changeStage(store, { caseId: counselling, stage: 'closed', on: date('2026-11-02') }, acting()))
    expect(countOf(open([counselling]))).toBe(2)
  })
})
