import { z } from 'zod'
import { Attachment } from '../case/attachment.ts'
import { CaseRecord, Channel, Question, ReferenceNumber } from '../case/case.ts'
import { Commitment } from '../case/commitment.ts'
import { Entry } from '../case/entry.ts'
import { kindDefinition } from '../case/kinds.ts'
import { Stage } from '../case/stage.ts'
import { Deadline } from '../deadline/deadline.ts'
import type { DocumentVersion, IssuedFile } from '../document/document.ts'
import { Document, LetterFields, Section } from '../document/document.ts'
import {
  type AttachmentId,
  CaseId,
  type DeadlineId,
  type DocumentId,
  DocumentVersionId,
  type EntryId,
  MunicipalityId,
  type PersonId,
} from '../ids.ts'
import { CaseItem } from '../item/item.ts'
import { MergeState } from '../person/merge.ts'
import { CasePerson, type Person } from '../person/person.ts'
import { ROLES } from '../person/role.ts'
import { addDays, dateInTallinn, type Instant, IsoDate } from '../time/dates.ts'
import type { Act } from './act.ts'
import type { ActPayload } from './chain.ts'
import { partsOfMoved } from './moved-entry.ts'

/*
 * A case as its journal tells it: the acts of the case, done once more in their order. What is known then is what was
 * known on the day the replay stops at. Nothing here looks at the present tables.
 */

/** An act of a case as the replay needs it. */
export interface CaseAct {
  readonly seq: number
  readonly at: Instant
  readonly act: Act
  readonly subjectId: string
  /** `null` once the case was erased. */
  readonly payload: ActPayload | null
}

/** A step with the id that orders it among what happened that day. */
export interface KnownStep {
  readonly id: string
  readonly stage: Stage
  readonly on: IsoDate
}

/** A time in which the case was a municipality's. */
export interface KnownPeriod {
  readonly municipalityId: MunicipalityId
  readonly from: IsoDate
  readonly until: IsoDate | null
}

/** A case this one is tied to. */
export interface KnownLink {
  readonly caseId: CaseId
  readonly type: 'opened_with' | 'related'
}

/** A document with its versions, the newest last. */
export interface KnownDocument {
  readonly document: Document
  readonly versions: readonly DocumentVersion[]
}

type Named = Pick<Person, 'givenName' | 'surname'>

/** Everything a case was at the end of a day. */
export interface KnownCase {
  readonly case: CaseRecord
  readonly steps: readonly KnownStep[]
  readonly periods: readonly KnownPeriod[]
  /** By role in the order of the model, within a role as they were added. */
  readonly people: readonly CasePerson[]
  /** Names of everyone who had or has a part in the case: entries name also those who left it. */
  readonly names: ReadonlyMap<PersonId, Named>
  readonly entries: ReadonlyMap<EntryId, Entry>
  /** Not those removed, but also those of an entry not yet saved. */
  readonly attachments: readonly Attachment[]
  readonly deadlines: readonly Deadline[]
  readonly documents: readonly KnownDocument[]
  readonly links: readonly KnownLink[]
  /** What was kept beside the entries, by type and as it was noted. */
  readonly items: readonly CaseItem[]
}

/**
 * What was known of a case at the end of a day in Tallinn; with `null` all that its journal tells.
 *
 * A clock that was set back gives an act an earlier time than those before it; such an act counts as done on the day of
 * the latest act before it. So nothing is ever said to have been known earlier than it can have been.
 * @param acts all acts of the case, in the order of the journal
 * @returns `null` where the case was not opened yet, or was erased
 * @throws ZodError when a payload is of no shape the model knows
 */
export function replayCase(acts: readonly CaseAct[], until: IsoDate | null): KnownCase | null {
  const replay = new Replay()
  let day: IsoDate | null = null
  for (const act of acts) {
    const ownDay = dayOf(act.at)
    if (day === null || ownDay > day) day = ownDay
    if (until !== null && day > until) break
    replay.apply(act)
  }
  return replay.known()
}

/** Days on which something of a case was done, first and last; `null` for a case without a journal. */
export function daysOfActs(
  acts: readonly CaseAct[],
): { readonly first: IsoDate; readonly last: IsoDate } | null {
  let last: IsoDate | null = null
  for (const { at } of acts) {
    const day = dayOf(at)
    if (last === null || day > last) last = day
  }
  const first = acts[0]
  return first === undefined || last === null ? null : { first: dayOf(first.at), last }
}

function dayOf(at: Instant): IsoDate {
  return dateInTallinn(Date.parse(at))
}

// Shapes of the payloads. What a later program adds is dropped; what an earlier one did not write yet has its default.
const Opened = z.object({
  ...CaseRecord.shape,
  municipalityId: MunicipalityId,
  stepId: z.string().optional(),
})
const Facts = z.object({
  channel: Channel,
  requestReference: ReferenceNumber.nullable(),
  question: Question,
  details: z.unknown(),
})
const StageChanged = z.object({
  stage: Stage,
  on: IsoDate,
  closedOn: IsoDate.nullable(),
  stepId: z.string().optional(),
})
const Moved = z.object({ municipalityId: MunicipalityId, from: IsoDate })
const Link = z.object({ linkedCaseId: CaseId, type: z.enum(['opened_with', 'related']).default('related') })
const Renamed = z.object({ givenName: z.string(), surname: z.string() })
const InStar = z.object({ inStarOn: IsoDate.nullable() })
const Met = z.object({ metOn: IsoDate.nullable() })
const VersionTexts = z.object({
  templateVersion: z.string(),
  fields: LetterFields,
  sections: z.array(Section).default([]),
})
const Created = z.object({ ...Document.shape, versionId: DocumentVersionId, ...VersionTexts.shape })
const Begun = z.object({ number: z.int(), from: DocumentVersionId, ...VersionTexts.partial().shape })
const File = z.object({ fileName: z.string(), sha256: z.string(), size: z.int() })
const Issued = z.object({
  file: File,
  pdf: File.optional(),
  fields: LetterFields,
  sections: z.array(Section),
})

/** Acts in what belongs to a case. Those of the vault, its backups and its settings change no case. */
type ActOnCase = Extract<
  Act,
  `${'case' | 'person' | 'entry' | 'commitment' | 'attachment' | 'deadline' | 'document' | 'item'}.${string}`
>

type Applied = (state: Replay, act: CaseAct) => void

/** Of an act by which something was looked at or taken out. */
const nothing: Applied = () => undefined

const APPLY: Readonly<Record<ActOnCase, Applied>> = {
  'case.opened': (state, act) => state.open(act),
  'case.viewed': nothing,
  'case.kept': nothing,
  // The payloads of everything before are gone with it: there is nothing left to do once more.
  'case.erased': nothing,
  'case.facts_changed': (state, { at, payload }) =>
    state.setCase({ ...Facts.parse(payload?.after), updatedAt: at }),
  'case.stage_changed': (state, act) => state.changeStage(act),
  'case.moved': (state, { at, payload }) => {
    const { municipalityId, from } = Moved.parse(payload?.after)
    state.periods = state.periods.map((period) =>
      period.until === null ? { ...period, until: addDays(from, -1) } : period,
    )
    state.periods.push({ municipalityId, from, until: null })
    state.setCase({ updatedAt: at })
  },
  'case.linked': (state, { payload }) => {
    const { linkedCaseId, type } = Link.parse(payload?.after)
    state.links.set(linkedCaseId, { caseId: linkedCaseId, type })
  },
  'case.unlinked': (state, { payload }) => {
    state.links.delete(Link.parse(payload?.before).linkedCaseId)
  },
  'person.added': (state, { payload }) => state.putPerson(CasePerson.parse(payload?.after)),
  'person.changed': (state, { payload }) => state.putPerson(CasePerson.parse(payload?.after)),
  'person.removed': (state, { subjectId }) => {
    state.people.delete(subjectId)
  },
  'person.data_exported': nothing,
  'person.merged': (state, act) => state.changeRecords(act),
  'person.unmerged': (state, act) => state.changeRecords(act),
  'person.renamed': (state, { subjectId, payload }) => {
    state.names.set(subjectId as PersonId, Renamed.parse(payload?.after))
  },
  'entry.added': (state, { payload }) => state.putEntry(Entry.parse(payload?.after)),
  'entry.changed': (state, { payload }) => state.putEntry(Entry.parse(payload?.after)),
  'entry.marked_in_star': (state, act) => state.markInStar(act),
  'entry.unmarked_in_star': (state, act) => state.markInStar(act),
  'entry.copied_for_star': nothing,
  'entry.moved_out': (state, { subjectId }) => state.dropEntry(subjectId),
  'entry.moved_in': (state, { payload }) => {
    const { entry, attachments } = partsOfMoved(payload?.after)
    state.putEntry(entry)
    for (const attachment of attachments) state.putAttachment(attachment)
  },
  // Its files are hidden with it, not gone.
  'entry.withdrawn': (state, { subjectId }) => {
    state.entries.delete(subjectId as EntryId)
  },
  'entry.reinstated': (state, { payload }) => state.putEntry(Entry.parse(payload?.after)),
  'commitment.kept': (state, { payload }) => state.putCommitment(Commitment.parse(payload?.after)),
  'commitment.reopened': (state, { payload }) => state.putCommitment(Commitment.parse(payload?.after)),
  'attachment.added': (state, { payload }) => state.putAttachment(Attachment.parse(payload?.after)),
  'attachment.removed': (state, { subjectId }) => state.dropAttachment(subjectId),
  'attachment.restored': (state, { payload }) => state.putAttachment(Attachment.parse(payload?.after)),
  'attachment.erased': (state, { subjectId }) => state.dropAttachment(subjectId),
  'attachment.copied_out': nothing,
  'attachment.opened_outside': nothing,
  'deadline.begun': (state, { payload }) => state.putDeadline(Deadline.parse(payload?.after)),
  'deadline.paused': (state, { payload }) => state.putDeadline(Deadline.parse(payload?.after)),
  'deadline.resumed': (state, { payload }) => state.putDeadline(Deadline.parse(payload?.after)),
  'deadline.overridden': (state, { payload }) => state.putDeadline(Deadline.parse(payload?.after)),
  'deadline.met': (state, { subjectId, payload }) => {
    const known = state.deadlines.get(subjectId as DeadlineId)
    if (known) state.putDeadline({ ...known, ...Met.parse(payload?.after) })
  },
  'document.created': (state, act) => state.createDocument(act),
  'document.section_changed': (state, { at, subjectId, payload }) => {
    const { key, text } = Section.parse(payload?.after)
    state.changeVersion(subjectId, (version) => ({
      ...version,
      updatedAt: at,
      sections: withSection(version.sections, { key, text }),
    }))
  },
  'document.fields_changed': (state, { at, subjectId, payload }) => {
    const fields = LetterFields.parse(payload?.after)
    state.changeVersion(subjectId, (version) => ({ ...version, updatedAt: at, fields }))
  },
  'document.issued': (state, { at, subjectId, payload }) => {
    const { file, pdf: printed, fields, sections } = Issued.parse(payload?.after)
    const docx = issuedFileOf(file)
    const pdf = printed === undefined ? null : issuedFileOf(printed)
    const changed = { status: 'issued', issuedAt: at, updatedAt: at, fields, sections, docx, pdf } as const
    state.changeVersion(subjectId, (version) => ({ ...version, ...changed }))
  },
  'document.version_begun': (state, act) => state.beginVersion(act),
  // Grounds are the specialist's own mark beside the text, which they do not change.
  'document.ground_changed': nothing,
  'document.exported': nothing,
  'item.added': (state, { payload }) => state.putItem(CaseItem.parse(payload?.after)),
  'item.changed': (state, { payload }) => state.putItem(CaseItem.parse(payload?.after)),
  'item.removed': (state, { subjectId }) => {
    state.items.delete(subjectId)
  },
  'item.copied_for_star': nothing,
}

function isOnCase(act: Act): act is ActOnCase {
  return Object.hasOwn(APPLY, act)
}

/** A case while its acts are done once more. */
class Replay {
  record: CaseRecord | null = null
  steps: KnownStep[] = []
  periods: KnownPeriod[] = []
  readonly people = new Map<string, CasePerson>()
  readonly names = new Map<PersonId, Named>()
  readonly entries = new Map<EntryId, Entry>()
  readonly attachments = new Map<AttachmentId, Attachment>()
  readonly deadlines = new Map<DeadlineId, Deadline>()
  readonly documents = new Map<DocumentId, { document: Document; versions: DocumentVersion[] }>()
  readonly links = new Map<CaseId, KnownLink>()
  readonly items = new Map<string, CaseItem>()

  apply(act: CaseAct): void {
    // A payload is gone only together with all others of the case: then nothing of it is known any more.
    if (act.payload !== null && isOnCase(act.act)) APPLY[act.act](this, act)
  }

  known(): KnownCase | null {
    if (this.record === null) return null
    return {
      case: this.record,
      steps: this.steps,
      periods: this.periods,
      people: [...this.people.values()]
        .sort(byId)
        .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)),
      names: this.names,
      entries: this.entries,
      attachments: [...this.attachments.values()].sort(byId),
      deadlines: [...this.deadlines.values()].sort(byId),
      documents: [...this.documents.values()].sort((a, b) => byId(a.document, b.document)),
      links: [...this.links.values()],
      items: [...this.items.values()].sort(byId),
    }
  }

  open({ seq, payload }: CaseAct): void {
    const { municipalityId, stepId, ...record } = Opened.parse(payload?.after)
    this.record = withDefaults(record)
    this.periods = [{ municipalityId, from: record.requestedOn, until: null }]
    this.steps = [{ id: stepId ?? unknownStep(seq), stage: record.stage, on: record.requestedOn }]
  }

  setCase(changed: Partial<CaseRecord>): void {
    if (this.record !== null) this.record = withDefaults({ ...this.record, ...changed })
  }

  changeStage({ seq, at, payload }: CaseAct): void {
    const { stage, on, closedOn, stepId } = StageChanged.parse(payload?.after)
    this.steps.push({ id: stepId ?? unknownStep(seq), stage, on })
    this.setCase({ stage, closedOn, updatedAt: at })
  }

  putPerson(part: CasePerson): void {
    this.people.set(part.id, part)
    this.names.set(part.person.id, part.person)
  }

  /** Two records of a person became one, or were parted again. */
  changeRecords({ payload }: CaseAct): void {
    const [before, after] = [MergeState.parse(payload?.before), MergeState.parse(payload?.after)]
    for (const { id } of before.parts) this.people.delete(id)
    for (const part of after.parts) this.putPerson(part)
    for (const { id, givenName, surname } of after.people) this.names.set(id, { givenName, surname })
    for (const { id, participants } of after.entries) {
      const entry = this.entries.get(id)
      if (entry) this.putEntry({ ...entry, participants })
    }
  }

  putEntry(entry: Entry): void {
    this.entries.set(entry.id, entry)
  }

  /** Takes an entry away with its files. */
  dropEntry(id: string): void {
    this.entries.delete(id as EntryId)
    for (const attachment of this.attachments.values()) {
      if ((attachment.entryId as string | null) === id) this.dropAttachment(attachment.id)
    }
  }

  markInStar({ subjectId, payload }: CaseAct): void {
    const entry = this.entries.get(subjectId as EntryId)
    if (entry) this.putEntry({ ...entry, ...InStar.parse(payload?.after) })
  }

  putCommitment(commitment: Commitment): void {
    for (const entry of this.entries.values()) {
      if (!entry.commitments.some(({ id }) => id === commitment.id)) continue
      const commitments = entry.commitments.map((known) => (known.id === commitment.id ? commitment : known))
      this.putEntry({ ...entry, commitments })
      return
    }
  }

  putAttachment(attachment: Attachment): void {
    this.attachments.set(attachment.id, attachment)
  }

  dropAttachment(id: string): void {
    this.attachments.delete(id as AttachmentId)
  }

  putItem(item: CaseItem): void {
    this.items.set(item.id, item)
  }

  putDeadline(deadline: Deadline): void {
    this.deadlines.set(deadline.id, deadline)
  }

  createDocument({ at, payload }: CaseAct): void {
    const { versionId, templateVersion, fields, sections, ...document } = Created.parse(payload?.after)
    const version = draftVersion(versionId, document.id, 1, at, { templateVersion, fields, sections })
    this.documents.set(document.id, { document, versions: [version] })
  }

  beginVersion({ at, subjectId, payload }: CaseAct): void {
    const { number, from, ...texts } = Begun.parse(payload?.after)
    for (const { document, versions } of this.documents.values()) {
      const previous = versions.find(({ id }) => id === from)
      if (previous === undefined) continue
      const { templateVersion, fields, sections } = previous
      const content = {
        templateVersion: texts.templateVersion ?? templateVersion,
        // Every later version begins as a correction dated the day it is begun.
        fields: texts.fields ?? { ...fields, documentDate: dayOf(at) },
        sections: texts.sections ?? sections,
      }
      versions.push(draftVersion(DocumentVersionId.parse(subjectId), document.id, number, at, content))
    }
  }

  changeVersion(id: string, change: (version: DocumentVersion) => DocumentVersion): void {
    for (const known of this.documents.values()) {
      known.versions = known.versions.map((version) =>
        (version.id as string) === id ? change(version) : version,
      )
    }
  }
}

/** Details as the kind has them today: what an earlier program did not write yet has its default, as in the tables. */
function withDefaults(record: CaseRecord): CaseRecord {
  const details = kindDefinition(record.kind).details.safeParse(record.details)
  return details.success ? { ...record, details: details.data } : record
}

function issuedFileOf({ fileName, sha256, size }: z.infer<typeof File>): IssuedFile {
  return { fileName, sha256, bytes: size }
}

function draftVersion(
  id: DocumentVersionId,
  documentId: DocumentId,
  number: number,
  at: Instant,
  content: Pick<DocumentVersion, 'templateVersion' | 'fields' | 'sections'>,
): DocumentVersion {
  const state = {
    status: 'draft',
    createdAt: at,
    updatedAt: at,
    issuedAt: null,
    docx: null,
    pdf: null,
  } as const
  return { id, documentId, number, ...state, ...content }
}

/** A section that is not there yet belongs to a document whose beginning was journaled without its texts. */
function withSection(sections: readonly Section[], changed: Section): Section[] {
  const isThere = sections.some(({ key }) => key === changed.key)
  if (!isThere) return [...sections, changed]
  return sections.map((section) => (section.key === changed.key ? changed : section))
}

/** Orders a step that was journaled without its id among its like. */
function unknownStep(seq: number): string {
  return String(seq).padStart(12, '0')
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
