import { describe, expect, it } from 'vitest'
import { itemLists } from '#model/export/extract-items.ts'
import { CaseId, CaseItemId, uuidV7 } from '#model/ids.ts'
import { ITEM_TYPES, type ItemType } from '#model/item/item-types.ts'
import type { CaseItem } from '#model/item/item.ts'
import { date, Instant } from '#model/time/dates.ts'

function anItem(type: ItemType, details: CaseItem['details'], at = 0): CaseItem {
  const id = uuidV7(Date.parse('2026-11-02T08:00:00Z'), new Uint8Array([0, at, 0, 0, 0, 0, 0, 0, 0, 0]))
  return {
    id: CaseItemId.parse(id),
    caseId: CaseId.parse(id),
    type,
    notedOn: date('2026-11-02'),
    dueOn: null,
    endedOn: null,
    details,
    createdAt: Instant.parse('2026-11-02T08:00:00.000Z'),
    updatedAt: Instant.parse('2026-11-02T08:00:00.000Z'),
  }
}

const shown = (items: readonly CaseItem[], masked = (text: string) => text) =>
  itemLists(items, masked).map(({ key, blocks }) => [
    key,
    blocks.map(({ spans }) => spans.map(({ text }) => text).join('')),
  ])

describe('itemLists', () => {
  it('gives the child’s opinion, measures, what was agreed and what was seen in STAR, and nothing else', () => {
    const items = ITEM_TYPES.map((type, index) =>
      anItem(type, { state: 'found_out', what: `Sõna ${type}`, name: `Sõna ${type}` }, index),
    )
    expect(itemLists(items, (text) => text).map(({ key }) => key)).toEqual([
      'opinion',
      'measures',
      'agreed',
      'observations',
    ])
    const text = JSON.stringify(shown(items))
    for (const type of ITEM_TYPES) {
      const leaves = ['child_opinion', 'measure', 'plan_action', 'star_observation'].includes(type)
      expect([type, text.includes(`Sõna ${type}`)]).toEqual([type, leaves])
    }
  })

  it('takes out what is not the reader’s, also where it stands in two spans', () => {
    const measure = anItem('measure', { name: 'Tugiisik Teele', state: 'started' })
    const [[, lines] = []] = shown([measure], (text) => text.replace('Teele (', '[varjatud] ('))
    expect(lines).toEqual([expect.stringMatching(/^Tugiisik \[varjatud\] \(algas/)])
  })

  it('has no list without lines', () => {
    expect(itemLists([], (text) => text)).toEqual([])
  })
})
