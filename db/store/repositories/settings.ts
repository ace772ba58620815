import type { ErrorCode } from '#model/error-codes.ts'
import { z } from 'zod'
import { ok, type Result } from '#model/result.ts'
import { Letterhead, Profile } from '#model/specialist.ts'
import type { Acting } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { readJson } from '../rows.ts'
import { settings } from '../schema/settings.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'

/** Who works at this desk and what stands on the letters. `profile` is `null` until the first run is finished. */
export interface Settings {
  profile: Profile | null
  letterhead: Letterhead
}

/** The column of the profile, which also holds the words its specialist has taught. */
const StoredProfile = Profile.extend({ taughtWords: z.array(z.string()).optional() })

/** The settings of the vault. @throws Error when the vault was never set up */
export function getSettings({ db }: Store): Settings {
  return readSettings(db)
}

/** Saves profile and letterhead; what stood before stays in the journal. */
export function saveSettings(
  store: Store,
  input: { readonly profile: Profile; readonly letterhead: Letterhead },
  acting: Acting,
): Result<Settings, ErrorCode> {
  return change(store, (tx) => {
    const before = readSettings(tx)
    const { profile, letterhead } = input
    tx.update(settings)
      .set({ profile: stored(profile, taughtWordsOf(tx)), letterhead: JSON.stringify(letterhead) })
      .run()
    const subject = { type: 'settings', id: acting.actor } as const
    recordAct(
      tx,
      { act: 'settings.changed', subject, caseId: null, before, after: { profile, letterhead } },
      acting,
    )
    return ok({ profile, letterhead })
  })
}

/** The words the specialist has taught, in no order; none before there is a profile. */
export function taughtWordsOf(connection: Connection): readonly string[] {
  return readStored(connection).profile?.taughtWords ?? []
}

/** Keeps other taught words; nothing where there is no profile yet. Journals nothing: that is for the caller. */
export function putTaughtWords(tx: Connection, words: readonly string[]): void {
  const { profile } = readSettings(tx)
  if (profile !== null)
    tx.update(settings)
      .set({ profile: stored(profile, words) })
      .run()
}

function readSettings(connection: Connection): Settings {
  const { profile, letterhead } = readStored(connection)
  if (profile === null) return { profile, letterhead }
  const { taughtWords: _, ...own } = profile
  return { profile: own, letterhead }
}

function readStored(connection: Connection) {
  const row = connection.select().from(settings).get()
  if (row === undefined) throw new Error('The vault was not set up')
  return {
    profile: row.profile === null ? null : readJson(StoredProfile, row.profile),
    letterhead: readJson(Letterhead, row.letterhead),
  }
}

function stored(profile: Profile, taughtWords: readonly string[]): string {
  return JSON.stringify(taughtWords.length === 0 ? profile : { ...profile, taughtWords })
}
