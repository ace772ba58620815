import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCloneCodec } from '#tests/electron-stand-in/clone-codec.ts'

const codec = createCloneCodec()

/** Through JSON text, as over the wire. */
function sent(value: unknown): unknown {
  return codec.decode(JSON.parse(JSON.stringify(codec.encode(value))))
}

describe('clone codec', () => {
  it('copies any tree of plain values as structuredClone does', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    })
    fc.assert(
      fc.property(anything, (value) => {
        expect(sent(value)).toEqual(structuredClone(value))
      }),
    )
  })

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, -0, 12n, '', null])('keeps %s', (value) => {
    expect(sent(value)).toBe(value)
  })

  it('keeps the kind of typed arrays and gives a Buffer as bytes of its own', () => {
    expect(sent(new Float64Array([1.5, -2]))).toEqual(new Float64Array([1.5, -2]))
    const bytes = sent(Buffer.from('õ')) as Uint8Array
    expect(bytes).toEqual(new Uint8Array([0xc3, 0xb5]))
    expect(bytes.buffer.byteLength).toBe(2)
  })

  it('copies only the part of a buffer that a view shows', () => {
    expect(sent(new Uint8Array([1, 2, 3, 4]).subarray(1, 3))).toEqual(new Uint8Array([2, 3]))
  })

  it('keeps the message and the standard name of an error, and its cause', () => {
    const error = sent(new RangeError('too far', { cause: new Error('before') })) as Error
    expect(error).toBeInstanceOf(RangeError)
    expect(error.message).toBe('too far')
    expect(error.cause).toEqual(new Error('before'))
  })

  it('keeps values that hold themselves, and one value held twice', () => {
    const node: Record<string, unknown> = { name: 'a', when: new Date(5) }
    node['self'] = node
    node['list'] = [node, new Map([[node, node['when']]])]
    const copy = sent(node) as { self: unknown; when: Date; list: [unknown, Map<unknown, unknown>] }
    expect(copy.self).toBe(copy)
    expect(copy.list[0]).toBe(copy)
    expect(copy.list[1].get(copy)).toBe(copy.when)
  })

  it('is not misled by keys that look like its own', () => {
    const value = JSON.parse('{"$":"date","time":1,"__proto__":{"x":1}}') as unknown
    expect(JSON.stringify(sent(value))).toBe(JSON.stringify(value))
  })

  it.each([
    ['a function', () => {}],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
  ])('refuses %s in the words of Electron', (_name, value) => {
    expect(() => codec.encode({ value })).toThrow('An object could not be cloned.')
  })
})
