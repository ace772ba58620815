import { EventEmitter } from 'node:events'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }

type Command = keyof Protocol.CommandParameters
type Waiting = { method: string; resolve: (result: unknown) => void; reject: (failure: Error) => void }
type Incoming = {
  id?: number
  result?: unknown
  error?: { message: string }
  method?: string
  params?: unknown
  sessionId?: string
}

/** A conversation with Chromium in the DevTools protocol, over Node's own WebSocket. */
export class DevTools {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, Waiting>()
  readonly #sessions = new Map<string, DevToolsSession>()
  #lastId = 0
  /** The browser itself; pages have sessions of their own. */
  readonly root: DevToolsSession = new DevToolsSession(this, undefined)

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as Incoming))
    socket.addEventListener('close', () => this.#closed())
  }

  static async connect(address: string): Promise<DevTools> {
    const socket = new WebSocket(address)
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve(), { once: true })
      socket.addEventListener('error', () => reject(new Error(`No answer at ${address}`)), { once: true })
    })
    return new DevTools(socket)
  }

  /** The session with this identifier, made on first use: its first events may come before anyone asks for it. */
  session(sessionId: string): DevToolsSession {
    let session = this.#sessions.get(sessionId)
    if (session === undefined) {
      session = new DevToolsSession(this, sessionId)
      this.#sessions.set(sessionId, session)
    }
    return session
  }

  send(method: string, params: unknown, sessionId: string | undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      this.#waiting.set(id, { method, resolve, reject })
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }))
    })
  }

  #receive(message: Incoming): void {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.error === undefined) waiting?.resolve(message.result)
      else waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
    } else if (message.method !== undefined) {
      const session = message.sessionId === undefined ? this.root : this.#sessions.get(message.sessionId)
      session?.emit(message.method, message.params)
    }
  }

  #closed(): void {
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: Chromium is gone`))
    this.#waiting.clear()
    this.root.emit('closed')
  }
}

/** The part of a conversation that concerns one target. */
export class DevToolsSession extends EventEmitter {
  readonly #devtools: DevTools
  readonly #sessionId: string | undefined

  constructor(devtools: DevTools, sessionId: string | undefined) {
    super()
    this.setMaxListeners(0)
    this.#devtools = devtools
    this.#sessionId = sessionId
  }

  /** Sends one command and waits for its result. */
  send<C extends Command>(
    method: C,
    params?: Protocol.CommandParameters[C],
  ): Promise<Protocol.CommandReturnValues[C]> {
    return this.#devtools.send(method, params ?? {}, this.#sessionId) as Promise<
      Protocol.CommandReturnValues[C]
    >
  }

  /** Sends a command whose failure means only that the target has gone meanwhile. */
  tell<C extends Command>(method: C, params?: Protocol.CommandParameters[C]): void {
    this.send(method, params).catch(() => {})
  }

  /** Listens to one kind of event, with its payload typed. */
  when<E extends keyof Protocol.Events>(event: E, listener: (payload: Protocol.Events[E]) => void): void {
    this.on(event, listener)
  }
}
