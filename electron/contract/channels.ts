/** Names of all calls by area. Plain data without imports: the preload is built from it. */
export const CHANNELS = {
  preferences: ['get', 'save'],
  vault: ['status', 'chooseFolder', 'create', 'unlock', 'lock', 'draftsFlushed'],
  profile: ['get', 'save'],
  municipalities: [
    'list',
    'overview',
    'closedYears',
    'closedCases',
    'assign',
    'endAssignment',
    'saveUnit',
    'removeUnit',
  ],
  desk: ['overview'],
  cases: ['list', 'open', 'get', 'updateFacts', 'changeStage', 'move', 'link'],
  people: ['findByPersonalCode', 'add', 'update', 'remove'],
  timeline: ['list'],
  entries: ['save', 'markInStar', 'keepCommitment'],
  attachments: ['list', 'choose', 'drop', 'saveCopy', 'openCopy', 'remove', 'restore'],
  search: ['find'],
  drafts: ['list', 'save', 'discard'],
  deadlines: ['pause', 'resume', 'override'],
  documents: ['create', 'get', 'saveSection', 'saveFields', 'exportDocx', 'issue', 'newVersion'],
} as const

/** Names of the messages the main process sends to the page. */
export const EVENTS = ['flushDrafts', 'command'] as const

/** The one channel a call goes through. */
export function channelOf(area: string, name: string): string {
  return `desk:${area}.${name}`
}

/** The channel of a message to the page. */
export function eventChannel(name: string): string {
  return `desk-event:${name}`
}
