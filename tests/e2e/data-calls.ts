import type { z } from 'zod'
import type { Area, Contract } from '#contract/index.ts'
import { SAMPLE_PROFILE } from '../support/sample/make-sample-vault.ts'

/** Areas that hold nothing of the vault and answer while it is locked. */
type OpenArea = 'vault' | 'preferences' | 'restore'

type InputOf<C> = C extends { readonly input: infer S extends z.ZodType } ? z.input<S> : never

const id = '019aa000-0000-7000-8000-000000000001'
const on = '2026-11-02'
const text = { version: 1 as const, blocks: [] }
const person = {
  givenName: 'Näide',
  surname: '',
  personalCode: null,
  birthDate: null,
  sex: null,
  phone: null,
  email: null,
}
const fields = {
  documentDate: on,
  conclusion: null,
  addressee: [],
  salutation: '',
  theirDate: null,
  theirReference: null,
  ourDate: null,
  ourReference: null,
  access: null,
  signatoryName: '',
  signatoryTitle: '',
  attachments: [],
}

const choice = {
  kind: 'timeline_extract' as const,
  reader: 'municipality' as const,
  from: null,
  until: null,
  kinds: [],
  without: [],
  versionIds: [],
}

/** An input in order for every call that reads or writes the vault. A new call without one does not compile. */
export const DATA_CALLS: {
  readonly [A in Exclude<Area, OpenArea>]: { readonly [N in keyof Contract[A]]: InputOf<Contract[A][N]> }
} = {
  profile: {
    get: null,
    save: {
      profile: SAMPLE_PROFILE,
      letterhead: {
        institution: 'Näidisamet',
        unit: '',
        street: '',
        postalTown: '',
        phone: '',
        email: '',
        web: '',
        registryCode: '',
      },
    },
  },
  keys: {
    overview: null,
    setPassphrase: { passphrase: 'uus lause kolme kivi ja kahe kajakaga' },
    changePassphrase: { present: 'vana', passphrase: 'uus lause kolme kivi ja kahe kajakaga' },
    newRecoveryCode: { passphrase: null },
    confirmRecoveryCode: { code: '0000-0000-0000-0000-0000-0000-0000' },
    chooseOfficeKey: null,
    addOfficeKey: { passphrase: 'vana' },
    removeOfficeKey: { passphrase: 'vana' },
    setSystemKey: { passphrase: 'vana', isOn: true },
    rotate: { passphrase: 'vana' },
  },
  municipalities: {
    list: null,
    overview: { municipalityId: id },
    closedYears: { municipalityId: id },
    closedCases: { municipalityId: id, year: 2026 },
    feedback: { municipalityId: id },
    assign: { municipalityIds: [id], from: on },
    endAssignment: { municipalityId: id, from: on, until: on },
    saveUnit: { id, municipalityId: id, name: 'Üksus', contactName: null, phone: null, email: null },
    removeUnit: { id },
  },
  desk: { overview: null },
  cases: {
    list: { kind: null, open: true },
    open: {
      kind: 'klat_opinion',
      caseId: id,
      draftTargetId: id,
      municipalityId: id,
      requestedOn: on,
      channel: 'dhx',
      requestReference: null,
      question: 'Küsimus',
      details: {},
      children: [],
      worker: null,
    },
    updateFacts: { caseId: id, channel: 'dhx', requestReference: null, question: 'Küsimus', details: {} },
    move: { caseId: id, municipalityId: id, from: on },
    link: { caseId: id, otherCaseId: id, linked: true },
    get: { caseId: id },
    asOf: { caseId: id, day: on },
    changeStage: { caseId: id, stage: 'closed', on },
  },
  people: {
    findByPersonalCode: { personalCode: '61311234276' },
    add: { caseId: id, person, role: 'child', tie: null },
    update: { caseId: id, casePersonId: id, person, role: 'child', tie: null },
    remove: { caseId: id, casePersonId: id },
    exportData: { personId: id },
  },
  timeline: {
    list: {
      scope: { type: 'case', caseId: id },
      filter: { kinds: [], activities: [], from: null, until: null, participant: null, star: null, text: '' },
      cursor: null,
      limit: 10,
    },
  },
  entries: {
    save: {
      id,
      caseId: id,
      kind: 'phone_call',
      occurredOn: on,
      occurredAt: null,
      activities: [],
      text,
      participants: [],
      commitments: [],
      minutes: null,
    },
    markInStar: { entryId: id, on },
    copiedForStar: { entryId: id },
    keepCommitment: { commitmentId: id, keptOn: on },
  },
  corrections: {
    leftOut: { entryId: id, caseId: id },
    moveEntry: { entryId: id, caseId: id, participants: [] },
    withdrawEntry: { entryId: id, reason: 'Põhjus' },
    reinstateEntry: { entryId: id },
    withdrawnEntries: { caseId: id },
  },
  merges: {
    alike: { caseId: id },
    others: { personId: id },
    merge: { keptId: id, goneId: id },
    unmerge: { mergeId: id },
  },
  mail: {
    begin: {
      caseId: id,
      entryId: id,
      name: 'kiri.eml',
      content: new Uint8Array([1]),
      words: { from: 'Saatja', to: 'Saaja', copy: 'Koopia', subject: 'Teema', cut: '…' },
    },
  },
  attachments: {
    list: { caseId: id, entryId: null },
    choose: { caseId: id, entryId: null },
    drop: { caseId: id, entryId: null, name: 'fail.txt', content: new Uint8Array([1]) },
    view: { id },
    saveCopy: { id },
    openCopy: { id },
    remove: { id },
    restore: { id },
  },
  notes: {
    list: null,
    add: {
      id,
      municipalityId: null,
      about: '',
      occurredOn: on,
      occurredAt: null,
      minutes: null,
      text: 'Märge',
      caseId: null,
    },
    file: { noteId: id, caseId: id },
    toEnquiry: { noteId: id, caseId: id, municipalityId: id, asker: 'worker' },
    discard: { noteId: id, reason: 'Põhjus' },
  },
  search: { find: { text: 'laps', limit: 10 } },
  similar: {
    find: {
      children: [{ givenName: 'Näide', surname: '', personalCode: null, birthDate: on }],
      starProcedure: '',
    },
  },
  leaks: { ofDocument: { versionId: id }, ofExport: { caseId: id, choice, recipient: '' } },
  place: { leave: { address: '/', scroll: {}, focus: null }, take: null },
  backups: {
    overview: null,
    health: null,
    chooseFolder: null,
    make: null,
    rehearse: null,
    removeAside: { name: 'vault.aside-1' },
    stop: null,
  },
  drafts: {
    list: { caseId: null },
    save: { caseId: id, targetId: id, content: { type: 'section', section: 'danger', value: text } },
    discard: { caseId: id, targetId: id, field: 'entry' },
  },
  deadlines: {
    pause: { deadlineId: id, from: on, reason: 'Põhjus' },
    resume: { deadlineId: id, until: on },
    override: { deadlineId: id, override: null },
  },
  grounds: {
    list: { versionId: id },
    set: { versionId: id, key: 'request', paragraphId: 'p1', entryIds: [] },
  },
  spelling: {
    known: { caseId: null },
    check: { words: ['sõna'] },
    suggest: { word: 'sona' },
    teach: { word: 'sõna' },
    forget: { word: 'sõna' },
    overview: null,
  },
  measures: {
    list: null,
    save: {
      id,
      shippedKey: null,
      name: 'Meede',
      level: 'local',
      needs: null,
      price: null,
      validFrom: null,
      validUntil: null,
    },
  },
  items: {
    save: {
      id,
      caseId: id,
      type: 'warning',
      notedOn: '2026-11-02',
      dueOn: '2026-11-02',
      endedOn: null,
      details: { what: 'Märkus' },
    },
    remove: { caseId: id, itemId: id },
    copiedForStar: { caseId: id, type: 'measure' },
  },
  retention: {
    overview: null,
    keep: { caseId: id, until: on, reason: 'Põhjus' },
    setPeriod: { kind: 'enquiry', months: 12 },
    erase: { caseId: id, ground: 'opened_by_mistake' },
  },
  journal: {
    list: { filter: { caseId: null, groups: [], from: null, until: null }, before: null, limit: 10 },
    change: { seq: 1 },
    verify: null,
    stopVerifying: null,
    exportCsv: { filter: { caseId: null, groups: [], from: null, until: null } },
  },
  deliveries: {
    overview: { caseId: id },
    preview: { caseId: id, choice, recipient: '' },
    make: {
      caseId: id,
      choice,
      terms: { recipient: 'Saaja', channel: 'dhx', ground: 'Alus', form: 'zip' },
      formats: ['docx'],
    },
    saveAgain: { deliveryId: id, form: 'zip' },
  },
  print: { take: null, ready: null },
  documents: {
    create: { caseId: id, kind: 'klat_opinion' },
    get: { documentId: id },
    earlier: { versionId: id },
    saveSection: { versionId: id, key: 'danger', text },
    saveFields: { versionId: id, fields },
    exportDocx: { versionId: id },
    exportPdf: { versionId: id },
    issue: { versionId: id, passes: [] },
    newVersion: { documentId: id },
  },
}
