import { startChromium } from './chromium.ts'
import { contentsOfTarget } from './contents-list.ts'
import { DevTools, type DevToolsSession, type Protocol } from './devtools.ts'
import { launch } from './launch.ts'
import { refuseRequestsOf, watchRequests } from './network.ts'

/** A page of Chromium and the way to speak to it. */
export type AttachedPage = { readonly targetId: string; readonly session: DevToolsSession }

let devtools: DevTools | undefined
/** Pages that have come up and not been given to a window yet. */
const unclaimed = new Map<string, DevToolsSession>()

/**
 * Starts Chromium, connects, and calls `onGone` when it leaves by itself.
 * @returns the address of its DevTools, for other clients
 */
export async function startBrowser(onGone: () => void): Promise<string> {
  const address = await startChromium()
  devtools = await DevTools.connect(address)
  const { root } = devtools
  root.once('closed', onGone)
  root.when('Target.attachedToTarget', (attached) => attachTarget(attached))
  root.when('Target.detachedFromTarget', ({ targetId }) => {
    if (targetId !== undefined) contentsOfTarget(targetId)?.targetGone()
  })
  await Promise.all([
    watchRequests(root),
    // A page must not run before its preload is in place, so each waits until it is told to go on.
    root.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
  ])
  const { product } = await root.send('Browser.getVersion')
  Object.defineProperty(process.versions, 'chrome', {
    value: product.replace(/^.*\//, ''),
    enumerable: true,
  })
  return address
}

/** Opens a page of the given size. It waits for `Runtime.runIfWaitingForDebugger`. */
export async function openPage(width: number, height: number): Promise<AttachedPage> {
  const { root } = connected()
  // With a real window, Chromium has opened the first one by itself.
  const [first] = launch.headed ? unclaimed.keys() : []
  const targetId =
    first ??
    (await root.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })).targetId
  const session = unclaimed.get(targetId)
  // Chromium announces a target before it answers the request for it.
  if (session === undefined) throw new Error('Chromium made a page without announcing it')
  unclaimed.delete(targetId)
  return { targetId, session }
}

/** Closes a page. */
export function closePage(targetId: string): void {
  connected().root.tell('Target.closeTarget', { targetId })
}

function connected(): DevTools {
  if (devtools === undefined) throw new Error('Chromium has not been started')
  return devtools
}

function attachTarget({ sessionId, targetInfo }: Protocol.Target.attachedToTargetPayload): void {
  const session = connected().session(sessionId)
  const { targetId, type, openerId } = targetInfo
  if (type !== 'page') {
    session.tell('Runtime.runIfWaitingForDebugger')
    return
  }
  const opener = openerId === undefined ? undefined : contentsOfTarget(openerId)
  if (opener === undefined) {
    unclaimed.set(targetId, session)
    return
  }
  if (opener.adoptPopup({ targetId, session })) return
  refuseRequestsOf(targetId)
  // It must go on before it can close, and its opener waits in `window.open` until it does.
  session.tell('Runtime.runIfWaitingForDebugger')
  closePage(targetId)
}
