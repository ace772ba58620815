import { z } from 'zod'
import { CaseRecord } from '#model/case/case.ts'
import { Commitment } from '#model/case/commitment.ts'
import { Entry } from '#model/case/entry.ts'
import type { CaseKind } from '#model/case/kinds.ts'
import { Stage } from '#model/case/stage.ts'
import { Deadline } from '#model/deadline/deadline.ts'
import { LetterFields, Section, VersionStatus } from '#model/document/document.ts'
import type { JournalChange, JournalLine } from '#model/journal/journal-line.ts'
import { fullName } from '#model/person/name.ts'
import { Person } from '#model/person/person.ts'
import { Role } from '#model/person/role.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import { formatDate, formatTime, IsoDate } from '#model/time/dates.ts'

import type { Translate } from '../../i18n/catalogues.ts'
import { channelLabel, kindLabel, roleLabel, stageLabel } from '../common/labels.ts'
import { commitmentText } from '../common/commitment-text.ts'
import { letterFacts } from '../common/letter-facts.ts'
import { sectionName } from '../common/section-name.ts'
import { KIND_DETAILS } from '../intake/details/all-kinds.ts'
import { deliveryFacts } from './delivery-facts.ts'
import { type ChangeFact, day, fact, of, sizeText } from './fact.ts'
import { measureFacts } from './measure-facts.ts'
import { copiedListFacts, itemFacts } from './item-facts.ts'
import {
  backupFacts,
  erasedFacts,
  journalFacts,
  keptFacts,
  periodFacts,
  vaultFacts,
} from './keeping-facts.ts'
import { mergeFacts, movedFacts } from './correction-facts.ts'
import { KeptNames, keptNamesText } from './name-facts.ts'
import { noteFacts } from './note-facts.ts'
import { settingsFacts } from './settings-facts.ts'
import { spellingFacts } from './spelling-facts.ts'

/** One difference: what stood before, what stands after; `null` where there was nothing. */
export interface FieldChange {
  readonly term: string
  readonly before: string | null
  readonly after: string | null
}

/** What an act changed, term by term, in the words of the screens. What stayed as it was is left out. */
export function fieldChanges(t: Translate, { line, before, after, names }: JournalChange): FieldChange[] {
  const read = (state: unknown) => (state === null ? [] : changeFacts(t, line, state, names))
  const [old, next] = [mapOf(read(before)), mapOf(read(after))]
  const terms = [...new Set([...old.keys(), ...next.keys()])]
  return terms.flatMap((term) => {
    const [from, to] = [old.get(term) ?? null, next.get(term) ?? null]
    return from === to ? [] : [{ term, before: from, after: to }]
  })
}

function mapOf(facts: readonly ChangeFact[]): Map<string, string> {
  return new Map(facts.filter(({ value }) => value !== '').map(({ term, value }) => [term, value]))
}

type Names = Readonly<Record<string, string>>

/** A state of a record as facts; empty where it is of no shape that is known here. */
export function changeFacts(t: Translate, line: JournalLine, state: unknown, names: Names): ChangeFact[] {
  const { act, subjectType } = line
  switch (subjectType) {
    case 'case':
      if (act === 'case.kept') return keptFacts(t, state)
      if (act === 'case.erased') return erasedFacts(t, state)
      if (act === 'item.copied_for_star') return copiedListFacts(t, state)
      return caseFacts(t, state, line.case?.kind ?? null, names)
    case 'case_person':
      return partFacts(t, state)
    case 'person':
      if (act === 'person.merged' || act === 'person.unmerged') return mergeFacts(t, state)
      return act === 'person.data_exported'
        ? fileFacts(t, state)
        : of(Named, state, (named) => [fact(t, 'name', fullName(named))])
    case 'entry':
      return [...movedFacts(t, state, names), ...entryFacts(t, state, names)]
    case 'commitment':
      return of(PromiseState, state, ({ what, side, who, dueOn, keptOn }) => [
        fact(t, 'what', what),
        fact(t, 'who', side === 'mine' ? t('journal.field.mine') : who),
        fact(t, 'dueOn', day(dueOn)),
        fact(t, 'keptOn', day(keptOn)),
      ])
    case 'attachment':
      return fileFacts(t, state)
    case 'deadline':
      return deadlineFacts(t, state)
    case 'document':
    case 'document_version':
      return documentFacts(t, state)
    case 'municipality':
      return of(Period, state, ({ from, until }) => [
        fact(t, 'from', day(from)),
        fact(t, 'until', until === null ? t('journal.none') : day(until)),
      ])
    case 'municipality_unit':
      return of(Unit, state, (unit) => [
        fact(t, 'name', unit.name),
        fact(t, 'contact', unit.contactName),
        fact(t, 'phone', unit.phone),
        fact(t, 'email', unit.email),
      ])
    case 'settings':
      if (act === 'retention.period_changed') return periodFacts(t, state)
      return line.act.startsWith('spelling.') ? spellingFacts(t, state) : settingsFacts(t, state)
    case 'vault':
      return vaultFacts(t, state)
    case 'backup':
      return backupFacts(t, state)
    case 'journal':
      return journalFacts(t, state)
    case 'delivery':
      return deliveryFacts(t, state, names)
    case 'item':
      return itemFacts(t, state)
    case 'measure':
      return measureFacts(t, state)
    case 'note':
      return noteFacts(t, state, names)
  }
}

const GroundState = z.strictObject({ key: Section.shape.key, paragraphId: z.string(), entries: z.int() })

// States as they lie in the journal: parts of records, of this program or of one before it.
const Named = z.object({ givenName: z.string(), surname: z.string() })
const CaseState = z.object({
  ...CaseRecord.partial().shape,
  municipalityId: z.string().optional(),
  from: IsoDate.optional(),
  on: IsoDate.optional(),
  linkedCaseId: z.string().optional(),
  type: z.enum(['opened_with', 'related']).optional(),
  asOf: IsoDate.optional(),
})
const Part = z.object({ person: z.object(Person.partial().shape), role: Role, tie: z.string().nullable() })
const EntryState = z.object(Entry.partial().shape)
const PromiseState = z.object(Commitment.partial().shape)
const FileState = z.object({
  name: z.string().optional(),
  fileName: z.string().optional(),
  bytes: z.number().optional(),
  size: z.number().optional(),
  sha256: z.string().optional(),
})
const DeadlineState = z.object(Deadline.partial().shape)
const DocumentState = z.object({
  number: z.int().optional(),
  templateVersion: z.string().optional(),
  fields: LetterFields.optional(),
  sections: z.array(Section).optional(),
  file: FileState.optional(),
  pdf: FileState.optional(),
  ...FileState.shape,
  status: VersionStatus.optional(),
  passes: z.array(z.object({ reason: z.string() })).optional(),
  names: KeptNames.optional(),
})
const Period = z.object({ from: IsoDate, until: IsoDate.nullable() })
const Unit = z.object({
  name: z.string(),
  contactName: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
})
function caseFacts(t: Translate, state: unknown, ownKind: CaseKind | null, names: Names): ChangeFact[] {
  return of(CaseState, state, (given) => {
    const kind = given.kind ?? ownKind
    const { channel, stage, details } = given
    return [
      fact(t, 'number', given.number),
      fact(t, 'kind', given.kind && kindLabel(t, given.kind)),
      fact(t, 'stage', stage && kind ? stageLabel(t, kind, Stage.parse(stage)) : undefined),
      fact(t, 'stageOn', day(given.on)),
      fact(t, 'requestedOn', day(given.requestedOn)),
      fact(t, 'channel', channel && channelLabel(t, channel)),
      fact(t, 'requestReference', given.requestReference),
      fact(t, 'question', given.question),
      ...(kind === null || details === undefined ? [] : detailsFacts(t, kind, details)),
      fact(t, 'closedOn', day(given.closedOn)),
      fact(t, 'municipality', given.municipalityId && names[given.municipalityId]),
      fact(t, 'from', day(given.from)),
      fact(t, 'link', given.linkedCaseId && (names[given.linkedCaseId] ?? t('journal.content.erased'))),
      fact(t, 'linkType', given.type && t(`casePage.tie.${given.type}`)),
      fact(t, 'asOf', day(given.asOf)),
    ]
  })
}

/** Details of a kind, as far as they are words: a few facts are shown as elements elsewhere. */
function detailsFacts(t: Translate, kind: CaseKind, details: unknown): ChangeFact[] {
  return KIND_DETAILS[kind].facts(t, details).flatMap(({ term, value }) => {
    if (typeof value === 'string' || typeof value === 'number') return [{ term, value: String(value) }]
    return []
  })
}

function partFacts(t: Translate, state: unknown): ChangeFact[] {
  return of(Part, state, ({ person, role, tie }) => [
    fact(t, 'name', fullName({ givenName: person.givenName ?? '', surname: person.surname ?? '' })),
    fact(t, 'role', roleLabel(t, role)),
    fact(t, 'tie', tie),
    fact(t, 'personalCode', person.personalCode),
    fact(t, 'birthDate', day(person.birthDate)),
    fact(t, 'sex', person.sex && t(`journal.field.${person.sex}`)),
    fact(t, 'phone', person.phone),
    fact(t, 'email', person.email),
  ])
}

function entryFacts(t: Translate, state: unknown, names: Names): ChangeFact[] {
  return of(EntryState, state, (entry) => [
    fact(t, 'kind', entry.kind && t(`entry.${entry.kind}`)),
    fact(t, 'occurredOn', day(entry.occurredOn)),
    fact(t, 'occurredAt', entry.occurredAt && formatTime(entry.occurredAt)),
    fact(
      t,
      'participants',
      entry.participants?.map((id) => names[id] ?? t('journal.unknownPerson')).join('\n'),
    ),
    fact(t, 'activities', entry.activities?.map((activity) => t(`activity.${activity}`)).join('\n')),
    fact(t, 'text', entry.text && toPlainText(entry.text)),
    fact(t, 'commitments', entry.commitments?.map((promise) => commitmentText(t, promise)).join('\n')),
    fact(t, 'minutes', entry.minutes),
    fact(t, 'inStarOn', day(entry.inStarOn)),
  ])
}

/** A file that was kept or that left the vault. Its checksum tells whether a file one holds is that one. */
function fileFacts(t: Translate, state: unknown): ChangeFact[] {
  return of(FileState, state, ({ name, fileName, bytes, size, sha256 }) => [
    fact(t, 'fileName', fileName ?? name),
    fact(t, 'size', sizeText(t, bytes ?? size)),
    fact(t, 'checksum', sha256),
  ])
}

function deadlineFacts(t: Translate, state: unknown): ChangeFact[] {
  return of(DeadlineState, state, ({ ruleId, triggeredOn, pauses, override, metOn }) => [
    fact(t, 'rule', ruleId && t(`deadline.rule.${ruleId}.short`)),
    fact(t, 'triggeredOn', day(triggeredOn)),
    fact(
      t,
      'pauses',
      pauses
        ?.map(
          ({ from, until, reason }) =>
            `${formatDate(from)}–${until === null ? '' : formatDate(until)} ${reason}`,
        )
        .join('\n'),
    ),
    fact(t, 'override', override ? `${formatDate(override.dueOn)} ${override.reason}` : undefined),
    fact(t, 'metOn', day(metOn)),
  ])
}

function documentFacts(t: Translate, state: unknown): ChangeFact[] {
  const section = Section.safeParse(state)
  if (section.success) return [sectionFact(t, section.data)]
  const ground = GroundState.safeParse(state)
  if (ground.success) {
    const { key, entries } = ground.data
    return [
      { term: t('journal.field.section', { name: sectionName(t, key) }), value: t('grounds.title') },
      { term: t('grounds.count'), value: String(entries) },
    ]
  }
  const letter = LetterFields.safeParse(state)
  if (letter.success) return letterFacts(letter.data, t)
  return of(DocumentState, state, (document) => [
    fact(t, 'version', document.number),
    fact(t, 'template', document.templateVersion),
    fact(t, 'status', document.status && t(`journal.field.versionIs.${document.status}`)),
    ...fileFacts(t, document.file ?? document),
    fact(
      t,
      'pdf',
      document.pdf &&
        fileFacts(t, document.pdf)
          .map(({ value }) => value)
          .join(', '),
    ),
    ...(document.fields === undefined ? [] : letterFacts(document.fields, t)),
    ...(document.sections ?? []).map((one) => sectionFact(t, one)),
    fact(t, 'passes', document.passes?.map(({ reason }) => reason).join('\n')),
    fact(t, 'names', keptNamesText(t, document.names)),
  ])
}

function sectionFact(t: Translate, { key, text }: Section): ChangeFact {
  return { term: t('journal.field.section', { name: sectionName(t, key) }), value: toPlainText(text) }
}
