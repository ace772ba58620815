import { z } from 'zod'
import { EntryKind } from '../case/entry.ts'
import { type CaseKind, kindDefinition } from '../case/kinds.ts'
import { Stage } from '../case/stage.ts'
import { CaseTag } from '../case/timeline.ts'
import { DeadlineRuleId } from '../deadline/deadline-rule.ts'
import { DocumentKind } from '../document/document-kind.ts'
import { CaseId, DocumentId } from '../ids.ts'
import { Role } from '../person/role.ts'
import { formatDate, Instant, IsoDate } from '../time/dates.ts'
import { Act, SubjectType } from './act.ts'
import { ActGroup } from './act-groups.ts'

/** Which lines of the journal. Texts are not searched: they lie sealed, each case under a key of its own. */
export const JournalFilter = z.strictObject({
  caseId: CaseId.nullable(),
  /** None means all. */
  groups: z.array(ActGroup).max(20),
  /** First and last day in Tallinn, by the clock of the act. */
  from: IsoDate.nullable(),
  until: IsoDate.nullable(),
})
export type JournalFilter = z.infer<typeof JournalFilter>

/** What an act was done to, as far as a line says it. */
export const ActTarget = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('entry'), kind: EntryKind, occurredOn: IsoDate }),
  z.strictObject({ type: z.literal('person'), name: z.string(), role: Role.nullable() }),
  z.strictObject({ type: z.literal('deadline'), ruleId: DeadlineRuleId }),
  z.strictObject({
    type: z.literal('document'),
    documentId: DocumentId,
    kind: DocumentKind,
    number: z.int().nullable(),
  }),
  z.strictObject({ type: z.literal('stage'), stage: Stage }),
  z.strictObject({ type: z.literal('as_of'), day: IsoDate }),
  z.strictObject({ type: z.literal('failed_tries'), count: z.int().min(0) }),
  /** A name of a file, a municipality, a unit, a case; or the words of a promise. */
  z.strictObject({ type: z.literal('text'), text: z.string() }),
])
export type ActTarget = z.infer<typeof ActTarget>

/** A row of the journal as a line that people read. */
export const JournalLine = z.strictObject({
  seq: z.int().positive(),
  at: Instant,
  /** The specialist's name; `null` for someone this vault does not know by name. */
  actorName: z.string().nullable(),
  act: Act,
  subjectType: SubjectType,
  subjectId: z.string(),
  caseId: CaseId.nullable(),
  /** The case as it is called now; `null` outside any case, and for one that is not in the vault any more. */
  case: CaseTag.nullable(),
  /** `erased`: the content went with its case. `broken`: it does not open, which checking the journal explains. */
  content: z.enum(['whole', 'erased', 'broken']),
  target: ActTarget.nullable(),
  reason: z.string().nullable(),
  hash: z.string(),
})
export type JournalLine = z.infer<typeof JournalLine>

/** What one act changed. The states are payloads: parts of records of the model, by what the act is. */
export const JournalChange = z.strictObject({
  line: JournalLine,
  before: z.unknown(),
  after: z.unknown(),
  /** Names of the people, municipalities and cases that the states name by their ids. */
  names: z.record(z.string(), z.string()),
})
export type JournalChange = z.infer<typeof JournalChange>

/** A word of a line: said as it is, or by its key in the catalogue. */
export type LineWord =
  | { readonly text: string }
  | { readonly key: string; readonly params?: Readonly<Record<string, string | number>> }

/** What an act was done to, in words; to be joined by commas. Empty where the act says it all. */
export function targetWords({ target, case: tag }: Pick<JournalLine, 'target' | 'case'>): LineWord[] {
  switch (target?.type) {
    case undefined:
      return []
    case 'entry':
      return [{ key: `entry.${target.kind}` }, { text: formatDate(target.occurredOn) }]
    case 'person':
      return [
        { text: target.name },
        ...(target.role === null ? [] : [{ key: `role.${camelCase(target.role)}` }]),
      ]
    case 'deadline':
      return [{ key: `deadline.rule.${target.ruleId}.short` }]
    case 'document':
      return [
        { key: `doc.${target.kind}` },
        ...(target.number === null
          ? []
          : [{ key: 'casePage.documents.version', params: { number: String(target.number) } }]),
      ]
    case 'stage':
      return tag === null ? [] : [{ key: stageKey(tag.kind, target.stage) }]
    case 'as_of':
      return [{ key: 'journal.asOfDay', params: { date: formatDate(target.day) } }]
    case 'failed_tries':
      return target.count === 0 ? [] : [{ key: 'journal.failedTries', params: { count: target.count } }]
    case 'text':
      return target.text === '' ? [] : [{ text: target.text }]
  }
}

/** Key of a stage's name: stages of one name are called differently in different kinds. */
function stageKey(kind: CaseKind, stage: Stage): string {
  return stage === 'closed' ? 'stage.closed' : `stage.${kindDefinition(kind).labelGroup}.${stage}`
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
