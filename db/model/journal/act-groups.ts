import { z } from 'zod'
import { type Act, ACTS } from './act.ts'

/** What acts are looked for by. */
export const ACT_GROUPS = [
  'viewed',
  'case',
  'people',
  'entries',
  'attachments',
  'deadlines',
  'documents',
  'taken_out',
  'vault',
  'settings',
] as const
export const ActGroup = z.enum(ACT_GROUPS)
export type ActGroup = z.infer<typeof ActGroup>

type Area = Act extends `${infer A}.${string}` ? A : never

const GROUP_OF_AREA: Readonly<Record<Area, ActGroup>> = {
  vault: 'vault',
  backup: 'vault',
  journal: 'vault',
  settings: 'settings',
  municipality: 'settings',
  retention: 'settings',
  spelling: 'settings',
  case: 'case',
  person: 'people',
  entry: 'entries',
  commitment: 'entries',
  attachment: 'attachments',
  deadline: 'deadlines',
  document: 'documents',
  item: 'case',
  measure: 'settings',
  delivery: 'taken_out',
  note: 'entries',
}

/** Acts of another group than the rest of their area: what was looked at, and what left the vault in the clear. */
const GROUP_OF_ACT: Partial<Readonly<Record<Act, ActGroup>>> = {
  'case.viewed': 'viewed',
  'entry.copied_for_star': 'taken_out',
  'item.copied_for_star': 'taken_out',
  'attachment.copied_out': 'taken_out',
  'attachment.opened_outside': 'taken_out',
  'document.exported': 'taken_out',
  'person.data_exported': 'taken_out',
  'journal.exported': 'taken_out',
}

/** The one group of an act. */
export function groupOf(act: Act): ActGroup {
  return GROUP_OF_ACT[act] ?? GROUP_OF_AREA[act.slice(0, act.indexOf('.')) as Area]
}

/** Acts of groups, in the order of the model; of no group at all: none. */
export function actsOf(groups: readonly ActGroup[]): Act[] {
  return ACTS.filter((act) => groups.includes(groupOf(act)))
}
