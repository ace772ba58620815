import { describe, expect, it } from 'vitest'
import { loadReference } from '#electron/app/reference.ts'
import { casesHandlers } from '#electron/ipc/cases.handlers.ts'
import { peopleHandlers } from '#electron/ipc/people.handlers.ts'
import type { Services } from '#electron/ipc/services.ts'
import { contract, type Output } from '#contract/index.ts'
import { CASE_KINDS } from '#model/case/kinds.ts'
import type { CaseId } from '#model/ids.ts'
import { err, ok } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import type { Store } from '#store/store.ts'
import { anIntake } from '#tests/support/builders/case-intake.ts'
import { aPerson } from '#tests/support/builders/person.ts'
import { municipalityId, newId, NOW, tempStore } from '#tests/support/temp-store.ts'

function handlersOver(store: Store | null) {
  const services = {
    vault: () => ({ store: () => (store === null ? err('locked') : ok(store)) }),
    reference: loadReference(),
    now: () => NOW,
    newId: () => newId(),
  } as unknown as Services
  return { ...casesHandlers(services), people: peopleHandlers(services) }
}

/** An intake as it crosses the door. */
function crossed(store: Store, given: Parameters<typeof anIntake>[1] = {}) {
  return contract.cases.open.input.parse(anIntake(store, given))
}

async function view(answer: unknown): Promise<Output<'cases', 'get'>> {
  const { value } = (await answer) as { readonly value: unknown }
  return contract.cases.get.output.parse(value)
}

describe('the handlers of cases', () => {
  it.each(CASE_KINDS)('open %s and answer with the case as it is then', async (kind) => {
    const store = tempStore()
    const handlers = handlersOver(store)
    const intake = crossed(store, { kind })
    const opened = await view(handlers.open(intake))
    expect(opened.case).toMatchObject({ id: intake.caseId, kind })
    expect(await view(handlers.get({ caseId: intake.caseId }))).toEqual(opened)
  })

  it('correct, move, link and close a case, each answered with the case', async () => {
    const store = tempStore()
    const handlers = handlersOver(store)
    const [intake, other] = [crossed(store), crossed(store, { kind: 'enquiry' })]
    await handlers.open(intake)
    await handlers.open(other)
    const { caseId } = intake
    const details = { starProcedure: 'M-7' }
    const facts = { channel: 'phone', requestReference: null, question: 'Mida teha?', details } as const
    expect((await view(handlers.updateFacts({ caseId, ...facts }))).case).toMatchObject(facts)
    const to = municipalityId(store, 'Elva vald')
    const moved = await view(handlers.move({ caseId, municipalityId: to, from: date('2026-10-30') }))
    expect(moved.municipality.name).toBe('Elva vald')
    const tied = await view(handlers.link({ caseId, otherCaseId: other.caseId, linked: true }))
    expect(tied.linked.map(({ id }) => id)).toEqual([other.caseId])
    const step = { caseId, stage: 'closed', on: date('2026-11-01') } as const
    expect(await handlers.changeStage(step)).toEqual(err('closing_not_judged'))
    const closing = { ground: 'moved_away', note: '' } as const
    const closed = await view(handlers.changeStage({ ...step, closing }))
    expect(closed.case.closedOn).toBe('2026-11-01')
  })

  it('name the fields at fault', async () => {
    const store = tempStore()
    const handlers = handlersOver(store)
    const intake = { ...crossed(store), kind: 'klat_opinion' as const, details: {} }
    expect(await handlers.open(intake)).toMatchObject({
      error: { code: 'bad_input', fields: { 'details.request': 'invalid_value' } },
    })
    const worker = aPerson({ birthDate: date('1980-01-01') })
    expect(await handlers.open(crossed(store, { worker }))).toEqual(
      err({ code: 'bad_input', fields: { 'worker.birthDate': 'not_for_role' } }),
    )
  })

  it('say no by a code, and nothing but that while the vault is locked', async () => {
    const store = tempStore()
    const caseId = newId() as CaseId
    expect(await handlersOver(store).get({ caseId })).toEqual(err('not_found'))
    expect(await handlersOver(null).get({ caseId })).toEqual(err('vault_locked'))
  })
})

describe('the handlers of people', () => {
  it('name what a role may not have', async () => {
    const store = tempStore()
    const { people, open } = handlersOver(store)
    const intake = crossed(store)
    await open(intake)
    const part = { caseId: intake.caseId, role: 'reporter', tie: null } as const
    expect(await people.add({ ...part, person: aPerson({ sex: 'male' }) })).toEqual(
      err({ code: 'bad_input', fields: { 'person.sex': 'not_for_role' } }),
    )
    expect(await people.add({ ...part, person: aPerson({ phone: '555' }) })).toMatchObject({ ok: true })
  })
})
