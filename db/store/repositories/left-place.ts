import type { ErrorCode } from '#model/error-codes.ts'
import { LeftPlace } from '#model/left-place.ts'
import { ok, type Result } from '#model/result.ts'
import { leftPlace } from '../schema/left-place.ts'
import type { Store } from '../store.ts'
import { change } from '../transaction.ts'

/** The one row there is. */
const ONLY = 1

const LOOKING = { unjournaled: 'where one is looking is no act' } as const

/** Keeps where the specialist is, in the place of what was kept before. Not journaled: looking is no act. */
export function leavePlace(store: Store, place: LeftPlace): Result<null, ErrorCode> {
  return change(
    store,
    (tx) => {
      const row = { id: ONLY, place: JSON.stringify(place) }
      tx.insert(leftPlace).values(row).onConflictDoUpdate({ target: leftPlace.id, set: row }).run()
      return ok(null)
    },
    LOOKING,
  )
}

/** Gives the place that was left and forgets it; `null` where there is none, or one of another version of the program. */
export function takePlace(store: Store): Result<LeftPlace | null, ErrorCode> {
  return change(
    store,
    (tx) => {
      const row = tx.delete(leftPlace).returning().get()
      return ok(row === undefined ? null : readPlace(row.place))
    },
    LOOKING,
  )
}

/** A place that cannot be read is no loss: the desk itself is shown instead. */
function readPlace(text: string): LeftPlace | null {
  const parsed = LeftPlace.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}
