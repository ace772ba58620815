import type { IpcMainInvokeEvent } from 'electron'
import { isAppUrl } from './origin.ts'

/** True when a call comes from the main frame of a page of ours. An unknown frame (navigated away) is refused. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isAppUrl(frame.url)
}
