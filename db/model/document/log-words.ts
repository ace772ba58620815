import type { SharedActivity, SharedKind } from './shared-log.ts'

/* The words of the log on paper, as the screens have them; a test compares. */

/** Names of the counselling activities, numbered as the unit numbers them. */
export const ACTIVITY_NAMES: Readonly<Record<SharedActivity, string>> = {
  1: 'Juhtumi arutelu ja analüüs',
  2: 'Abivajaduse hindamine ja tegevuskava',
  3: 'Edasiste toimingute planeerimine',
  4: 'Taotlused, arvamused ja päringud',
  5: 'Lapse perest eraldamine',
  6: 'Meetmete valik ja tulemuslikkus',
  7: 'Võrgustikukohtumisel osalemine',
  8: 'Lapse huvide keskmes hoidmine',
  9: 'STARi täitmine',
}

/** What happened, as it stands inside a sentence. */
export const KIND_WORDS: Readonly<Record<SharedKind, string>> = {
  case_discussion: 'juhtumiarutelu',
  network_meeting: 'võrgustikukohtumine',
  phone_call: 'telefonikõne',
  email: 'e-kiri',
  letter: 'kiri',
  information_exchange: 'infovahetus',
  star_review: 'STARi menetluse analüüs',
  star_monitoring: 'STARi jälgimine',
  decision: 'otsus',
  court_hearing: 'kohtuistung',
  training_day: 'õppepäev',
  document: 'dokument',
}
