import type { Session } from 'electron'

/** What a page may ask of the machine: the desk needs only to put text on the clipboard. */
export function isPermissionAllowed(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

/**
 * Answers permission requests and checks alike; devices are never given. Screen capture needs a handler of its own and
 * has none, so it is refused too.
 */
export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(isPermissionAllowed(permission)),
  )
  session.setPermissionCheckHandler((_contents, permission) => isPermissionAllowed(permission))
  session.setDevicePermissionHandler(() => false)
}
