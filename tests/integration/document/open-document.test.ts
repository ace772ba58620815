import { describe, expect, it } from 'vitest'
import { loadReference } from '#electron/app/reference.ts'
import { openDocument } from '#electron/documents/open-document.ts'
import { CaseItemId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import { readDocument } from '#store/queries/document-parts.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { saveItem } from '#store/repositories/items.ts'
import { setGround } from '#store/repositories/section-grounds.ts'
import { getSettings, saveSettings } from '#store/repositories/settings.ts'
import { aDocument } from '#tests/support/builders/document.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { acting, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'
import { profile } from '#tests/unit/document/klat-sample.ts'

const { templates } = loadReference()

function begin() {
  const store = tempStore()
  must(saveSettings(store, { profile, letterhead: getSettings(store).letterhead }, acting()))
  const { opinion, counselling } = aKlatCase(store)
  const { document, version } = aDocument(store, opinion)
  const open = (of = templates) => openDocument(store, must(readDocument(store, document.id)), of, viewing())
  return { store, opinion, counselling, version, open }
}

describe('a template that is not there', () => {
  it.each([
    ['none at all', []],
    ['of another version', templates.map((each) => ({ ...each, version: '2031-01-01' }))],
    ['of another kind', templates.filter(({ kind }) => kind === 'counselling_summary')],
  ])('is said, and the text is kept: %s', (_case, given) => {
    const { open } = begin()
    expect(open(given)).toEqual(err('template_missing'))
    const danger = must(open()).version.sections.find(({ key }) => key === 'danger')
    expect(danger && toPlainText(danger.text)).toBe('Oht on püsiv.')
  })
})

describe('what a document takes from its case', () => {
  it('is kept on the case or on the counselling it was opened with', () => {
    const { store, counselling, open } = begin()
    const { today } = viewing()
    expect(must(open()).material).toEqual({ items: [], isStarReviewed: false })
    must(saveEntry(store, anEntry(counselling, { kind: 'star_review' }), acting()))
    const measure = {
      id: CaseItemId.parse(newId()),
      caseId: counselling,
      type: 'measure' as const,
      notedOn: today,
      dueOn: null,
      endedOn: null,
      details: { name: 'Pereteraapia', state: 'proposed' },
    }
    must(saveItem(store, measure, acting()))
    const { material, findings } = must(open())
    expect(material).toMatchObject({ items: [{ id: measure.id }], isStarReviewed: true })
    expect(findings.map(({ requirement }) => requirement)).toContain('measures_unweighed')
  })

  it('names of the entries its paragraphs rest on only those that may leave the desk', () => {
    const { store, opinion, version, open } = begin()
    const shared = must(saveEntry(store, anEntry(opinion, { kind: 'network_meeting' }), acting()))
    const own = must(saveEntry(store, anEntry(opinion, { kind: 'own_work' }), acting()))
    const remark = must(saveEntry(store, anEntry(opinion, { kind: 'email', activities: [10] }), acting()))
    const entryIds = [shared.id, own.id, remark.id]
    must(setGround(store, { versionId: version.id, key: 'danger', paragraphId: 'p1', entryIds }, acting()))
    const { grounding } = must(open())
    expect(grounding.grounds[0]?.entryIds).toHaveLength(3)
    expect(grounding.entries.map(({ id }) => id)).toEqual([shared.id])
  })
})
