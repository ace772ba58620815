import { attachmentsHandlers } from './attachments.handlers.ts'
import { casesHandlers } from './cases.handlers.ts'
import { deadlinesHandlers } from './deadlines.handlers.ts'
import { deskHandlers } from './desk.handlers.ts'
import { documentsHandlers } from './documents.handlers.ts'
import { draftsHandlers } from './drafts.handlers.ts'
import { entriesHandlers } from './entries.handlers.ts'
import type { Handlers } from './handle.ts'
import { municipalitiesHandlers } from './municipalities.handlers.ts'
import { peopleHandlers } from './people.handlers.ts'
import { preferencesHandlers } from './preferences.handlers.ts'
import { profileHandlers } from './profile.handlers.ts'
import { searchHandlers } from './search.handlers.ts'
import type { Services } from './services.ts'
import { timelineHandlers } from './timeline.handlers.ts'
import { vaultHandlers } from './vault.handlers.ts'

/** A function for each call of the contract. */
export const allHandlers = (services: Services): Handlers => ({
  preferences: preferencesHandlers(services),
  vault: vaultHandlers(services),
  profile: profileHandlers(services),
  municipalities: municipalitiesHandlers(services),
  desk: deskHandlers(services),
  cases: casesHandlers(services),
  people: peopleHandlers(services),
  timeline: timelineHandlers(services),
  entries: entriesHandlers(services),
  attachments: attachmentsHandlers(services),
  search: searchHandlers(services),
  drafts: draftsHandlers(services),
  deadlines: deadlinesHandlers(services),
  documents: documentsHandlers(services),
})
