/** One end of the passage between the page's world and the preload's. */
export type WorldBridge = {
  /** Lets the other world reach this function by a number both know. */
  offer(id: number, target: (...args: unknown[]) => unknown): void
  /** The other world's function of that number. */
  reach(id: number): (...args: unknown[]) => unknown
}

/** The number under which the page's world offers `exposeInMainWorld`. */
export const EXPOSE = 0

/**
 * Opens one end; both ends are the same. The worlds share nothing but the DOM, so calls travel as events on the
 * window, which are synchronous, and Chromium clones an event's detail from world to world. Functions and promises
 * stay behind and are called by number; plain objects and arrays are taken apart to find them.
 *
 * The text of this function is injected into pages, so it must not refer to anything outside itself.
 *
 * @param token a secret of this page: other code must not be able to listen in
 */
export function openWorldBridge(token: string, here: 'page' | 'preload'): WorldBridge {
  type Anything = (...args: unknown[]) => unknown
  type Shape =
    | { kind: 'value'; value: unknown }
    | { kind: 'function'; id: number }
    | { kind: 'promise'; id: number }
    | { kind: 'error'; message: string }
    | { kind: 'array'; items: Shape[] }
    | { kind: 'object'; entries: [string, Shape][] }
  type Outcome = { returned: Shape } | { thrown: Shape }
  type Settling = { resolve: (value: unknown) => void; reject: (reason: unknown) => void }

  const there = here === 'page' ? 'preload' : 'page'
  const DEEPEST = 1000
  const ownFunctions = new Map<number, Anything>()
  const othersPromises = new Map<number, Settling>()
  // Numbers below 100 are for functions both ends know beforehand.
  let lastId = 100
  let answer: Outcome | undefined

  function tell(topic: string, detail: unknown): void {
    window.dispatchEvent(new CustomEvent(`${token}:${there}:${topic}`, { detail }))
  }

  function listen(topic: string, listener: (detail: never) => void): void {
    window.addEventListener(`${token}:${here}:${topic}`, (event) => {
      // Nobody else, not even a listener of all events, is to see it.
      event.stopImmediatePropagation()
      listener((event as CustomEvent<never>).detail)
    })
  }

  function pack(value: unknown, depth = 0): Shape {
    if (depth > DEEPEST) {
      throw new Error(
        `Electron contextBridge recursion depth exceeded. Nested objects deeper than ${DEEPEST} are not supported.`,
      )
    }
    if (typeof value === 'function') return { kind: 'function', id: keepFunction(value as Anything) }
    if (typeof value !== 'object' || value === null) return { kind: 'value', value: clone(value) }
    if (Array.isArray(value)) {
      return { kind: 'array', items: Array.from(value, (item) => pack(item, depth + 1)) }
    }
    if (value instanceof Promise) return { kind: 'promise', id: watchPromise(value) }
    if (value instanceof Error) return { kind: 'error', message: value.message }
    if (Object.prototype.toString.call(value) === '[object Object]') {
      return { kind: 'object', entries: Object.entries(value).map(([key, v]) => [key, pack(v, depth + 1)]) }
    }
    return { kind: 'value', value: clone(value) }
  }

  function clone(value: unknown): unknown {
    try {
      return structuredClone(value)
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }

  function keepFunction(target: Anything): number {
    ownFunctions.set(++lastId, target)
    return lastId
  }

  function watchPromise(promise: Promise<unknown>): number {
    const id = ++lastId
    promise.then(
      (value) => tell('settle', { id, outcome: outcomeOf(() => value) }),
      (reason: unknown) => tell('settle', { id, outcome: { thrown: pack(reason) } }),
    )
    return id
  }

  function unpack(shape: Shape): unknown {
    switch (shape.kind) {
      case 'value':
        return shape.value
      case 'function':
        return reach(shape.id)
      case 'promise':
        return new Promise((resolve, reject) => othersPromises.set(shape.id, { resolve, reject }))
      case 'error':
        return new Error(shape.message)
      case 'array':
        return shape.items.map(unpack)
      case 'object':
        return Object.fromEntries(shape.entries.map(([key, value]) => [key, unpack(value)]))
      default:
        return shape satisfies never
    }
  }

  function outcomeOf(run: () => unknown): Outcome {
    try {
      return { returned: pack(run()) }
    } catch (failure) {
      return { thrown: pack(failure) }
    }
  }

  function reach(id: number): Anything {
    return (...args) => {
      answer = undefined
      tell('call', { id, args: args.map((arg) => pack(arg)) })
      // Read as a fresh variable: the listener below has run meanwhile.
      const outcome = answer as Outcome | undefined
      if (outcome === undefined) throw new Error('The other world of this page is gone.')
      if ('thrown' in outcome) throw unpack(outcome.thrown)
      return unpack(outcome.returned)
    }
  }

  listen('call', ({ id, args }: { id: number; args: Shape[] }) => {
    tell(
      'answer',
      outcomeOf(() => ownFunctions.get(id)?.(...args.map(unpack))),
    )
  })
  listen('answer', (outcome: Outcome) => {
    answer = outcome
  })
  listen('settle', ({ id, outcome }: { id: number; outcome: Outcome }) => {
    const settling = othersPromises.get(id)
    othersPromises.delete(id)
    if ('thrown' in outcome) settling?.reject(unpack(outcome.thrown))
    else settling?.resolve(unpack(outcome.returned))
  })

  return { offer: (id, target) => void ownFunctions.set(id, target), reach }
}
