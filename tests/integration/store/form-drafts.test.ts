import { describe, expect, it } from 'vitest'
import { DraftKey as Key } from '#contract/drafts.ts'
import { contract } from '#contract/index.ts'
import { loadReference } from '#electron/app/reference.ts'
import { casesHandlers } from '#electron/ipc/cases.handlers.ts'
import { deadlinesHandlers } from '#electron/ipc/deadlines.handlers.ts'
import { municipalitiesHandlers } from '#electron/ipc/municipalities.handlers.ts'
import { peopleHandlers } from '#electron/ipc/people.handlers.ts'
import { profileHandlers } from '#electron/ipc/profile.handlers.ts'
import type { Services } from '#electron/ipc/services.ts'
import {
  DraftContent,
  draftField,
  FORM_NAMES,
  type FormName,
  MAX_DRAFT_FIELD,
  NO_CASE,
  NO_TARGET,
} from '#model/draft.ts'
import { LeftPlace } from '#model/left-place.ts'
import type { CaseId, DraftTargetId, MunicipalityUnitId } from '#model/ids.ts'
import { err, ok } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDesk } from '#store/queries/desk-overview.ts'
import { issueVersion, saveFields } from '#store/repositories/documents.ts'
import { committing, type DraftKey, listDrafts, saveDraft } from '#store/repositories/drafts.ts'
import { leavePlace, takePlace } from '#store/repositories/left-place.ts'
import { endAssignment } from '#store/repositories/municipalities.ts'
import type { Store } from '#store/store.ts'
import { aDocument, aLetter } from '#tests/support/builders/document.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { aPerson } from '#tests/support/builders/person.ts'
import {
  acting,
  contents,
  municipalityId,
  must,
  newId,
  NOW,
  tempStore,
  viewing,
} from '#tests/support/temp-store.ts'

const target = () => newId() as DraftTargetId

interface Kept {
  readonly form: FormName
  readonly caseId?: CaseId
  readonly targetId?: DraftTargetId
  readonly value?: Record<string, string>
}

/** Keeps a form as a draft; gives the key its commit is given. */
function keep(
  store: Store,
  { form, caseId = NO_CASE, targetId = NO_TARGET, value = { reason: 'Pooleli' } }: Kept,
) {
  const content = { type: 'form', form, value } as const
  must(saveDraft(store, { caseId, targetId, content }, acting()))
  return { caseId, targetId, field: draftField(content) }
}

function handlersOver(store: Store) {
  const services = {
    vault: () => ({ store: () => ok(store) }),
    reference: loadReference(),
    now: () => NOW,
    newId: () => newId(),
  } as unknown as Services
  return {
    cases: casesHandlers(services),
    deadlines: deadlinesHandlers(services),
    municipalities: municipalitiesHandlers(services),
    people: peopleHandlers(services),
    profile: profileHandlers(services),
  }
}

describe('the draft of a form', () => {
  it('has a key of its own for each form, within what the door takes', () => {
    const fields = FORM_NAMES.flatMap((form) => [
      draftField({ type: 'form', form, value: {} }),
      draftField({ type: 'form', form, part: 'x'.repeat(100), value: {} }),
    ])
    expect(new Set(fields).size).toBe(fields.length)
    expect(Math.max(...fields.map(({ length }) => length))).toBeLessThanOrEqual(MAX_DRAFT_FIELD)
    for (const field of fields) {
      expect(Key.safeParse({ caseId: NO_CASE, targetId: NO_TARGET, field }).success).toBe(true)
    }
  })

  it('is bounded', () => {
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`field${index}`, 'x']))
    for (const value of [many, { a: 'x'.repeat(20_001) }, { '': 'x' }, { a: 1 }]) {
      expect(DraftContent.safeParse({ type: 'form', form: 'person', value }).success).toBe(false)
    }
  })
})

describe('committing', () => {
  it('removes the draft with the change, both or neither', () => {
    const store = tempStore()
    const { opinion: caseId } = aKlatCase(store)
    const key = keep(store, { form: 'stage', caseId, targetId: target() })
    const other = keep(store, { form: 'stage', caseId, targetId: target() })
    const before = contents(store)
    expect(committing(store, key, () => err('not_found'))).toEqual(err('not_found'))
    expect(contents(store)).toEqual(before)
    expect(() =>
      committing(store, key, () => {
        throw new Error('a bug')
      }),
    ).toThrow('a bug')
    expect(contents(store)).toEqual(before)
    expect(committing(store, key, () => ok('changed'))).toEqual(ok('changed'))
    expect(listDrafts(store, caseId).map(({ targetId }) => targetId)).toEqual([other.targetId])
  })

  it('takes the change back when the draft cannot be removed', () => {
    const store = tempStore()
    const { opinion: caseId } = aKlatCase(store)
    const key = keep(store, { form: 'person', caseId, targetId: target() })
    store.sqlite.exec(
      "create temp trigger no_clearing before delete on drafts begin select raise(abort, 'planted'); end",
    )
    const before = contents(store)
    const input = {
      caseId,
      person: aPerson({ surname: 'Näitlik' }),
      role: 'network_member',
      tie: null,
    } as const
    const { people } = handlersOver(store)
    expect(() => people.add(contract.people.add.input.parse({ ...input, draft: key }))).toThrow('planted')
    expect(contents(store)).toEqual(before)
  })
})

describe('every form', () => {
  it('is committed and its draft cleared by the same call', async () => {
    const store = tempStore()
    const { opinion: caseId } = aKlatCase(store)
    const handlers = handlersOver(store)
    const deadline = () => must(readCase(store, caseId, viewing())).deadlines[0]?.deadline
    const deadlineId = deadline()?.id
    if (deadlineId === undefined) throw new Error('no deadline')
    const targetId = deadlineId as string as DraftTargetId
    const [mine, next] = [municipalityId(store, 'Elva vald'), municipalityId(store, 'Viljandi vald')]
    const unitId = newId() as MunicipalityUnitId
    const letterhead = contract.profile.save.input.shape.letterhead.parse({
      institution: 'Amet',
      unit: '',
      street: '',
      postalTown: '',
      phone: '',
      email: '',
      web: '',
      registryCode: '',
    })
    const profile = { givenName: 'Näide', surname: 'Spetsialist', jobTitle: '', phone: '', email: '' }
    const person = {
      caseId,
      person: aPerson({ surname: 'Näitlik' }),
      role: 'network_member',
      tie: null,
    } as const
    const calls: Partial<Record<FormName, (draft: DraftKey) => unknown>> = {
      person: (draft) => handlers.people.add({ ...person, draft }),
      stage: (draft) =>
        handlers.cases.changeStage({ caseId, stage: 'drafting', on: date('2026-11-02'), draft }),
      move_case: (draft) =>
        handlers.cases.move({ caseId, municipalityId: mine, from: date('2026-11-02'), draft }),
      deadline_pause: (draft) =>
        handlers.deadlines.pause({ deadlineId, from: date('2026-11-02'), reason: 'Lisad', draft }),
      deadline_resume: (draft) => handlers.deadlines.resume({ deadlineId, until: date('2026-11-02'), draft }),
      deadline_override: (draft) =>
        handlers.deadlines.override({
          deadlineId,
          override: { dueOn: date('2026-12-01'), reason: 'Kokkulepe' },
          draft,
        }),
      profile: (draft) => handlers.profile.save({ profile, letterhead, draft }),
      letterhead: (draft) => handlers.profile.save({ profile, letterhead, draft }),
      assignment: (draft) =>
        handlers.municipalities.assign({ municipalityIds: [mine, next], from: date('2026-11-02'), draft }),
      unit: (draft) =>
        handlers.municipalities.saveUnit({
          id: unitId,
          municipalityId: mine,
          name: 'Linnaosa',
          contactName: null,
          phone: null,
          email: null,
          draft,
        }),
      assignment_end: (draft) =>
        handlers.municipalities.endAssignment({
          municipalityId: mine,
          from: date('2026-11-02'),
          until: date('2026-11-30'),
          draft,
        }),
    }
    for (const [form, call] of Object.entries(calls)) {
      const isOfCase = form.startsWith('deadline') || ['person', 'stage', 'move_case'].includes(form)
      const key = keep(store, {
        form: form as FormName,
        ...(isOfCase ? { caseId, targetId } : {}),
      })
      expect(await call(key), form).toMatchObject({ ok: true })
      expect(listDrafts(store, null), form).toEqual([])
    }
    expect(
      endAssignment(
        store,
        { municipalityId: next, from: date('2026-11-02'), until: date('2026-11-05') },
        acting(),
      ).ok,
    ).toBe(true)
  })

  it('keeps its draft when the call refuses it', async () => {
    const store = tempStore()
    const { opinion: caseId } = aKlatCase(store)
    const draft = keep(store, { form: 'stage', caseId, targetId: target() })
    const stage = { caseId, stage: 'court', on: date('2027-01-01'), draft } as const
    expect(await handlersOver(store).cases.changeStage(stage)).toMatchObject({ ok: false })
    expect(listDrafts(store, caseId)).toHaveLength(1)
  })
})

describe('a letter with a value that cannot be taken', () => {
  it('keeps its draft beside what was saved, and clears it once all can be taken', () => {
    const store = tempStore()
    const { opinion: caseId } = aKlatCase(store)
    const { version } = aDocument(store, caseId)
    const targetId = version.id as string as DraftTargetId
    const fields = aLetter({ salutation: 'Tere' })
    const content = { type: 'letter_fields', value: fields, typed: { documentDate: '2.1' } } as const
    must(saveDraft(store, { caseId, targetId, content }, acting()))
    must(saveFields(store, { versionId: version.id, fields, keepsDraft: true }, acting()))
    expect(listDrafts(store, caseId).map((draft) => draft.content)).toEqual([content])
    must(saveFields(store, { versionId: version.id, fields }, acting()))
    expect(listDrafts(store, caseId)).toEqual([])
  })
})

describe('reasons at the gate', () => {
  it('go with the issued version, kept or half typed; a kept one is nothing to go on with', () => {
    const store = tempStore()
    const { opinion: caseId } = aKlatCase(store)
    const { version } = aDocument(store, caseId)
    const targetId = version.id as string as DraftTargetId
    const reason = (part: string, typed: string, kept: string) =>
      must(
        saveDraft(
          store,
          {
            caseId,
            targetId,
            content: { type: 'form', form: 'gate_reason', part, value: { reason: typed, kept } },
          },
          acting(),
        ),
      )
    reason('addressee', 'Saadetakse DHX-iga', 'Saadetakse DHX-iga')
    reason('section.danger', 'Hinn', '')
    expect(readDesk(store, viewing()).drafts).toMatchObject([
      { form: 'gate_reason', part: 'section.danger', excerpt: 'Hinn' },
    ])
    const docx = { fileName: 'arvamus.docx', bytes: Buffer.from('DOCX') }
    const { fields, sections } = version
    must(issueVersion(store, { versionId: version.id, fields, sections, docx, passes: [] }, acting()))
    expect(listDrafts(store, caseId)).toEqual([])
  })
})

describe('the place that was left', () => {
  const place = LeftPlace.parse({
    address: '/cases/1?form=person',
    scroll: { record: 120 },
    focus: { scope: 'dialog', role: 'input.text', name: 'Perenimi', index: 0, selection: { from: 2, to: 5 } },
  })

  it('is given once, the newest only, and journals nothing', () => {
    const store = tempStore()
    expect(takePlace(store)).toEqual(ok(null))
    must(leavePlace(store, { ...place, address: '/' }))
    const journal = store.sqlite.prepare('select count(*) from journal').pluck().get()
    must(leavePlace(store, place))
    expect(store.sqlite.prepare('select count(*) from journal').pluck().get()).toBe(journal)
    expect(takePlace(store)).toEqual(ok(place))
    expect(takePlace(store)).toEqual(ok(null))
  })

  it('of another version of the program is none, and keeps nobody out', () => {
    const store = tempStore()
    store.sqlite.prepare('insert into left_place values (1, ?)').run('{"address":"nowhere"}')
    expect(takePlace(store)).toEqual(ok(null))
  })

  it.each([
    { ...place, address: 'https://example.org/' },
    { ...place, address: `/${'a'.repeat(4000)}` },
    { ...place, scroll: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`p${index}`, 1])) },
    { ...place, scroll: { record: -1 } },
    { ...place, more: 1 },
  ])('is not %#', (odd) => expect(LeftPlace.safeParse(odd).success).toBe(false))
})
