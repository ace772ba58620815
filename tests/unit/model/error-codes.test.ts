import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '#model/error-codes.ts'

describe('the error codes', () => {
  it('are unique', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length)
  })

  it.each(ERROR_CODES)('are words in lower case: %s', (code) => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
  })
})
