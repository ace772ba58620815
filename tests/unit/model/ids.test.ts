import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseId, uuidV7 } from '#model/ids.ts'

const NOW = Date.parse('2026-11-23T08:00:00.000Z')

describe('uuidV7', () => {
  it('has the form of RFC 9562 whatever the randomness', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 16 }), (random) => {
        expect(CaseId.safeParse(uuidV7(NOW, random)).success).toBe(true)
      }),
    )
  })

  it('holds the time, version and variant where the RFC puts them', () => {
    // The example of RFC 9562, appendix A.6.
    const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f)
    expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('sorts by time when the randomness runs the other way', () => {
    const earlier = uuidV7(NOW, new Uint8Array(10).fill(0xff))
    const later = uuidV7(NOW + 1, new Uint8Array(10))
    expect(earlier < later).toBe(true)
  })

  it('throws when given fewer than ten bytes', () => {
    expect(() => uuidV7(NOW, new Uint8Array(9))).toThrow(RangeError)
  })
})

describe('an id', () => {
  it.each([
    ['an upper-case id', '01900000-0000-7000-8000-00000000000A'],
    ['another version', '01900000-0000-4000-8000-000000000001'],
    ['another variant', '01900000-0000-7000-c000-000000000001'],
    ['nothing', ''],
  ])('is refused when it is %s', (_state, text) => {
    expect(CaseId.safeParse(text).success).toBe(false)
  })
})
