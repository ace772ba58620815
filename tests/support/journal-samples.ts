import type { Act, SubjectType } from '#model/journal/act.ts'
import { date } from '#model/time/dates.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { aLetter } from './builders/document.ts'
import { aLetterhead, aProfile } from './builders/letterhead.ts'
import { aPersonalCode } from './builders/person.ts'

/*
 * Two states of each act's payload, other in every field, so that a field without words is seen: changing it alone then
 * changes nothing on the screen. A test holds them against what the repositories really write.
 */

/** Payloads of one act. */
export interface Sample {
  readonly subject: SubjectType
  /** Two states with the same fields; none for an act that says it all by itself. */
  readonly states: readonly [Fields, Fields] | null
  /** Fields that say nothing to a person, each with its reason. */
  readonly silent?: Readonly<Record<string, string>>
}

type Fields = Readonly<Record<string, unknown>>

/** What of a payload is never shown as a field, whatever the act. */
export const SILENT: Readonly<Record<string, string>> = {
  id: 'names the record to the program',
  caseId: 'stands on the line',
  createdAt: 'is when the line was written, or the first one of its record',
  updatedAt: 'is when the line was written',
  'person.id': 'names the person to the program',
}

const ID = ['019ab3f2-0000-7000-8000-000000000001', '019ab3f2-0000-7000-8000-000000000002'] as const

/** Names of what the samples name by ids. */
export const SAMPLE_NAMES: Readonly<Record<string, string>> = {
  'omavalitsus-1': 'Elva vald',
  'omavalitsus-2': 'Viljandi vald',
  'juhtum-1': '2026/001',
  'juhtum-2': '2026/002',
  [ID[0]]: 'Ema Näitlik',
  [ID[1]]: 'Isa Näitlik',
}

const TIME = ['2026-11-02T08:00:00.000Z', '2026-11-03T09:30:00.000Z'] as const
const DAY = ['2026-11-02', '2026-11-03'] as const
const HASH = ['a'.repeat(64), 'b'.repeat(64)] as const
const TEXTS = [fromPlainText('Enne'), fromPlainText('Pärast')] as const

/** One of each pair of values, as the first and as the second state. */
function both(pairs: Readonly<Record<string, readonly [unknown, unknown]>>): readonly [Fields, Fields] {
  const state = (which: 0 | 1) =>
    Object.fromEntries(Object.entries(pairs).map(([field, pair]) => [field, pair[which]]))
  return [state(0), state(1)]
}

const letters = [
  aLetter({
    theirDate: date(DAY[0]),
    theirReference: '1-1/1',
    ourDate: date(DAY[0]),
    ourReference: '2-1/1',
    access: { points: ['p11'], markedOn: date(DAY[0]), validUntil: date('2101-11-02') },
    attachments: ['Lisa 1'],
    alsoTo: ['Esimene teadmiseks'],
    correction: 'Esimene parandus',
  }),
  aLetter({
    documentDate: date(DAY[1]),
    conclusion: 'supportive',
    addressee: ['Tartu Maakohus'],
    salutation: 'Lugupeetud kohtunik',
    theirDate: date(DAY[1]),
    theirReference: '1-1/2',
    ourDate: date(DAY[1]),
    ourReference: '2-1/2',
    access: { points: ['p12'], markedOn: date(DAY[1]), validUntil: date('2101-11-03') },
    signatoryName: 'Teine Spetsialist',
    signatoryTitle: 'nõunik',
    attachments: ['Lisa 2'],
    alsoTo: ['Teine teadmiseks'],
    correction: 'Teine parandus',
    printsCorrection: true,
    listsSources: true,
  }),
] as const

const sections = [[{ key: 'danger', text: TEXTS[0] }], [{ key: 'danger', text: TEXTS[1] }]] as const

const file = both({ fileName: ['a.docx', 'b.docx'], sha256: HASH, size: [20_000, 40_000] })

const names = [
  [{ key: 'a', found: 'Mari Näidis', verdict: 'own_person', reason: '' }],
  [{ key: 'b', found: 'Mari Näidis', verdict: 'stays', reason: 'On kokku lepitud' }],
] as const

/** A note is journaled without its words. */
const note: Sample = {
  subject: 'note',
  states: both({
    municipalityId: ['omavalitsus-1', 'omavalitsus-2'],
    occurredOn: DAY,
    occurredAt: ['09:15', '10:30'],
    minutes: [5, 10],
    length: [120, 240],
  }),
}

const attachment: Sample = {
  subject: 'attachment',
  states: both({
    id: ID,
    caseId: ID,
    entryId: ID,
    name: ['a.pdf', 'b.pdf'],
    bytes: [20_000, 40_000],
    sha256: HASH,
    addedAt: TIME,
  }),
  silent: { entryId: 'is shown where the file lies', addedAt: 'is when the first line was written' },
}
const copy: Sample = {
  subject: 'attachment',
  states: both({ fileName: ['a.pdf', 'b.pdf'], sha256: HASH, bytes: [20_000, 40_000] }),
}
const commitment: Sample = {
  subject: 'commitment',
  states: both({
    id: ID,
    what: ['Helistab kooli', 'Saadab lisad'],
    side: ['theirs', 'mine'],
    who: ['vald', 'kool'],
    dueOn: DAY,
    keptOn: DAY,
  }),
}
const entry: Sample = {
  subject: 'entry',
  states: both({
    id: ID,
    caseId: ID,
    kind: ['phone_call', 'decision'],
    occurredOn: DAY,
    occurredAt: ['10:00', '11:00'],
    activities: [[1], [2]],
    text: TEXTS,
    participants: [[ID[0]], [ID[1]]],
    commitments: [[], [commitment.states?.[0]]],
    minutes: [10, 20],
    inStarOn: DAY,
    createdAt: TIME,
    updatedAt: TIME,
  }),
}
const item: Sample = {
  subject: 'item',
  states: both({
    id: ID,
    caseId: ID,
    type: ['plan_action', 'warning'],
    notedOn: DAY,
    dueOn: DAY,
    endedOn: DAY,
    details: [{ side: 'family', what: 'Pöördub arsti poole' }, { what: 'Ohtlik koer' }],
    createdAt: TIME,
    updatedAt: TIME,
  }),
}
const taught: Sample = { subject: 'settings', states: both({ taughtWords: [3, 4] }) }

const measure: Sample = {
  subject: 'measure',
  states: both({
    id: ID,
    shippedKey: ['mdft', null],
    name: ['Pereteraapia', 'Tugiisik'],
    level: ['state', 'local'],
    needs: ['Nõusolek', 'Taotlus'],
    price: ['Tasuta', '100 eurot'],
    validFrom: DAY,
    validUntil: DAY,
  }),
  silent: { shippedKey: 'names the measure it replaces to the program' },
}
const movedEntry: Sample = {
  subject: 'entry',
  states: [
    { ...entry.states?.[0], attachments: [{ name: 'a.pdf' }], otherCaseId: 'juhtum-1' },
    { ...entry.states?.[1], attachments: [{ name: 'b.pdf' }], otherCaseId: 'juhtum-2' },
  ],
}
const inStar: Sample = { subject: 'entry', states: both({ inStarOn: DAY }) }
const part: Sample = {
  subject: 'case_person',
  states: both({
    id: ID,
    person: both({
      id: ID,
      givenName: ['Mari', 'Kaarel'],
      surname: ['Näitlik', 'Teine'],
      personalCode: [aPersonalCode('2011-04-05'), aPersonalCode('2012-04-05')],
      birthDate: ['2011-04-05', '2012-04-05'],
      sex: ['female', 'male'],
      phone: ['5555 0001', '5555 0002'],
      email: ['a@naidis.example', 'b@naidis.example'],
    }),
    role: ['child', 'network_member'],
    tie: ['laps', 'kool'],
  }),
}
const merge: Sample = {
  subject: 'person',
  states: both({
    givenName: ['Mari', 'Kaarel'],
    surname: ['Näitlik', 'Teine'],
    people: [
      [{ id: ID[0], givenName: 'Mari', surname: 'Näitlik' }],
      [{ id: ID[1], givenName: 'Kaarel', surname: 'Teine' }],
    ],
    parts: [[part.states?.[0]], [part.states?.[1]]],
    entries: [
      [{ id: ID[0], kind: 'phone_call', occurredOn: DAY[0], participants: [ID[0]] }],
      [{ id: ID[1], kind: 'email', occurredOn: DAY[1], participants: [ID[1]] }],
    ],
  }),
  silent: { givenName: 'stands on the line', surname: 'stands on the line' },
}
const deadline: Sample = {
  subject: 'deadline',
  states: both({
    id: ID,
    caseId: ID,
    ruleId: ['klat_opinion', 'first_contact'],
    triggeredOn: DAY,
    pauses: [[], [{ from: DAY[0], until: null, reason: 'Lisad' }]],
    override: [null, { dueOn: DAY[1], reason: 'Kokkulepe' }],
    metOn: DAY,
  }),
}
const link: Sample = {
  subject: 'case',
  states: both({ linkedCaseId: ['juhtum-1', 'juhtum-2'], type: ['related', 'opened_with'] }),
}
const facts = {
  channel: ['email', 'phone'],
  requestReference: ['1-1', '1-2'],
  question: ['Enne?', 'Pärast?'],
  details: [
    { request: 'placement', applicant: 'municipality', courtBeforeOpinion: false },
    { request: 'ending', applicant: 'police', courtBeforeOpinion: true },
  ],
} as const
const unit: Sample = {
  subject: 'municipality_unit',
  states: both({
    id: ID,
    municipalityId: ['omavalitsus-1', 'omavalitsus-2'],
    name: ['Lastekaitse', 'Sotsiaal'],
    contactName: ['Üks', 'Teine'],
    phone: ['1', '2'],
    email: ['a@naidis.example', 'b@naidis.example'],
  }),
  silent: { municipalityId: 'cannot change' },
}
const period: Sample = { subject: 'municipality', states: both({ from: DAY, until: DAY }) }
const keyChange = (more: Readonly<Record<string, readonly [unknown, unknown]>> = {}): Sample => ({
  subject: 'vault',
  states: both({ ...more, failedTries: [0, 3], header: [4, 5] }),
})
const none = (subject: SubjectType): Sample => ({ subject, states: null })

export const JOURNAL_SAMPLES: Readonly<Record<Act, Sample>> = {
  'vault.created': {
    subject: 'vault',
    states: both({
      register: DAY,
      letterhead: [aLetterhead(), otherLetterhead()],
    }),
  },
  'vault.unlocked': {
    subject: 'vault',
    states: both({ failedTries: [0, 3], openedBy: ['passphrase', 'recovery-code'], header: [4, 5] }),
  },
  'vault.locked': none('vault'),
  'vault.passphrase_changed': keyChange({ known: [true, false] }),
  'vault.passphrase_cost_raised': keyChange({
    kdf: both({ memoryKiB: [65_536, 131_072], passes: [3, 4], parallelism: [1, 2] }),
  }),
  'vault.recovery_code_made': keyChange(),
  'vault.recovery_code_checked': keyChange(),
  'vault.office_key_added': keyChange({ fingerprint: ['aa:bb', 'cc:dd'] }),
  'vault.office_key_removed': keyChange(),
  'vault.system_key_added': keyChange(),
  'vault.system_key_removed': keyChange(),
  'vault.data_key_changed': keyChange(),
  'vault.restored': {
    subject: 'backup',
    states: both({
      backupId: ID,
      madeAt: TIME,
      head: both({ seq: [10, 20], hash: HASH }),
      aside: ['vault.aside-1', 'vault.aside-2'],
    }),
    silent: {
      backupId: 'names the backup to the program; when it was made is shown',
      'head.hash': 'is what the journal itself holds in that row',
    },
  },
  'vault.aside_removed': {
    subject: 'vault',
    states: both({ since: TIME, end: ['expired', 'case_erased'] }),
  },
  'backup.made': {
    subject: 'backup',
    states: both({
      name: ['toolaud-1', 'toolaud-2'],
      bytes: [20_000, 40_000],
      head: both({ seq: [10, 20], hash: HASH }),
      isAutomatic: [true, false],
    }),
    silent: { 'head.hash': 'is what the journal itself holds in that row' },
  },
  'backup.rehearsed': none('backup'),
  'backup.found_damaged': { subject: 'backup', states: both({ fault: ['damaged', 'gone'] }) },
  'backup.removed': none('backup'),
  'settings.changed': {
    subject: 'settings',
    states: both({
      profile: [
        aProfile(),
        { givenName: 'Teine', surname: 'Nimi', jobTitle: 'nõunik', phone: '2', email: 'b@naidis.example' },
      ],
      letterhead: [aLetterhead(), otherLetterhead()],
    }),
  },
  'municipality.assigned': period,
  'municipality.assignment_ended': period,
  'municipality.unit_added': unit,
  'municipality.unit_changed': unit,
  'municipality.unit_removed': unit,
  'case.opened': {
    subject: 'case',
    states: both({
      ...facts,
      id: ID,
      number: ['2026/001', '2026/002'],
      kind: ['klat_opinion', 'enquiry'],
      stage: ['request', 'drafting'],
      requestedOn: DAY,
      closedOn: DAY,
      createdAt: TIME,
      updatedAt: TIME,
      municipalityId: ['omavalitsus-1', 'omavalitsus-2'],
      stepId: ID,
    }),
    silent: { stepId: 'names the step to the program' },
  },
  'case.viewed': { subject: 'case', states: both({ asOf: DAY }) },
  'case.facts_changed': { subject: 'case', states: both(facts) },
  'case.stage_changed': {
    subject: 'case',
    states: both({ stage: ['request', 'drafting'], on: DAY, closedOn: DAY, stepId: ID }),
    silent: { stepId: 'names the step to the program' },
  },
  'case.moved': {
    subject: 'case',
    states: both({ municipalityId: ['omavalitsus-1', 'omavalitsus-2'], from: DAY }),
  },
  'case.linked': link,
  'case.unlinked': link,
  'case.kept': { subject: 'case', states: both({ decidedOn: DAY, keepUntil: DAY }) },
  'case.erased': { subject: 'case', states: both({ ground: ['not_needed', 'person_asked'] }) },
  'person.added': part,
  'person.changed': part,
  'person.removed': part,
  'person.renamed': {
    subject: 'person',
    states: both({ givenName: ['Mari', 'Kaarel'], surname: ['Näitlik', 'Teine'] }),
  },
  'person.merged': merge,
  'person.unmerged': merge,
  'person.data_exported': { subject: 'person', states: file },
  'entry.added': entry,
  'entry.changed': entry,
  'entry.marked_in_star': inStar,
  'entry.unmarked_in_star': inStar,
  'entry.copied_for_star': none('entry'),
  'entry.moved_out': movedEntry,
  'entry.moved_in': movedEntry,
  'entry.withdrawn': entry,
  'entry.reinstated': entry,
  'commitment.kept': commitment,
  'commitment.reopened': commitment,
  'attachment.added': attachment,
  'attachment.removed': attachment,
  'attachment.restored': attachment,
  'attachment.erased': attachment,
  'attachment.copied_out': copy,
  'attachment.opened_outside': copy,
  'deadline.begun': deadline,
  'deadline.paused': deadline,
  'deadline.resumed': deadline,
  'deadline.overridden': deadline,
  'deadline.met': { subject: 'deadline', states: both({ metOn: DAY }) },
  'document.created': {
    subject: 'document',
    states: both({
      id: ID,
      caseId: ID,
      kind: ['klat_opinion', 'counselling_summary'],
      createdAt: TIME,
      versionId: ID,
      templateVersion: ['2026-1', '2027-1'],
      fields: letters,
      sections,
    }),
    silent: { versionId: 'names the version to the program', kind: 'stands on the line' },
  },
  'document.section_changed': {
    subject: 'document_version',
    states: both({ key: ['danger', 'request'], text: TEXTS }),
  },
  'document.ground_changed': {
    subject: 'document_version',
    states: both({ key: ['danger', 'request'], paragraphId: ['p1', 'p2'], entries: [1, 2] }),
    silent: { paragraphId: 'names the paragraph to the program' },
  },
  'document.fields_changed': {
    subject: 'document_version',
    states: [{ ...letters[0] }, { ...letters[1] }],
  },
  'document.issued': {
    subject: 'document_version',
    states: both({
      status: ['draft', 'issued'],
      number: [1, 2],
      file: [file[0], file[1]],
      pdf: [file[0], file[1]],
      fields: letters,
      sections,
      passes: [[], [{ reason: 'Kiire' }]],
      names,
    }),
  },
  'document.version_begun': {
    subject: 'document_version',
    states: both({
      documentId: ID,
      number: [1, 2],
      from: ID,
      templateVersion: ['2026-1', '2027-1'],
      fields: letters,
      sections,
    }),
    silent: { documentId: 'stands on the line', from: 'names the version before to the program' },
  },
  'document.exported': {
    subject: 'document_version',
    states: both({
      fileName: ['a.docx', 'b.docx'],
      sha256: HASH,
      size: [20_000, 40_000],
      status: ['draft', 'issued'],
      names,
    }),
  },
  'item.added': item,
  'item.changed': item,
  'item.removed': item,
  'item.copied_for_star': {
    subject: 'case',
    states: both({ type: ['measure', 'plan_action'], lines: [1, 2] }),
  },
  'measure.added': measure,
  'measure.changed': measure,
  'note.added': note,
  'note.filed': note,
  'note.discarded': note,
  'delivery.made': {
    subject: 'delivery',
    states: both({
      kind: ['timeline_extract', 'case_file'],
      reader: ['municipality', 'court'],
      recipient: ['Elva vald', 'Tartu Maakohus'],
      channel: ['dhx', 'court_file'],
      ground: ['Alus 1', 'Alus 2'],
      form: ['zip', 'plain'],
      from: DAY,
      until: DAY,
      kinds: [['phone_call'], ['email']],
      without: [[ID[0]], [ID[1]]],
      files: [
        [{ fileName: 'a.docx', sha256: HASH[0], size: 20_000 }],
        [{ fileName: 'b.docx', sha256: HASH[1], size: 40_000 }],
      ],
      leftOut: [[{ rule: 'own_work', count: 1 }], [{ rule: 'reporter', count: 2 }]],
      notChosen: [1, 2],
      names,
    }),
  },
  'delivery.saved_again': {
    subject: 'delivery',
    states: both({
      recipient: ['Elva vald', 'Tartu Maakohus'],
      form: ['zip', 'plain'],
      fileNames: [['a.zip'], ['b.zip']],
    }),
  },
  'retention.period_changed': {
    subject: 'settings',
    states: both({ kind: ['enquiry', 'klat_opinion'], months: [12, null] }),
  },
  'spelling.word_taught': taught,
  'spelling.word_forgotten': taught,
  'journal.verified': {
    subject: 'journal',
    states: both({
      head: both({ seq: [10, 20], hash: HASH }),
      broken: both({ seq: [5, 6], fault: ['row_missing', 'payload_changed'] }),
    }),
  },
  'journal.exported': {
    subject: 'journal',
    states: both({
      filter: both({ caseId: ID, groups: [['case'], ['vault']], from: DAY, until: DAY }),
      fileName: ['a.csv', 'b.csv'],
      sha256: HASH,
      bytes: [20_000, 40_000],
      lines: [3, 4],
    }),
    silent: { 'filter.caseId': 'stands on the line' },
  },
}

function otherLetterhead() {
  return aLetterhead({
    institution: 'Teine amet',
    unit: 'Teine talitus',
    street: 'Teise 2',
    postalTown: '20000 Teine',
    phone: '2',
    email: 'teine@naidis.example',
    web: 'www.teine.example',
    registryCode: '22222222',
  })
}

/** Fields whose value is read as a whole. */
const WHOLE: ReadonlySet<string> = new Set(['text', 'details', 'fields', 'sections', 'access', 'override'])

/** The fields of a state by their paths, `file.size` within `file`. */
export function pathsOf(state: unknown, prefix = ''): string[] {
  if (!isRecord(state)) return []
  return Object.entries(state).flatMap(([field, value]) => {
    const path = `${prefix}${field}`
    return isRecord(value) && !WHOLE.has(field) ? pathsOf(value, `${path}.`) : [path]
  })
}

/** One state with one field of another. */
export function withField(state: Fields, other: Fields, path: string): Fields {
  const [field = '', ...rest] = path.split('.')
  const value = other[field]
  if (rest.length === 0) return { ...state, [field]: value }
  return { ...state, [field]: withField(state[field] as Fields, value as Fields, rest.join('.')) }
}

/** Why a field of an act is not shown; `undefined` for one that must be. */
export function silence(act: Act, path: string): string | undefined {
  return JOURNAL_SAMPLES[act].silent?.[path] ?? SILENT[path]
}

function isRecord(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
