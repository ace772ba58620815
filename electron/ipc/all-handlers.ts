import { attachmentsHandlers } from './attachments.handlers.ts'
import { backupsHandlers } from './backups.handlers.ts'
import { casesHandlers } from './cases.handlers.ts'
import { correctionsHandlers } from './corrections.handlers.ts'
import { deadlinesHandlers } from './deadlines.handlers.ts'
import { deliveriesHandlers } from './deliveries.handlers.ts'
import { deskHandlers } from './desk.handlers.ts'
import { documentsHandlers } from './documents.handlers.ts'
import { draftsHandlers } from './drafts.handlers.ts'
import { entriesHandlers } from './entries.handlers.ts'
import type { Handlers } from './handle.ts'
import { groundsHandlers } from './grounds.handlers.ts'
import { itemsHandlers } from './items.handlers.ts'
import { journalHandlers } from './journal.handlers.ts'
import { keysHandlers } from './keys.handlers.ts'
import { leaksHandlers } from './leaks.handlers.ts'
import { measuresHandlers } from './measures.handlers.ts'
import { mailHandlers } from './mail.handlers.ts'
import { mergesHandlers } from './merges.handlers.ts'
import { municipalitiesHandlers } from './municipalities.handlers.ts'
import { notesHandlers } from './notes.handlers.ts'
import { peopleHandlers } from './people.handlers.ts'
import { placeHandlers } from './place.handlers.ts'
import { preferencesHandlers } from './preferences.handlers.ts'
import { printHandlers } from './print.handlers.ts'
import { profileHandlers } from './profile.handlers.ts'
import { retentionHandlers } from './retention.handlers.ts'
import { restoreHandlers } from './restore.handlers.ts'
import { searchHandlers } from './search.handlers.ts'
import type { Services } from './services.ts'
import { similarHandlers } from './similar.handlers.ts'
import { spellingHandlers } from './spelling.handlers.ts'
import { timelineHandlers } from './timeline.handlers.ts'
import { vaultHandlers } from './vault.handlers.ts'

/** A function for each call of the contract. */
export const allHandlers = (services: Services): Handlers => ({
  preferences: preferencesHandlers(services),
  vault: vaultHandlers(services),
  keys: keysHandlers(services),
  profile: profileHandlers(services),
  municipalities: municipalitiesHandlers(services),
  desk: deskHandlers(services),
  cases: casesHandlers(services),
  people: peopleHandlers(services),
  timeline: timelineHandlers(services),
  entries: entriesHandlers(services),
  corrections: correctionsHandlers(services),
  merges: mergesHandlers(services),
  mail: mailHandlers(services),
  attachments: attachmentsHandlers(services),
  notes: notesHandlers(services),
  search: searchHandlers(services),
  similar: similarHandlers(services),
  spelling: spellingHandlers(services),
  leaks: leaksHandlers(services),
  place: placeHandlers(services),
  drafts: draftsHandlers(services),
  deadlines: deadlinesHandlers(services),
  grounds: groundsHandlers(services),
  items: itemsHandlers(services),
  measures: measuresHandlers(services),
  retention: retentionHandlers(services),
  journal: journalHandlers(services),
  backups: backupsHandlers(services),
  restore: restoreHandlers(services),
  deliveries: deliveriesHandlers(services),
  print: printHandlers(services),
  documents: documentsHandlers(services),
})
