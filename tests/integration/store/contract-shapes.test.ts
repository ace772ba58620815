import { describe, expect, expectTypeOf, it } from 'vitest'
import { contract, type Output } from '#contract/index.ts'
import { NO_FILTER } from '#model/case/timeline.ts'
import type { DraftTargetId } from '#model/ids.ts'
import { date } from '#model/time/dates.ts'
import { listCases } from '#store/queries/case-list.ts'
import { type CaseView, readCase } from '#store/queries/case-view.ts'
import { type DeskOverview, readDesk } from '#store/queries/desk-overview.ts'
import {
  listMunicipalities,
  countClosedCases,
  listClosedCases,
  type MunicipalityOverview,
  readMunicipality,
} from '#store/queries/municipality-overview.ts'
import { readTimeline, type TimelinePage } from '#store/queries/timeline.ts'
import { changeStage } from '#store/repositories/cases.ts'
import { issueVersion } from '#store/repositories/documents.ts'
import { listDrafts, saveDraft } from '#store/repositories/drafts.ts'
import { keepCommitment, markInStar, saveEntry } from '#store/repositories/entries.ts'
import { assignMunicipalities } from '#store/repositories/municipalities.ts'
import { addPerson } from '#store/repositories/people.ts'
import { getSettings, saveSettings } from '#store/repositories/settings.ts'
import { aDocument } from '#tests/support/builders/document.ts'
import { anIntakeDraft, aSectionDraft } from '#tests/support/builders/draft.ts'
import { aCommitment, anEntry, peopleIn } from '#tests/support/builders/entry.ts'
import { aKlatCase, aKlatIntake } from '#tests/support/builders/klat-intake.ts'
import { aLetterhead, aProfile } from '#tests/support/builders/letterhead.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import { acting, must, tempStore, viewing } from '#tests/support/temp-store.ts'

describe('what the store gives', () => {
  it('has the types of the contract', () => {
    expectTypeOf<CaseView>().toExtend<Output<'cases', 'get'>>()
    expectTypeOf<DeskOverview>().toExtend<Output<'desk', 'overview'>>()
    expectTypeOf<MunicipalityOverview>().toExtend<Output<'municipalities', 'overview'>>()
    expectTypeOf<TimelinePage>().toExtend<Output<'timeline', 'list'>>()
    expectTypeOf(listCases).returns.toExtend<Output<'cases', 'list'>>()
    expectTypeOf(listMunicipalities).returns.toExtend<Output<'municipalities', 'list'>>()
    expectTypeOf(listDrafts).returns.toExtend<Output<'drafts', 'list'>>()
    expectTypeOf(getSettings).returns.toExtend<Output<'profile', 'get'>>()
  })

  it('is what the contract accepts, field by field', () => {
    const store = tempStore()
    const intake = aKlatIntake(store, { child: aPerson({ personalCode: aPersonalCode() }) })
    const { opinion } = aKlatCase(store, { ...intake, municipality: intake.municipalityId })
    const municipalityId = intake.municipalityId
    const assigned = { municipalityIds: [municipalityId], from: date('2026-01-01') }
    must(assignMunicipalities(store, assigned, acting()))
    must(saveSettings(store, { profile: aProfile(), letterhead: aLetterhead() }, acting()))
    const carer = { caseId: opinion, person: aPerson({ phone: '555' }), role: 'carer', tie: 'tädi' } as const
    must(addPerson(store, carer, acting()))
    must(changeStage(store, { caseId: opinion, stage: 'court', on: date('2026-10-30') }, acting()))
    const promise = aCommitment({ side: 'theirs', who: 'ema', dueOn: date('2026-12-01') })
    const entry = anEntry(opinion, {
      at: '10:00',
      activities: [1],
      participants: peopleIn(store, opinion),
      commitments: [promise],
      minutes: 30,
    })
    const saved = must(saveEntry(store, entry, acting()))
    const marked = must(markInStar(store, { entryId: entry.id, on: date('2026-10-30') }, acting()))
    const reopened = must(keepCommitment(store, { commitmentId: promise.id, keptOn: null }, acting()))
    const { version } = aDocument(store, opinion)
    const { id: versionId, fields, sections } = version
    const targetId = versionId as string as DraftTargetId
    must(saveDraft(store, { caseId: opinion, targetId, content: aSectionDraft('danger', 'x') }, acting()))
    const orphan = aKlatIntake(store)
    const intakeDraft = { caseId: orphan.caseId, targetId: orphan.draftTargetId, content: anIntakeDraft() }
    must(saveDraft(store, intakeDraft, acting()))
    const docx = { fileName: 'a.docx', bytes: Buffer.from('a') }
    must(issueVersion(store, { versionId, fields, sections, docx, passes: [] }, acting()))

    const scope = { type: 'municipality', municipalityId } as const
    const page = must(readTimeline(store, { scope, filter: NO_FILTER, cursor: null, limit: 50 }))
    expect(new Set(page.items.map(({ type }) => type))).toEqual(new Set(['entry', 'stage', 'issued']))
    for (const [call, value] of [
      [contract.cases.get, must(readCase(store, opinion, viewing()))],
      [contract.cases.list, listCases(store, { kind: null, open: true }, viewing())],
      [contract.desk.overview, readDesk(store, viewing())],
      [contract.municipalities.list, listMunicipalities(store)],
      [contract.municipalities.overview, must(readMunicipality(store, municipalityId, viewing()))],
      [contract.municipalities.closedYears, countClosedCases(store, municipalityId)],
      [
        contract.municipalities.closedCases,
        listClosedCases(store, { municipalityId, year: 2026 }, viewing()),
      ],
      [contract.timeline.list, page],
      [contract.entries.save, saved],
      [contract.entries.markInStar, marked],
      [contract.entries.keepCommitment, reopened],
      [contract.drafts.list, listDrafts(store, null)],
      [contract.profile.get, getSettings(store)],
    ] as const) {
      expect(call.output.parse(value)).toEqual(value)
    }
  })
})
