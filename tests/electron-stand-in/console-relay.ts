import type { DevToolsSession } from './devtools.ts'
import { preventable } from './events.ts'
import { toApplicationUrl } from './scheme-names.ts'
import type { WebContents } from './web-contents.ts'

/** In the order of the numbers Electron gives them. */
const LEVELS = ['debug', 'info', 'warning', 'error'] as const
type Level = (typeof LEVELS)[number]

/** Emits 'console-message' for what the page logs, for what it fails to catch, and for what Chromium tells of it. */
export function relayConsole(session: DevToolsSession, contents: WebContents): void {
  const relay = (level: Level, message: string, source: string, lineNumber: number) => {
    const sourceId = toApplicationUrl(source)
    const event = preventable({ level, message, sourceId, lineNumber, frame: contents.mainFrame })
    contents.emit('console-message', event, LEVELS.indexOf(level), message, lineNumber, sourceId)
  }
  session.when('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const words = args.map(({ value, description }) => (value === undefined ? description : String(value)))
    const [where] = stackTrace?.callFrames ?? []
    relay(levelOf(type), words.join(' '), where?.url ?? '', where?.lineNumber ?? 0)
  })
  session.when('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url, lineNumber } }) => {
    relay('error', `Uncaught ${exception?.description ?? text}`, url ?? '', lineNumber)
  })
  session.when('Log.entryAdded', ({ entry: { level, text, url, lineNumber } }) => {
    relay(levelOf(level), text, url ?? '', lineNumber ?? 0)
  })
}

function levelOf(kind: string): Level {
  if (kind === 'warning' || kind === 'error' || kind === 'debug') return kind
  return kind === 'verbose' ? 'debug' : 'info'
}
