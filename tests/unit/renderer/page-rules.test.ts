import { expect, it } from 'vitest'
import { cssText, pageRules } from '../../../renderer/screens/print/page-rules.ts'

it.each([
  ['lk', '"lk"'],
  ['Tänav "1" \\ 2', '"Tänav \\22 1\\22  \\5c  2"'],
  ['üks\nkaks', '"üks\\a kaks"'],
])('no text ends its string: %s', (text, css) => expect(cssText(text)).toBe(css))

it('only a draft has a mark at the head, and not twice on its first page', () => {
  const issued = pageRules({ footer: ['Amet'], pageLabel: 'lk', draftMark: null })
  expect(issued).toHaveLength(1)
  expect(issued[0]).not.toContain('@top-left')
  const draft = pageRules({ footer: ['Amet', 'Tänav 1'], pageLabel: 'lk', draftMark: 'MUSTAND' })
  expect(draft[0]).toContain('@top-left { content: "MUSTAND"')
  expect(draft[0]).toContain('content: "Amet / Tänav 1"')
  expect(draft[1]).toContain(':first')
})
