import { expect, it } from 'vitest'
import { err, ok } from '#model/result.ts'
import { readEarlierDocument } from '#store/queries/earlier-document.ts'
import { beginNextVersion, issueVersion } from '#store/repositories/documents.ts'
import type { Store } from '#store/store.ts'
import { aDocument, sectionsOf } from '#tests/support/builders/document.ts'
import { aKlatCase, type KlatFacts } from '#tests/support/builders/klat-intake.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import { acting, must, newId, tempStore } from '#tests/support/temp-store.ts'

const CHILD = aPerson({ personalCode: aPersonalCode() })

function opinionOf(store: Store, facts: KlatFacts = {}) {
  const { opinion: caseId } = aKlatCase(store, { child: CHILD, ...facts })
  return { caseId, ...aDocument(store, caseId) }
}

function issue(store: Store, opinion: ReturnType<typeof opinionOf>, danger: string, at?: string) {
  const { id: versionId, fields } = opinion.version
  const docx = { fileName: 'arvamus.docx', bytes: Buffer.from(danger) }
  const given = { versionId, fields, sections: sectionsOf({ danger }), docx, passes: [] }
  return must(issueVersion(store, given, acting(at)))
}

it('last time is the newest issued opinion about the same child, in whatever case', () => {
  const store = tempStore()
  const [first, second, extension] = [
    opinionOf(store),
    opinionOf(store),
    opinionOf(store, { request: 'extension' }),
  ]
  const { id: versionId } = extension.version
  expect(readEarlierDocument(store, versionId)).toEqual(ok(null))
  issue(store, first, 'Oht oli suur.')
  issue(store, second, 'Oht on väiksem.', '2027-03-01T09:00:00Z')
  expect(must(readEarlierDocument(store, versionId))).toMatchObject({
    caseId: second.caseId,
    documentId: second.document.id,
    caseNumber: expect.stringMatching(/^\d{4}\/\d{3}$/),
    conclusion: null,
    sections: sectionsOf({ danger: 'Oht on väiksem.' }),
  })
})

it('is never a draft, the document itself, or of another child', () => {
  const store = tempStore()
  const own = opinionOf(store)
  opinionOf(store)
  issue(store, opinionOf(store, { child: aPerson({ givenName: 'Mari', surname: 'Muu' }) }), 'Teine laps')
  issue(store, own, 'Oma tekst')
  const next = must(beginNextVersion(store, { documentId: own.document.id }, acting()))
  expect(readEarlierDocument(store, next.version.id)).toEqual(ok(null))
})

it('is not found for an unknown version', () => {
  expect(readEarlierDocument(tempStore(), newId() as never)).toEqual(err('not_found'))
})
