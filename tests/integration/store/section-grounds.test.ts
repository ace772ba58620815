import { describe, expect, it } from 'vitest'
import { err } from '#model/result.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { groundEntries } from '#store/queries/ground-entries.ts'
import { readGrounds } from '#store/queries/section-grounds.ts'
import { beginNextVersion } from '#store/repositories/documents.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { setGround } from '#store/repositories/section-grounds.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { aDocument } from '#tests/support/builders/document.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { acting, must, tempStore } from '#tests/support/temp-store.ts'

describe('grounds of paragraphs', () => {
  it('are entries of the case or of the one it was opened with, set and taken away in the journal', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    const [own, opened, other] = [anEntry(opinion), anEntry(counselling), anEntry(aCase(store))]
    for (const entry of [own, opened, other]) must(saveEntry(store, entry, acting()))
    const { document, version } = aDocument(store, opinion)
    const place = { versionId: version.id, key: 'danger', paragraphId: 'p1' }
    expect(
      groundEntries(store.db, opinion)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([own.id, opened.id].toSorted())
    must(setGround(store, { ...place, entryIds: [own.id, opened.id] }, acting()))
    expect(readGrounds(store.db, version.id)).toEqual([
      { key: 'danger', paragraphId: 'p1', entryIds: [own.id, opened.id].toSorted() },
    ])
    expect(setGround(store, { ...place, entryIds: [other.id] }, acting())).toEqual(err('not_found'))
    must(setGround(store, { ...place, paragraphId: 'p2', entryIds: [] }, acting()))
    must(setGround(store, { ...place, entryIds: [own.id] }, acting()))
    expect(listActs(store, opinion).at(-1)).toMatchObject({
      act: 'document.ground_changed',
      payload: { before: { key: 'danger', entries: 2 }, after: { key: 'danger', entries: 1 } },
    })

    store.sqlite
      .prepare(
        "update document_versions set status = 'issued', issued_at = created_at, issued_on = '2026-11-02' where id = ?",
      )
      .run(version.id)
    expect(setGround(store, { ...place, entryIds: [] }, acting())).toEqual(err('document_issued'))
    expect(() => store.sqlite.exec('delete from section_grounds')).toThrow('frozen')
    const next = must(beginNextVersion(store, { documentId: document.id }, acting()))
    expect(readGrounds(store.db, next.version.id)).toMatchObject([{ paragraphId: 'p1', entryIds: [own.id] }])
  })
})
