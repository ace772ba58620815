import './kind-details.css'

import type { CaseKind } from '#model/case/kinds.ts'

import { domesticCounsellingDetails } from './domestic-counselling.tsx'
import { enquiryDetails } from './enquiry.tsx'
import { internationalDetails } from './international.tsx'
import type { KindDetails } from './kind-details.ts'
import { klatOpinionDetails } from './klat-opinion.tsx'
import { ringistValjaDetails } from './ringist-valja.tsx'

/** How each kind's own facts are asked for and shown; a kind without them does not compile. */
export const KIND_DETAILS: Readonly<Record<CaseKind, KindDetails>> = {
  domestic_counselling: domesticCounsellingDetails,
  klat_opinion: klatOpinionDetails,
  international: internationalDetails,
  ringist_valja: ringistValjaDetails,
  enquiry: enquiryDetails,
}
