import type { WebContents } from './web-contents.ts'
import { toApplicationOrigin, toApplicationUrl } from './scheme-names.ts'

/**
 * The top frame of a page. One object for the page's life, so that `event.senderFrame === event.sender.mainFrame`.
 * Frames inside the page have no object here: no preload runs in them, so none of them can be a sender.
 */
export class WebFrameMain {
  readonly #contents: WebContents
  readonly parent = null
  readonly frames: readonly WebFrameMain[] = []
  readonly processId = 1
  readonly routingId = 1
  readonly detached = false
  readonly name = ''

  constructor(contents: WebContents) {
    this.#contents = contents
  }

  get top(): this {
    return this
  }
  get framesInSubtree(): readonly WebFrameMain[] {
    return [this]
  }
  get url(): string {
    return toApplicationUrl(this.#contents.pageUrl)
  }
  get origin(): string {
    return toApplicationOrigin(this.#contents.pageUrl)
  }
  isDestroyed(): boolean {
    return this.#contents.isDestroyed()
  }
  executeJavaScript(code: string): Promise<unknown> {
    return this.#contents.executeJavaScript(code)
  }
  send(channel: string, ...args: unknown[]): void {
    this.#contents.send(channel, ...args)
  }
}
