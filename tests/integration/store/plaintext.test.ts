import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { closeStore } from '#store/open-store.ts'
import { readCase } from '#store/queries/case-view.ts'
import { saveDraft } from '#store/repositories/drafts.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { aDocument } from '#tests/support/builders/document.ts'
import { aSectionDraft } from '#tests/support/builders/draft.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { aPerson } from '#tests/support/builders/person.ts'
import { acting, must, tempStore, tempVault, viewing } from '#tests/support/temp-store.ts'
import { versionDraftTarget } from '#store/repositories/documents.ts'

const NAME = 'Salanimeline'

function filesWithName(folder: string): string[] {
  return readdirSync(folder).filter((name) => {
    const bytes = readFileSync(path.join(folder, name))
    return [NAME, NAME.toLowerCase()].some(
      (text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')),
    )
  })
}

describe('the files of a vault', () => {
  it('never hold a child’s name in the clear, while the vault is open and after', () => {
    const vault = tempVault()
    const store = tempStore(vault)
    const { opinion } = aKlatCase(store, { child: aPerson({ surname: NAME }) })
    must(saveEntry(store, anEntry(opinion, { text: `${NAME} käis koolis.` }), acting()))
    const { version } = aDocument(store, opinion)
    const targetId = versionDraftTarget(version.id)
    must(saveDraft(store, { caseId: opinion, targetId, content: aSectionDraft('danger', NAME) }, acting()))
    expect(must(readCase(store, opinion, viewing())).people[0]?.person.surname).toBe(NAME)

    const folder = path.dirname(vault.file)
    expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.db-shm', 'vault.db-wal'])
    expect(filesWithName(folder)).toEqual([])
    closeStore(store)
    expect(readdirSync(folder)).toEqual(['vault.db'])
    expect(filesWithName(folder)).toEqual([])
  })
})
