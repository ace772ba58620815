import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { searchedWords } from '#model/search/words.ts'
import type { Output } from '#contract/index.ts'

import { desk, valueOf } from './api.ts'

/** What a search gives. */
export type SearchAnswer = Output<'search', 'find'>
export type SearchHit = SearchAnswer['hits'][number]

/** Hits asked for at once; more are found by a better word, not by scrolling. */
export const MOST_HITS = 40
/** So long typing rests before it is searched, in milliseconds. */
const REST = 80
/** No more of what is typed is sent, in characters. */
const MOST_TEXT = 20_000

/** How a search stands. */
export interface SearchState {
  /** Of the newest text that was answered; while another is waited for, still those of the one before. */
  readonly answer: SearchAnswer | null
  /** False while what is typed has not been answered. */
  readonly isFresh: boolean
  /** False while there is no word to search for. */
  readonly hasWords: boolean
  readonly error: unknown
  readonly retry: () => void
}

/** Searches what is typed once typing rests. Answers are kept by their text, so one that comes late shows nothing. */
export function useSearch(typed: string): SearchState {
  const text = typed.trim().slice(0, MOST_TEXT)
  const hasWords = searchedWords(text).length > 0
  const rested = useRested(text)
  const query = useQuery({ ...searchOf(rested), enabled: hasWords && searchedWords(rested).length > 0 })
  return {
    answer: hasWords ? (query.data ?? null) : null,
    isFresh: !hasWords || (rested === text && !query.isPlaceholderData && !query.isPending),
    hasWords,
    error: hasWords ? query.error : null,
    retry: () => void query.refetch(),
  }
}

function searchOf(text: string) {
  return queryOptions({
    queryKey: ['search', text],
    queryFn: () => valueOf(desk.search.find({ text, limit: MOST_HITS })),
    placeholderData: keepPreviousData,
    // What is written changes under a search: each is asked anew, and none is kept in memory.
    staleTime: 0,
    gcTime: 0,
  })
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
