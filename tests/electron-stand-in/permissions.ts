import type { DevToolsSession } from './devtools.ts'
import { toApplicationOrigin, toApplicationUrl } from './scheme-names.ts'
import type { WebContents } from './web-contents.ts'

type RequestHandler = (
  contents: WebContents,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void
type CheckHandler = (
  contents: WebContents,
  permission: string,
  requestingOrigin: string,
  details: { requestingUrl: string; isMainFrame: boolean },
) => boolean

/** Electron's permissions that Chromium can be told of, and Chromium's names for them. */
const PERMISSIONS: Record<string, readonly string[]> = {
  'background-sync': ['background-sync'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  'local-fonts': ['local-fonts'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
  'persistent-storage': ['persistent-storage'],
  'screen-wake-lock': ['screen-wake-lock'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
}

/** What the application's handlers say about permissions. As in Electron, a missing handler allows everything. */
export class Permissions {
  requestHandler: RequestHandler | null = null
  checkHandler: CheckHandler | null = null

  /** A request that is not answered at once counts as denied: nobody waits for it here. */
  allows(permission: string, contents: WebContents, pageUrl: string): boolean {
    const details = { requestingUrl: toApplicationUrl(pageUrl), isMainFrame: true }
    const origin = toApplicationOrigin(pageUrl)
    if (this.checkHandler?.(contents, permission, origin, details) === false) return false
    if (this.requestHandler === null) return true
    let granted = false
    this.requestHandler(contents, permission, (answer) => (granted = answer), details)
    return granted
  }
}

/**
 * Tells Chromium, before a page loads, what it may. Chromium has no way to ask when the page does, so the
 * application's handlers are asked about everything beforehand.
 */
export async function applyPermissions(
  root: DevToolsSession,
  contents: WebContents,
  pageUrl: string,
): Promise<void> {
  if (!/^https?:/.test(pageUrl)) return
  const { origin } = new URL(pageUrl)
  const commands = Object.entries(PERMISSIONS).flatMap(([permission, names]) => {
    const setting = contents.session.permissions.allows(permission, contents, pageUrl) ? 'granted' : 'denied'
    return names.map((name) => root.send('Browser.setPermission', { permission: { name }, setting, origin }))
  })
  // Which permissions there are differs with Chromium's version.
  await Promise.allSettled(commands)
}
