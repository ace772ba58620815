import { describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { err, ok } from '#model/result.ts'
import { saveDraft } from '#store/repositories/drafts.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { entryDraftTarget } from '#model/draft.ts'
import { cases } from '#store/schema/cases.ts'
import { change, NotJournaled } from '#store/transaction.ts'
import { anEntryDraft } from '#tests/support/builders/draft.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { acting, contents, must, tempStore } from '#tests/support/temp-store.ts'

describe('a change', () => {
  it('that finds the disk full is refused by vault_full_disk and leaves the vault as it was', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const entry = anEntry(opinion, { text: 'Pikk lugu. '.repeat(2_000) })
    const draft = { caseId: opinion, targetId: entryDraftTarget(entry.id), content: anEntryDraft() }
    must(saveDraft(store, draft, acting()))
    const before = contents(store)
    const pages = store.sqlite.pragma('page_count', { simple: true })
    store.sqlite.pragma(`max_page_count=${Number(pages)}`)
    expect(saveEntry(store, entry, acting())).toEqual(err('vault_full_disk'))
    expect(contents(store)).toEqual(before)

    store.sqlite.pragma('max_page_count=1000000')
    must(saveEntry(store, entry, acting()))
  })

  it('that runs into a bug throws it and leaves the vault as it was', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const before = contents(store)
    const broken = { ...acting(), newId: () => 'not unique' }
    must(saveEntry(store, anEntry(opinion), broken))
    const after = contents(store)
    expect(after).not.toEqual(before)
    expect(() => saveEntry(store, anEntry(opinion), broken)).toThrow()
    expect(contents(store)).toEqual(after)
  })

  it('that changes rows and leaves no act in the journal is a bug and leaves nothing behind', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const before = contents(store)
    const forget = () =>
      change(store, (tx) => {
        tx.update(cases).set({ question: 'Unustatud' }).where(eq(cases.id, opinion)).run()
        return ok(null)
      })
    expect(forget).toThrow(NotJournaled)
    expect(contents(store)).toEqual(before)
  })

  it('that changes nothing needs no act', () => {
    const store = tempStore()
    expect(change(store, () => ok(null))).toEqual(ok(null))
  })

  it('that is no act says why', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const unjournaled = 'only for this test'
    const rename = change(
      store,
      (tx) => {
        tx.update(cases).set({ question: 'Muudetud' }).where(eq(cases.id, opinion)).run()
        return ok(null)
      },
      { unjournaled },
    )
    expect(rename).toEqual(ok(null))
  })
})
