import type { DevToolsSession } from './devtools.ts'
import { BINDING, PRELOAD_WORLD, RECEIVER, type FromPreload, type ToPreload } from './page-worlds.ts'

type Hear = (message: FromPreload, reply: (message: ToPreload) => void) => void

/** The way between the main process and the preload's world of the document a page shows at the moment. */
export class PreloadChannel {
  readonly #session: DevToolsSession
  #contextId: number | undefined

  constructor(session: DevToolsSession, mainFrameId: string, hear: Hear) {
    this.#session = session
    session.when('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = (context.auxData ?? {}) as { frameId?: string }
      if (context.name === PRELOAD_WORLD && frameId === mainFrameId) this.#contextId = context.id
    })
    session.when('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#contextId) this.#contextId = undefined
    })
    session.when('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== BINDING) return
      // A reply goes to the document that asked, even if another has taken its place.
      hear(JSON.parse(payload) as FromPreload, (reply) => this.#deliver(reply, executionContextId))
    })
  }

  /** The preload's world as the protocol names it; there is none before the first document. */
  get contextId(): number | undefined {
    return this.#contextId
  }

  /** Tells the present document. As in Electron, what is sent before there is one is lost. */
  send(message: ToPreload): void {
    if (this.#contextId !== undefined) this.#deliver(message, this.#contextId)
  }

  #deliver(message: ToPreload, contextId: number): void {
    // Twice: a JSON text inside a string literal of the page's language.
    const text = JSON.stringify(JSON.stringify(message))
    this.#session.tell('Runtime.evaluate', { expression: `${RECEIVER}(${text})`, contextId })
  }
}
