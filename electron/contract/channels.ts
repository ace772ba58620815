/** Names of all calls by area. Plain data without imports: the preload is built from it. */
export const CHANNELS = {
  preferences: ['get', 'save'],
  vault: [
    'status',
    'chooseFolder',
    'create',
    'unlock',
    'unlockBy',
    'chooseKeyFile',
    'lock',
    'draftsFlushed',
    'stillHere',
  ],
  keys: [
    'overview',
    'setPassphrase',
    'changePassphrase',
    'newRecoveryCode',
    'confirmRecoveryCode',
    'chooseOfficeKey',
    'addOfficeKey',
    'removeOfficeKey',
    'setSystemKey',
    'rotate',
  ],
  profile: ['get', 'save'],
  municipalities: [
    'list',
    'overview',
    'closedYears',
    'closedCases',
    'feedback',
    'assign',
    'endAssignment',
    'saveUnit',
    'removeUnit',
  ],
  desk: ['overview'],
  cases: ['list', 'open', 'get', 'asOf', 'updateFacts', 'changeStage', 'move', 'link'],
  people: ['findByPersonalCode', 'add', 'update', 'remove', 'exportData'],
  timeline: ['list'],
  entries: ['save', 'markInStar', 'keepCommitment', 'copiedForStar'],
  corrections: ['leftOut', 'moveEntry', 'withdrawEntry', 'reinstateEntry', 'withdrawnEntries'],
  merges: ['alike', 'others', 'merge', 'unmerge'],
  notes: ['list', 'add', 'file', 'toEnquiry', 'discard'],
  mail: ['begin'],
  attachments: ['list', 'choose', 'drop', 'view', 'saveCopy', 'openCopy', 'remove', 'restore'],
  search: ['find'],
  similar: ['find'],
  spelling: ['known', 'check', 'suggest', 'teach', 'forget', 'overview'],
  leaks: ['ofDocument', 'ofExport'],
  place: ['leave', 'take'],
  drafts: ['list', 'save', 'discard'],
  deadlines: ['pause', 'resume', 'override'],
  measures: ['list', 'save'],
  grounds: ['list', 'set'],
  items: ['save', 'remove', 'copiedForStar'],
  retention: ['overview', 'keep', 'setPeriod', 'erase'],
  journal: ['list', 'change', 'verify', 'stopVerifying', 'exportCsv'],
  backups: ['overview', 'health', 'chooseFolder', 'make', 'rehearse', 'removeAside', 'stop'],
  restore: ['known', 'chooseFolder', 'prepare', 'confirm', 'cancel'],
  deliveries: ['overview', 'preview', 'make', 'saveAgain'],
  print: ['take', 'ready'],
  documents: [
    'create',
    'get',
    'earlier',
    'saveSection',
    'saveFields',
    'exportDocx',
    'exportPdf',
    'issue',
    'newVersion',
  ],
} as const

/** Names of the messages the main process sends to the page. */
export const EVENTS = [
  'flushDrafts',
  'command',
  'idleWarning',
  'secondStart',
  'journalProgress',
  'backupProgress',
] as const

/** The one channel a call goes through. */
export function channelOf(area: string, name: string): string {
  return `desk:${area}.${name}`
}

/** The channel of a message to the page. */
export function eventChannel(name: string): string {
  return `desk-event:${name}`
}
