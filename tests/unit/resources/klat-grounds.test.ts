import { describe, expect, it } from 'vitest'
import { considerationStart, GROUND_SIDES, KlatGrounds } from '#model/klat/grounds.ts'
import json from '#resources/klat-grounds.json' with { type: 'json' }

const grounds = KlatGrounds.parse(json)

describe('the grounds of KLAT as they are shipped', () => {
  it('have every list once, each with its source and its age, and each id once', () => {
    expect(grounds.lists.map(({ side }) => side)).toEqual(GROUND_SIDES)
    const ids = grounds.lists.flatMap((list) => list.grounds.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('begin a note by what it is about', () => {
    expect(considerationStart(grounds, 'psychosis')).toEqual({ side: 'unsuitable', about: 'Äge psühhoos' })
    expect(considerationStart(grounds, 'weather')).toBeNull()
  })
})
