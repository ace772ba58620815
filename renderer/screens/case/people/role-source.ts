import type { Role } from '#model/person/role.ts'

import type { MessageKey } from '../../../i18n/catalogues.ts'

/** By what rule the data of a role are kept; the fields themselves are in `ROLE_DATA`. */
export const ROLE_SOURCES = {
  child: 'people.source.child',
  custodial_parent: 'people.source.carers',
  guardian: 'people.source.carers',
  carer: 'people.source.carers',
  legal_representative: 'people.source.carers',
  case_manager: 'people.source.office',
  child_protection_worker: 'people.source.office',
  court_representative: 'people.source.office',
  network_member: 'people.source.network',
  trusted_person: 'people.source.network',
  reporter: 'people.source.reporter',
} as const satisfies Readonly<Record<Role, MessageKey>>
