import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { isSearchable, type SimilarHit, type SimilarRequest } from '#model/case/similar.ts'

import { desk, valueOf } from '../../../data/api.ts'
import { childFacts, dateOf, type IntakeChild, type KindedIntake, plainCode } from '../intake-value.ts'

/** So long typing rests before it is looked for, in milliseconds. */
const REST = 200

/** A likeness, and the row of the form it is like; `null` where it is like none. */
export interface Likeness extends Omit<SimilarHit, 'child'> {
  readonly childKey: string | null
  /** Under this id it can be said to mean nothing. */
  readonly id: string
}

/** What the desk knows that is like what is typed, once typing rests; those said to mean nothing left out. */
export function useSimilar(value: KindedIntake): readonly Likeness[] {
  const rows = value.children
  const request: SimilarRequest = {
    children: rows.slice(0, 12).map(soughtOf),
    starProcedure: (value.details['starProcedure'] ?? '').slice(0, 100),
  }
  const asked = useRested(JSON.stringify(request))
  const isAsked = isSearchable(request)
  const { data } = useQuery({
    queryKey: ['similar', asked],
    queryFn: () => valueOf(desk.similar.find(JSON.parse(asked) as SimilarRequest)),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    // What is known changes under a form: each is asked anew, and none is kept in memory.
    staleTime: 0,
    gcTime: 0,
  })
  if (!isAsked || data === undefined) return []
  return data
    .map(({ child, ...hit }) => ({
      ...hit,
      childKey: child === null ? null : (rows[child]?.key ?? null),
      id: hit.person?.id ?? hit.cases[0]?.id ?? '',
    }))
    .filter(({ id }) => !value.apart.includes(id))
}

function soughtOf(child: IntakeChild): SimilarRequest['children'][number] {
  const facts = childFacts(child)
  return {
    givenName: child.givenName.slice(0, 200),
    surname: child.surname.slice(0, 200),
    personalCode: facts === null ? null : plainCode(child.personalCode),
    birthDate: dateOf(child.birthDate) ?? facts?.birthDate ?? null,
  }
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
