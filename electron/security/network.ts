import type { Session } from 'electron'
import { isAppUrl } from './origin.ts'

/** Whether a request may leave the page. Developer tools are part of the program; everything else is outside. */
export function isRequestAllowed(url: string): boolean {
  return isAppUrl(url) || url.startsWith('devtools://') || url.startsWith('data:image/')
}

/** The single gate to the network; its list of hosts is empty. */
export function closeNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isRequestAllowed(details.url) }))
  // The built-in spelling checker would fetch its dictionaries from a server.
  session.setSpellCheckerEnabled(false)
}
