import type { EntryKind } from '../case/entry.ts'
import type { CaseKind } from '../case/kinds.ts'
import type { DocumentKind } from '../document/document-kind.ts'
import type { ItemType } from '../item/item-types.ts'
import type { Role } from '../person/role.ts'

/* The words of an access request on paper, as the screens have them; a test compares. */

/** Kinds of cases. */
export const CASE_KIND_NAMES: Readonly<Record<CaseKind, string>> = {
  domestic_counselling: 'Siseriiklik nõustamine',
  klat_opinion: 'KLAT-arvamus',
  international: 'Rahvusvaheline juhtum',
  ringist_valja: 'Ringist välja',
  enquiry: 'Pöördumine',
}

/** Parts a person can have. That of a reporter stands in no document. */
export const ROLE_NAMES: Readonly<Record<Exclude<Role, 'reporter'>, string>> = {
  child: 'Laps',
  case_manager: 'Juhtumikorraldaja (KOV)',
  child_protection_worker: 'Lastekaitsetöötaja',
  custodial_parent: 'Hooldusõiguslik vanem',
  guardian: 'Eestkostja',
  carer: 'Last kasvatav isik',
  legal_representative: 'Seaduslik esindaja',
  court_representative: 'Kohtu määratud esindaja',
  network_member: 'Võrgustiku liige',
  trusted_person: 'Usaldusisik',
}

/** What happened. */
export const ENTRY_NAMES: Readonly<Record<EntryKind, string>> = {
  case_discussion: 'Juhtumiarutelu',
  network_meeting: 'Võrgustikukohtumine',
  phone_call: 'Telefonikõne',
  email: 'E-kiri',
  letter: 'Kiri',
  information_exchange: 'Infovahetus',
  star_review: 'STARi menetluse analüüs',
  star_monitoring: 'STARi jälgimine',
  own_work: 'Ettevalmistus ja analüüs',
  decision: 'Otsus',
  court_hearing: 'Kohtuistung',
  training_day: 'Õppepäev',
  document: 'Dokument',
}

/** Kinds of documents. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, string>> = {
  klat_opinion: 'Arvamus lapse vabadust piirava meetme sobivuse kohta',
  counselling_summary: 'Nõustamise kirjalik kokkuvõte',
}

/** What is kept beside the entries. */
export const ITEM_NAMES: Readonly<Record<ItemType, string>> = {
  warning: 'Hoiatusmärkus',
  next_review: 'Järgmine ülevaatus',
  child_opinion: 'Lapse arvamus',
  need_review: 'Abivajaduse hindamise ülevaatus',
  plan_review: 'Juhtumiplaani ülevaatus',
  measure: 'Abimeede',
  weighed_measure: 'Kaalutud vähem piirav meede',
  plan_action: 'Kokkulepitud tegevus',
  star_observation: 'STARi tähelepanek',
  removal: 'Lapse perest eraldamine',
  closing_criterion: 'Lõpetamise kriteerium',
  closing_ground: 'Muu lõpetamise alus',
  feedback: 'Omavalitsuse tagasiside',
  klat_attachment: 'KLAT-taotluse lisa',
  klat_checklist: 'Kohtuavalduse ülevaatus',
  klat_consideration: 'Märge eeltingimuse või sobimatuse kohta',
  danger_assessment: 'Ohtlikkuse hindamine',
  danger_tool_result: 'Vahendi tulemus',
  klat_application: 'Avaldus kohtule',
  klat_hearing: 'Istung',
  klat_ruling: 'Kohtumäärus',
  klat_appeal: 'Määruskaebus',
  klat_service: 'Teenusel viibimine',
  klat_ending: 'Viibimise lõpetamine',
  klat_outcome: 'Soovitatu ja juhtunu',
  klat_flag_reason: 'Märkuse põhjendus',
}
