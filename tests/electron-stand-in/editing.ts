import type { DevToolsSession } from './devtools.ts'

/** The editing commands of `webContents` and of menu roles, by Chromium's names for them. */
export type EditCommand =
  'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'delete' | 'selectAll' | 'unselect'

/** Runs an editing command where the focus is. A key of no meaning carries it: the protocol has no other way in. */
export function runEditCommand(session: DevToolsSession, command: EditCommand): void {
  session.tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Unidentified', commands: [command] })
  session.tell('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Unidentified' })
}
