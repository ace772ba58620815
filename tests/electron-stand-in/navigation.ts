import type { DevToolsSession, Protocol } from './devtools.ts'
import { preventable } from './events.ts'
import { isHandled } from './protocol.ts'
import { schemeOf, toPageUrl } from './scheme-names.ts'
import type { WebContents } from './web-contents.ts'

type NavigationEvent = 'will-navigate' | 'will-frame-navigate' | 'will-redirect'

/** Schemes whose navigations become requests or never leave the page; the rest Chromium hands to the desktop. */
const CHROMIUM_SCHEMES = new Set(['http', 'https', 'file', 'data', 'blob', 'about', 'javascript'])

/**
 * Where a page's frames want to go. A navigation the page asks for is told by one event and its request comes by the
 * network watch a moment later; a navigation from outside, such as `loadURL`, has the request only.
 */
export class Navigation {
  readonly #contents: WebContents
  readonly #frames = new Set<string>()
  readonly #requested = new Set<string>()

  constructor(contents: WebContents) {
    this.#contents = contents
  }

  listenTo(session: DevToolsSession): void {
    session.when('Page.frameAttached', ({ frameId }) => this.#frames.add(frameId))
    session.when('Page.frameDetached', ({ frameId }) => this.#frames.delete(frameId))
    session.when('Page.frameRequestedNavigation', (requested) => this.#pageAsks(session, requested))
  }

  /** True for the page's own frame and the frames inside it. */
  hasFrame(frameId: string): boolean {
    return this.#isMain(frameId) || this.#frames.has(frameId)
  }

  /** Whether the page itself asked for the navigation whose request comes by now: true once for each. */
  takeRequested(frameId: string): boolean {
    return this.#requested.delete(frameId)
  }

  /** Asks the application about a navigation the page wants, in Electron's order. */
  isAllowed(url: string, frameId: string): boolean {
    if (!this.ask('will-frame-navigate', url, frameId)) return false
    return !this.#isMain(frameId) || this.ask('will-navigate', url, frameId)
  }

  /** Emits one navigation event. False when the application prevents it. */
  ask(name: NavigationEvent, url: string, frameId: string): boolean {
    const { mainFrame } = this.#contents
    const isMainFrame = this.#isMain(frameId)
    const frame = isMainFrame ? mainFrame : null
    const event = preventable({ url, isSameDocument: false, isMainFrame, frame, initiator: mainFrame })
    this.#contents.emit(name, event, url, false, isMainFrame)
    return !event.defaultPrevented
  }

  #pageAsks(session: DevToolsSession, asked: Protocol.Page.frameRequestedNavigationPayload): void {
    const { frameId, url, disposition } = asked
    if (disposition !== 'currentTab') return
    const scheme = schemeOf(url)
    if (CHROMIUM_SCHEMES.has(scheme)) {
      this.#requested.add(frameId)
    } else if (this.isAllowed(url, frameId) && isHandled(scheme) && this.#isMain(frameId)) {
      // A full address of the application's own scheme: Chromium gives up on it, so it is loaded from here.
      session.tell('Page.navigate', { url: toPageUrl(url, isHandled) })
    }
  }

  #isMain(frameId: string): boolean {
    return frameId === this.#contents.targetId
  }
}
