import { z } from 'zod'

/** Who a person is in one case. A person may have another role in another case. */
export const ROLES = [
  'child',
  'case_manager',
  'child_protection_worker',
  'custodial_parent',
  'guardian',
  'carer',
  'legal_representative',
  'court_representative',
  'network_member',
  'trusted_person',
  'reporter',
] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>
