/** Turns values into JSON and back as the structured clone algorithm would copy them. */
export type CloneCodec = {
  /** @throws when the value holds something that cannot be cloned, with Electron's words for it */
  encode(value: unknown): unknown
  decode(json: unknown): unknown
}

/**
 * Makes a codec. Node runs this function, and its text is injected into pages as well, so it must not refer to
 * anything outside itself.
 *
 * Primitives stand for themselves; everything else is `{ $: tag, … }`. Containers are numbered in the order they
 * are met, on both sides alike, so that a value that holds itself can name itself: `{ $: 'same', as: number }`.
 */
export function createCloneCodec(): CloneCodec {
  type Tagged = Record<string, unknown> & { $: string }
  type Pair = [unknown, unknown]
  const errorNames = ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError']

  function toBase64(bytes: Uint8Array): string {
    if (typeof Buffer !== 'undefined') {
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
    }
    let text = ''
    for (let at = 0; at < bytes.length; at += 32_768) {
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    }
    return btoa(text)
  }

  function fromBase64(text: string): Uint8Array<ArrayBuffer> {
    // Not Buffer.from: small Buffers share one pool, and `.buffer` would hand out the neighbours' bytes.
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  }

  function refuse(): never {
    throw new Error('An object could not be cloned.')
  }

  function encodeNumber(value: number): unknown {
    const survivesJson = Number.isFinite(value) && !Object.is(value, -0)
    return survivesJson ? value : { $: 'number', text: Object.is(value, -0) ? '-0' : String(value) }
  }

  function encodeView(view: ArrayBufferView): Tagged {
    const bytes = new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset, view.byteLength)
    // A Buffer arrives as the Uint8Array it is.
    const kind = Object.prototype.toString.call(view).slice(8, -1)
    return { $: 'view', kind, bytes: toBase64(bytes) }
  }

  function encode(root: unknown): unknown {
    const numbers = new Map<object, number>()

    function visit(value: unknown): unknown {
      switch (typeof value) {
        case 'string':
        case 'boolean':
          return value
        case 'number':
          return encodeNumber(value)
        case 'undefined':
          return { $: 'undefined' }
        case 'bigint':
          return { $: 'bigint', text: String(value) }
        case 'object':
          return value === null ? null : visitObject(value)
        default:
          return refuse()
      }
    }

    function visitObject(value: object): unknown {
      const same = numbers.get(value)
      if (same !== undefined) return { $: 'same', as: same }
      numbers.set(value, numbers.size)

      if (Array.isArray(value)) return { $: 'array', items: Array.from(value, visit) }
      if (ArrayBuffer.isView(value)) return encodeView(value)
      // By tag, not by `instanceof`: a value may come from another realm.
      switch (Object.prototype.toString.call(value)) {
        case '[object Date]':
          return { $: 'date', time: encodeNumber((value as Date).getTime()) }
        case '[object RegExp]':
          return { $: 'regexp', source: (value as RegExp).source, flags: (value as RegExp).flags }
        case '[object ArrayBuffer]':
          return { $: 'buffer', bytes: toBase64(new Uint8Array(value as ArrayBuffer)) }
        case '[object Map]':
          return {
            $: 'map',
            pairs: Array.from(value as Map<unknown, unknown>, ([k, v]) => [visit(k), visit(v)]),
          }
        case '[object Set]':
          return { $: 'set', items: Array.from(value as Set<unknown>, visit) }
        case '[object Error]':
          return visitError(value as Error)
        case '[object Object]':
          return { $: 'object', pairs: Object.entries(value).map(([k, v]) => [k, visit(v)]) }
        default:
          return refuse()
      }
    }

    function visitError(error: Error): Tagged {
      const name = errorNames.includes(error.name) ? error.name : 'Error'
      const cause = 'cause' in error ? { cause: visit(error.cause) } : {}
      return { $: 'error', name, message: error.message, stack: error.stack ?? '', ...cause }
    }

    return visit(root)
  }

  function decode(root: unknown): unknown {
    const numbered: unknown[] = []

    function keep<Value>(value: Value): Value {
      numbered.push(value)
      return value
    }

    function visit(json: unknown): unknown {
      return typeof json === 'object' && json !== null ? visitTagged(json as Tagged) : json
    }

    function visitTagged(json: Tagged): unknown {
      switch (json.$) {
        case 'undefined':
          return undefined
        case 'number':
          return Number(json['text'])
        case 'bigint':
          return BigInt(json['text'] as string)
        case 'same':
          return numbered[json['as'] as number]
        case 'date':
          return keep(new Date(visit(json['time']) as number))
        case 'regexp':
          return keep(new RegExp(json['source'] as string, json['flags'] as string))
        case 'buffer':
          return keep(fromBase64(json['bytes'] as string).buffer)
        case 'view':
          return keep(decodeView(json['kind'] as string, fromBase64(json['bytes'] as string).buffer))
        case 'array': {
          const items = keep<unknown[]>([])
          for (const item of json['items'] as unknown[]) items.push(visit(item))
          return items
        }
        case 'map': {
          const map = keep(new Map<unknown, unknown>())
          for (const [key, value] of json['pairs'] as Pair[]) map.set(visit(key), visit(value))
          return map
        }
        case 'set': {
          const set = keep(new Set<unknown>())
          for (const item of json['items'] as unknown[]) set.add(visit(item))
          return set
        }
        case 'object': {
          const object = keep<Record<string, unknown>>({})
          for (const [key, value] of json['pairs'] as [string, unknown][]) define(object, key, visit(value))
          return object
        }
        case 'error':
          return decodeError(json)
        default:
          throw new Error(`Unknown tag in a cloned value: ${json.$}`)
      }
    }

    function decodeError(json: Tagged): Error {
      const makers = globalThis as unknown as Record<string, ErrorConstructor>
      const error = keep(new (makers[json['name'] as string] ?? Error)(json['message'] as string))
      define(error, 'stack', json['stack'], false)
      if ('cause' in json) define(error, 'cause', visit(json['cause']), false)
      return error
    }

    function decodeView(kind: string, buffer: ArrayBuffer): unknown {
      const makers = globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>
      return new (makers[kind] ?? Uint8Array)(buffer)
    }

    // Assignment would call the setter of `__proto__`.
    function define(object: object, key: string, value: unknown, enumerable = true): void {
      Object.defineProperty(object, key, { value, enumerable, writable: true, configurable: true })
    }

    return visit(root)
  }

  return { encode, decode }
}
