import type { CaseRecord } from '#model/case/case.ts'
import { KINDS, type CaseKind } from '#model/case/kinds.ts'
import type { KlatApplicant, KlatRequest } from '#model/case/kinds/klat-opinion.ts'
import type { KindDefinition } from '#model/case/kinds/kind-definition.ts'
import type { Stage } from '#model/case/stage.ts'
import type { Role } from '#model/person/role.ts'

import type { MessageKey, Translate } from '../../i18n/catalogues.ts'

type StageKeys = Partial<Readonly<Record<Stage, MessageKey>>>

/** Stages of the same name are called differently in different kinds. */
const STAGE_KEYS: Readonly<Record<KindDefinition['labelGroup'], StageKeys>> = {
  domestic: {
    contact: 'stage.domestic.contact',
    counselling: 'stage.domestic.counselling',
    closing: 'stage.domestic.closing',
    summary: 'stage.domestic.summary',
  },
  klat: {
    request: 'stage.klat.request',
    assessment: 'stage.klat.assessment',
    drafting: 'stage.klat.drafting',
    issued: 'stage.klat.issued',
    court: 'stage.klat.court',
    in_service: 'stage.klat.in_service',
  },
  international: {
    received: 'stage.international.received',
    mediation: 'stage.international.mediation',
    answered: 'stage.international.answered',
  },
  rv: {
    preparation: 'stage.rv.preparation',
    active: 'stage.rv.active',
    follow_up: 'stage.rv.follow_up',
  },
  enquiry: { received: 'stage.enquiry.received', answered: 'stage.enquiry.answered' },
}

const ROLE_KEYS: Readonly<Record<Role, MessageKey>> = {
  child: 'role.child',
  case_manager: 'role.caseManager',
  child_protection_worker: 'role.childProtectionWorker',
  custodial_parent: 'role.custodialParent',
  guardian: 'role.guardian',
  carer: 'role.carer',
  legal_representative: 'role.legalRepresentative',
  court_representative: 'role.courtRepresentative',
  network_member: 'role.networkMember',
  trusted_person: 'role.trustedPerson',
  reporter: 'role.reporter',
}

/** "KLAT-arvamus". */
export function kindLabel(t: Translate, kind: CaseKind): string {
  return t(`kind.${kind}`)
}

/** "Arvamuse koostamine": a stage as its kind calls it. */
export function stageLabel(t: Translate, kind: CaseKind, stage: Stage): string {
  return t(STAGE_KEYS[KINDS[kind].labelGroup][stage] ?? 'stage.closed')
}

/** "Juhtumikorraldaja (KOV)". */
export function roleLabel(t: Translate, role: Role): string {
  return t(ROLE_KEYS[role])
}

/** "Paigutamine". */
export function klatRequestLabel(t: Translate, request: KlatRequest): string {
  return t(`klat.${request}`)
}

/** How a request came, "DHX". */
export function channelLabel(t: Translate, channel: CaseRecord['channel']): string {
  return t(`casePage.channel.${channel}`)
}

/** Who goes to court. */
export function applicantLabel(t: Translate, applicant: KlatApplicant): string {
  return t(applicant === 'other' ? 'casePage.applicant.someoneElse' : `casePage.applicant.${applicant}`)
}
