import type { z } from 'zod'
import type { Call } from './call.ts'
import { attachments } from './attachments.ts'
import { backups } from './backups.ts'
import { cases } from './cases.ts'
import type { CHANNELS } from './channels.ts'
import { corrections } from './corrections.ts'
import { deadlines } from './deadlines.ts'
import { deliveries } from './deliveries.ts'
import { desk } from './desk.ts'
import { documents } from './documents.ts'
import { drafts } from './drafts.ts'
import { entries } from './entries.ts'
import type { events } from './events.ts'
import { grounds } from './grounds.ts'
import { items } from './items.ts'
import { journal } from './journal.ts'
import { keys } from './keys.ts'
import { leaks } from './leaks.ts'
import { measures } from './measures.ts'
import { mail } from './mail.ts'
import { merges } from './merges.ts'
import { municipalities } from './municipalities.ts'
import { notes } from './notes.ts'
import { people } from './people.ts'
import { place } from './place.ts'
import { preferences } from './preferences.ts'
import { print } from './print.ts'
import { profile } from './profile.ts'
import type { Envelope } from './result.ts'
import { retention } from './retention.ts'
import { restore } from './restore.ts'
import { search } from './search.ts'
import { similar } from './similar.ts'
import { spelling } from './spelling.ts'
import { timeline } from './timeline.ts'
import { vault } from './vault.ts'

/** Every call of the page to the main process. Areas and names equal `CHANNELS`; the compiler compares them. */
export const contract = {
  preferences,
  vault,
  keys,
  profile,
  municipalities,
  desk,
  cases,
  people,
  timeline,
  entries,
  corrections,
  merges,
  mail,
  attachments,
  notes,
  search,
  similar,
  spelling,
  leaks,
  place,
  drafts,
  deadlines,
  grounds,
  items,
  measures,
  retention,
  journal,
  backups,
  restore,
  deliveries,
  print,
  documents,
} as const satisfies { [A in Area]: { [N in (typeof CHANNELS)[A][number]]: Call } }

export type Area = keyof typeof CHANNELS
export type Contract = typeof contract

/** Input of a call as the main process sees it after parsing. */
export type Input<A extends Area, N extends keyof Contract[A]> =
  Contract[A][N] extends Call<infer I> ? z.output<I> : never

/** What a call gives when it succeeds. */
export type Output<A extends Area, N extends keyof Contract[A]> =
  Contract[A][N] extends Call<z.ZodType, infer O> ? z.output<O> : never

type Method<C> =
  C extends Call<infer I, infer O> ? (input: z.input<I>) => Promise<Envelope<z.output<O>>> : never

type EventName = keyof typeof events

/** `window.desk`: one function per call, no channel argument, no Electron object. */
export type DeskApi = {
  readonly [A in Area]: { readonly [N in keyof Contract[A]]: Method<Contract[A][N]> }
} & {
  readonly on: {
    /** Listens to a message of the main process; gives back the function that stops listening. */
    readonly [N in EventName]: (listener: (message: z.output<(typeof events)[N]>) => void) => () => void
  }
}
