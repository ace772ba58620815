import { describe, expect, it } from 'vitest'

import { NO_FILTER, type TimelineFilter } from '#model/case/timeline.ts'
import { EntryId, PersonId } from '#model/ids.ts'
import { IsoDate } from '#model/time/dates.ts'

import {
  isFiltered,
  readAnchor,
  readFilter,
  writeAnchor,
  writeFilter,
} from '../../../renderer/timeline/timeline-address.ts'

const ENTRY = EntryId.parse('01930000-0000-7000-8000-000000000002')

const FILTER: TimelineFilter = {
  kinds: ['phone_call', 'decision'],
  activities: [3, 10],
  participant: PersonId.parse('01930000-0000-7000-8000-000000000001'),
  star: 'missing',
  from: IsoDate.parse('2026-01-01'),
  until: IsoDate.parse('2026-02-01'),
  text: 'vanaema juures',
}

describe('a filter in the address', () => {
  it('is read as it was written', () => {
    expect(readFilter(writeFilter(new URLSearchParams(), FILTER))).toEqual(FILTER)
    expect(readFilter(writeFilter(new URLSearchParams(), NO_FILTER))).toEqual(NO_FILTER)
  })

  it('leaves all else as it was, but the place to open it at', () => {
    const params = new URLSearchParams(`view=dense&month=2026-01&entry=${ENTRY}&star=entered`)
    expect(writeFilter(params, NO_FILTER).toString()).toBe('view=dense')
  })

  it('passes over what it cannot read', () => {
    const params = new URLSearchParams('kind=nonsense&activity=11&person=me&star=maybe&from=31.01.2026')
    expect(readFilter(params)).toEqual(NO_FILTER)
  })

  it.each(Object.keys(FILTER) as (keyof TimelineFilter)[])('%s alone narrows the timeline', (name) => {
    expect(isFiltered(NO_FILTER)).toBe(false)
    expect(isFiltered({ ...NO_FILTER, [name]: FILTER[name] })).toBe(true)
  })
})

describe('where an address opens a timeline', () => {
  const read = (query: string) => readAnchor(new URLSearchParams(query))

  it.each([
    ['', null],
    ['entry=new', null],
    ['month=2026-13', null],
    ['month=2026', null],
    ['month=2026-01', { type: 'month', month: '2026-01' }],
    [`entry=${ENTRY}&month=2026-01`, { type: 'entry', entryId: ENTRY }],
  ])('%j', (query, anchor) => {
    expect(read(query)).toEqual(anchor)
  })

  it('is one place at a time, and keeps the filter', () => {
    const params = new URLSearchParams(`star=missing&entry=${ENTRY}`)
    const toMonth = writeAnchor(params, { type: 'month', month: '2026-01' })
    expect(toMonth.toString()).toBe('star=missing&month=2026-01')
    const back = writeAnchor(toMonth, { type: 'entry', entryId: ENTRY })
    expect(back.toString()).toBe(`star=missing&entry=${ENTRY}`)
  })
})
