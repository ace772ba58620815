import type { LeavingRule } from './left-out.ts'
import type { ExportKind } from './reader.ts'

/* The words of an extract on paper, as the screens have them; a test compares. */

/** Titles of extracts. */
export const EXTRACT_TITLES: Readonly<Record<Exclude<ExportKind, 'issued_document'>, string>> = {
  timeline_extract: 'Väljavõte juhtumi ajajoonest',
  case_file: 'Juhtumi koondväljavõte',
}

/** What each rule leaves out; the same in every extract, whether there was something or not. */
export const LEAVING_WORDS: Readonly<Record<LeavingRule, string>> = {
  own_work: 'Peaspetsialisti ettevalmistus ja analüüs',
  worker_remarks: 'Tähelepanekud lastekaitsetöötaja rolli kohta',
  reporter: 'Abivajavast lapsest teataja ja see, mis lubaks teatajat ära tunda',
  other_families: 'Inimesed, kes ei ole selle juhtumi osalised',
  warnings: 'Töölaua hoiatused, märkmed ja salvestamata tekst',
  training: 'Õppepäevad',
  contacts: 'Telefoninumbrid ja e-posti aadressid',
  star: 'STARi menetluse analüüs ja jälgimine ning STARi kandmise aeg',
  exchange: 'Kirjad, kõned ja istungid, milles võrgustik ei osalenud',
  files: 'Failide nimed ja kontrollsummad',
}
