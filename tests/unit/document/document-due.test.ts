import { describe, expect, it } from 'vitest'
import { isDocumentDue } from '#model/document/document-due.ts'

describe('the document a case asks for', () => {
  it.each([
    ['klat_opinion', 'request', true],
    ['klat_opinion', 'drafting', true],
    ['counselling_summary', 'contact', false],
    ['counselling_summary', 'counselling', false],
    ['counselling_summary', 'closing', true],
    ['counselling_summary', 'summary', true],
  ] as const)('%s at %s: %s', (kind, stage, expected) => {
    expect(isDocumentDue(kind, stage)).toBe(expected)
  })
})
