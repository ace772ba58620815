import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { Attachment, MAX_ATTACHMENT_BYTES } from '#model/case/attachment.ts'
import { entryDraftTarget } from '#model/draft.ts'
import type { AttachmentId, CaseId, EntryId } from '#model/ids.ts'
import { err, ok } from '#model/result.ts'
import { listActs, verifyJournal } from '#store/journal/read-journal.ts'
import { closeStore } from '#store/open-store.ts'
import { listAttachments, readAttachment, readAttachmentContent } from '#store/queries/attachments.ts'
import { readCase } from '#store/queries/case-view.ts'
import {
  addAttachment,
  type AttachmentInput,
  purgeAttachments,
  recordCopyOut,
  recordOpenedOutside,
  removeAttachment,
  restoreAttachment,
} from '#store/repositories/attachments.ts'
import { discardDraft, saveDraft } from '#store/repositories/drafts.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { eraseLooseContent } from '#store/repositories/attachment-contents.ts'
import { eraseLooseContents } from '#tests/support/erase-loose-contents.ts'
import type { Store } from '#store/store.ts'
import { anEntryDraft } from '#tests/support/builders/draft.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import {
  acting,
  contents,
  must,
  newId,
  opened,
  tempStore,
  tempVault,
  viewing,
} from '#tests/support/temp-store.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Adds a file to a case as a whole, unless an entry is given. */
function added(store: Store, caseId: CaseId, given: Partial<AttachmentInput> = {}): Attachment {
  const file = { caseId, entryId: null, name: 'õiend.pdf', content: bytesOf('Õiend'), ...given }
  return must(addAttachment(store, file, acting()))
}

function filesKept(store: Store): number {
  return store.sqlite.prepare<[], number>('select count(*) from attachment_files').pluck().get() ?? 0
}

describe('addAttachment', () => {
  it('keeps the content, its size and its hash, and journals what was added', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const attachment = added(store, opinion)
    expect(Attachment.parse(attachment)).toEqual({
      id: attachment.id,
      caseId: opinion,
      entryId: null,
      name: 'õiend.pdf',
      bytes: 6,
      sha256: createHash('sha256').update('Õiend').digest('hex'),
      addedAt: '2026-11-02T08:00:00.000Z',
    })
    expect(listAttachments(store, { caseId: opinion, entryId: null })).toEqual([attachment])
    expect(must(readCase(store, opinion, viewing())).attachments).toEqual([attachment])
    expect(Buffer.from(must(readAttachmentContent(store, attachment.id))).toString()).toBe('Õiend')
    expect(listActs(store, opinion).at(-1)).toMatchObject({
      act: 'attachment.added',
      subjectType: 'attachment',
      subjectId: attachment.id,
      payload: { after: attachment },
    })
  })

  it('keeps a view of a larger buffer as what it shows', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const attachment = added(store, opinion, { content: bytesOf('[[[sisu]]]').subarray(3, 7) })
    expect(Buffer.from(must(readAttachmentContent(store, attachment.id))).toString()).toBe('sisu')
  })

  it('takes the largest file there may be', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const content = new Uint8Array(MAX_ATTACHMENT_BYTES)
    expect(added(store, opinion, { content }).bytes).toBe(MAX_ATTACHMENT_BYTES)
  })

  it.each([
    ['an empty file', { content: new Uint8Array() }, 'attachment_empty'],
    ['a byte too much', { content: new Uint8Array(MAX_ATTACHMENT_BYTES + 1) }, 'attachment_too_large'],
    ['60 MB', { content: new Uint8Array(60_000_000) }, 'attachment_too_large'],
    ['an unknown case', { caseId: newId() as CaseId }, 'not_found'],
  ])('refuses %s and leaves nothing behind', (_case, given, code) => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const before = contents(store)
    const file = { caseId: opinion, entryId: null, name: 'a.pdf', content: bytesOf('a'), ...given }
    expect(addAttachment(store, file, acting())).toEqual(err(code))
    expect(contents(store)).toEqual(before)
  })

  it('refuses an entry of another case, and takes one that is still a draft', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    const entry = must(saveEntry(store, anEntry(opinion), acting()))
    const file = { caseId: counselling, entryId: entry.id, name: 'a.pdf', content: bytesOf('a') }
    expect(addAttachment(store, file, acting())).toEqual(err('not_found'))

    const entryId = newId() as EntryId
    const ofDraft = added(store, opinion, { entryId })
    const ofEntry = added(store, opinion, { entryId: entry.id })
    expect(listAttachments(store, { caseId: opinion, entryId })).toEqual([ofDraft])
    expect(listAttachments(store, { caseId: opinion, entryId: entry.id })).toEqual([ofEntry])
    expect(listAttachments(store, { caseId: opinion, entryId: null })).toEqual([])
  })

  it('makes names safe, and different within one place only', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    const names = ['C:\\temp\\foto.jpg', 'FOTO.jpg', 'nul'].map(
      (name) => added(store, opinion, { name }).name,
    )
    expect(names).toEqual(['foto.jpg', 'FOTO (2).jpg', '_nul'])
    expect(added(store, opinion, { name: 'foto.jpg', entryId: newId() as EntryId }).name).toBe('foto.jpg')
    expect(added(store, counselling, { name: 'foto.jpg' }).name).toBe('foto.jpg')
  })

  it('on a full disk keeps neither row nor content', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const before = contents(store)
    store.sqlite.pragma(`max_page_count = ${String(store.sqlite.pragma('page_count', { simple: true }))}`)
    const file = { caseId: opinion, entryId: null, name: 'a.bin', content: randomBytes(200_000) }
    expect(addAttachment(store, file, acting())).toEqual(err('vault_full_disk'))
    expect(contents(store)).toEqual(before)
  })
})

describe('the same content in two cases', () => {
  it('is kept once, and stays while either has it', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    const [one, other] = [added(store, opinion), added(store, counselling, { name: 'teine nimi.pdf' })]
    expect(filesKept(store)).toBe(1)

    must(removeAttachment(store, one, acting()))
    expect(must(purgeAttachments(store, acting()))).toBe(1)
    expect(eraseLooseContents(store)).toBe(0)
    expect(Buffer.from(must(readAttachmentContent(store, other.id))).toString()).toBe('Õiend')
    expect(must(readAttachment(store, other.id)).name).toBe('teine nimi.pdf')

    must(removeAttachment(store, other, acting()))
    expect(eraseLooseContents(store)).toBe(0)
    expect(must(purgeAttachments(store, acting()))).toBe(1)
    expect(eraseLooseContents(store)).toBe(1)
    expect(filesKept(store)).toBe(0)
  })
})

describe('removeAttachment and restoreAttachment', () => {
  it('hide an attachment and bring it back as it was', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const attachment = added(store, opinion)
    const place = { caseId: opinion, entryId: null }

    expect(removeAttachment(store, attachment, acting())).toEqual(ok(null))
    expect(listAttachments(store, place)).toEqual([])
    expect(readAttachment(store, attachment.id)).toEqual(err('not_found'))
    expect(readAttachmentContent(store, attachment.id)).toEqual(err('not_found'))

    expect(restoreAttachment(store, attachment, acting())).toEqual(ok(attachment))
    expect(listAttachments(store, place)).toEqual([attachment])
    expect(listActs(store, opinion).slice(-2)).toMatchObject([
      { act: 'attachment.removed', subjectId: attachment.id, payload: { before: attachment } },
      { act: 'attachment.restored', subjectId: attachment.id, payload: { after: attachment } },
    ])
  })

  it('refuse what is not there, is removed already, was never removed, or is gone for good', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const unknown = { id: newId() as AttachmentId }
    const attachment = added(store, opinion)
    expect(removeAttachment(store, unknown, acting())).toEqual(err('not_found'))
    expect(restoreAttachment(store, unknown, acting())).toEqual(err('not_found'))
    expect(restoreAttachment(store, attachment, acting())).toEqual(err('not_found'))
    must(removeAttachment(store, attachment, acting()))
    const before = contents(store)
    expect(removeAttachment(store, attachment, acting())).toEqual(err('not_found'))
    expect(contents(store)).toEqual(before)
    must(purgeAttachments(store, acting()))
    expect(restoreAttachment(store, attachment, acting())).toEqual(err('not_found'))
  })
})

describe('purgeAttachments', () => {
  it('erases what was added to a draft that was discarded, and nothing of drafts and entries that are', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const [saved, written, discarded] = [newId(), newId(), newId()] as EntryId[]
    for (const entryId of [saved, written, discarded]) {
      const draft = { caseId: opinion, targetId: entryDraftTarget(entryId!), content: anEntryDraft() }
      must(saveDraft(store, draft, acting()))
    }
    const kept = [
      added(store, opinion, { content: bytesOf('juhtum') }),
      added(store, opinion, { entryId: saved!, content: bytesOf('salvestatud') }),
      added(store, opinion, { entryId: written!, content: bytesOf('pooleli') }),
    ]
    const orphan = added(store, opinion, { entryId: discarded!, content: bytesOf('ära visatud') })
    must(saveEntry(store, anEntry(opinion, { id: saved! }), acting()))
    const key = { caseId: opinion, targetId: entryDraftTarget(discarded!), field: 'entry' }
    must(discardDraft(store, key))

    expect(must(purgeAttachments(store, acting()))).toBe(1)
    for (const attachment of kept) expect(readAttachment(store, attachment.id)).toEqual(ok(attachment))
    expect(readAttachment(store, orphan.id)).toEqual(err('not_found'))
    expect(eraseLooseContents(store)).toBe(1)
    expect(filesKept(store)).toBe(3)
    expect(listActs(store, opinion).at(-1)).toMatchObject({
      act: 'attachment.erased',
      subjectId: orphan.id,
      payload: { before: orphan },
    })
  })

  it('leaves the contents to be erased one by one, the large ones at another time', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    for (const size of [600, 500, 300]) {
      must(removeAttachment(store, added(store, opinion, { content: randomBytes(size) }), acting()))
    }
    const sizes = () => store.sqlite.prepare<[], number>('select bytes from attachment_files').pluck().all()
    expect(must(purgeAttachments(store, acting()))).toBe(3)
    expect(sizes()).toEqual([600, 500, 300])
    expect(must(eraseLooseContent(store, 400))).toBe(300)
    expect(must(eraseLooseContent(store, 400))).toBeNull()
    expect(must(eraseLooseContent(store))).toBe(600)
    expect(sizes()).toEqual([500])
  })

  it('writes nothing when there is nothing to erase', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    added(store, opinion)
    const before = contents(store)
    expect(must(purgeAttachments(store, acting()))).toBe(0)
    expect(contents(store)).toEqual(before)
  })
})

describe('recordCopyOut and recordOpenedOutside', () => {
  it('journal what left the vault, under which name', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const { id, sha256, bytes } = added(store, opinion)
    must(recordCopyOut(store, { id, fileName: 'koopia.pdf' }, acting()))
    must(recordOpenedOutside(store, { id, fileName: 'õiend.pdf' }, acting()))
    expect(listActs(store, opinion).slice(-2)).toMatchObject([
      { act: 'attachment.copied_out', payload: { after: { fileName: 'koopia.pdf', sha256, bytes } } },
      { act: 'attachment.opened_outside', payload: { after: { fileName: 'õiend.pdf', sha256, bytes } } },
    ])
    expect(verifyJournal(store).ok).toBe(true)
    expect(recordCopyOut(store, { id: newId() as AttachmentId, fileName: 'a' }, acting())).toEqual(
      err('not_found'),
    )
  })
})

describe('the content of attachments', () => {
  it('never lies in the clear in the files of a vault, nor do their names', () => {
    const vault = tempVault()
    const store = tempStore(vault)
    const { opinion } = aKlatCase(store)
    const secret = 'Salasisu kordub ja kordub. '
    added(store, opinion, { name: 'Salanimeline.pdf', content: bytesOf(secret.repeat(5000)) })
    const files = () => {
      const folder = path.dirname(vault.file)
      return readdirSync(folder).map((name) => readFileSync(path.join(folder, name)))
    }
    const inClear = () =>
      files().some((bytes) => bytes.includes('Salasisu') || bytes.includes('Salanimeline'))
    expect(files()).toHaveLength(3)
    expect(inClear()).toBe(false)
    closeStore(store)
    expect(files()).toHaveLength(1)
    expect(inClear()).toBe(false)
  })

  it('is not read with the lists: they are whole where a content is damaged', () => {
    const vault = tempVault()
    const store = tempStore(vault)
    const { opinion } = aKlatCase(store)
    const attachment = added(store, opinion, { content: randomBytes(2_000_000) })
    closeStore(store)
    const file = readFileSync(vault.file)
    file.fill(0, file.length - 1_000_000, file.length - 900_000)
    writeFileSync(vault.file, file)

    const damaged = opened(vault)
    expect(listAttachments(damaged, { caseId: opinion, entryId: null })).toEqual([attachment])
    expect(must(readCase(damaged, opinion, viewing())).attachments).toEqual([attachment])
    expect(() => readAttachmentContent(damaged, attachment.id)).toThrow()
  })

  it('is found by indices', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const { id } = added(store, opinion)
    const entryId = newId() as EntryId
    const prepare = vi.spyOn(store.sqlite, 'prepare')
    listAttachments(store, { caseId: opinion, entryId: null })
    listAttachments(store, { caseId: opinion, entryId })
    must(readAttachment(store, id))
    const lists = prepare.mock.calls.map(([source]) => source)
    must(readAttachmentContent(store, id))
    const all = prepare.mock.calls.map(([source]) => source)
    prepare.mockRestore()

    expect(lists.filter((source) => source.includes('content'))).toEqual([])
    const plans = all.flatMap(
      (source) => store.sqlite.explain(`query plan ${source}`) as { detail: string }[],
    )
    expect(plans.filter(({ detail }) => /^SCAN attachment/.test(detail))).toEqual([])
    expect(plans.filter(({ detail }) => detail.includes('attachments_by_entry'))).toHaveLength(2)
  })
})
