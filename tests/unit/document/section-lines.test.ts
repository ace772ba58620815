import { describe, expect, it } from 'vitest'
import type { Conclusion } from '#model/document/template.ts'
import { readiness, sectionLines } from '#model/document/section-lines.ts'
import { fields, sections, source } from './klat-sample.ts'

function linesFor(conclusion: Conclusion | null, replaced: Parameters<typeof sections>[0]) {
  const base = source
  const version = { ...base.version, fields: fields({ conclusion }), sections: sections(replaced) }
  return sectionLines({ ...base, version })
}

describe('lines of the contents', () => {
  it('tell what is written, missing, optional and not printed', () => {
    const states = Object.fromEntries(
      linesFor('supportive', { danger: '', network: '', otherMeasures: '' }).map(({ section, state }) => [
        section.key,
        state,
      ]),
    )
    expect(states).toMatchObject({
      general: 'written',
      danger: 'missing',
      network: 'empty',
      otherMeasures: 'unprinted',
    })
  })

  it('tell of text that the conclusion leaves out', () => {
    const line = linesFor('supportive', {}).find(({ section }) => section.key === 'otherMeasures')
    expect(line?.state).toBe('stranded')
  })

  it('count what is required, by the conclusion', () => {
    const lines = linesFor('supportive', { danger: '' })
    expect(readiness(lines)).toEqual({ done: 11, of: 12 })
    expect(readiness(linesFor(null, {}))).toEqual({ done: 10, of: 10 })
  })
})
