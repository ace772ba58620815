import { describe, expect, it } from 'vitest'
import { loadReference } from '#electron/app/reference.ts'
import type { Confirmation } from '#electron/app/dialogs.ts'
import { retentionHandlers } from '#electron/ipc/retention.handlers.ts'
import type { Services } from '#electron/ipc/services.ts'
import { contract } from '#contract/index.ts'
import { err, ok } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { listErasures } from '#store/queries/erasures.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { aFullCase } from '#tests/support/builders/full-case.ts'
import { newId, NOW, tempStore } from '#tests/support/temp-store.ts'

/** A desk whose question is answered by the test, with what follows an erasing written down. */
function aDesk(answer: (store: Store) => boolean) {
  const store = tempStore()
  const asked: Confirmation[] = []
  const done: string[] = []
  const asides: object[] = []
  let isLocked = false
  const services = {
    vault: () => ({ store: () => (isLocked ? err('vault_locked') : ok(store)) }),
    dialogs: {
      confirm: async (question: Confirmation) => {
        asked.push(question)
        return answer(store)
      },
    },
    erasedCases: { remember: async () => void done.push('remembered') },
    asideVaults: { list: async () => asides, caseErased: async () => void done.push('aside removed') },
    temporaryCopies: { clean: async () => void done.push('cleaned') },
    preferences: { language: () => 'et' },
    reference: loadReference(),
    now: () => NOW,
    newId: () => newId(),
  } as unknown as Services
  return { store, asked, done, asides, handlers: retentionHandlers(services), lock: () => (isLocked = true) }
}

const GROUND = { ground: 'opened_by_mistake' } as const

describe('the handlers of retention', () => {
  it('erase a case after a question that names its number, nobody, and the day the backups forget', async () => {
    const { store, asked, done, handlers } = aDesk(() => true)
    const caseId = aFullCase(store)
    expect(await handlers.erase({ caseId, ...GROUND })).toEqual(ok(null))
    expect(listErasures(store)).toMatchObject([{ caseId, ...GROUND }])
    expect(done).toEqual(['remembered', 'aside removed', 'cleaned'])
    expect(asked).toHaveLength(1)
    expect(asked[0]?.message).toBe('Kas kustutada juhtum 2025/001?')
    expect(asked[0]?.detail).toContain('02.11.2027')
    expect(`${asked[0]?.message} ${asked[0]?.detail}`).not.toMatch(/Zyxqvorn|[{}]/)
  })

  it('say before that the vaults set aside by a restore go too, where there are any', async () => {
    const { store, asked, handlers, asides } = aDesk(() => true)
    for (const isAside of [false, true]) {
      if (isAside) asides.push({})
      await handlers.erase({ caseId: aCase(store), ...GROUND })
      expect(asked.at(-1)?.detail.includes('enne taastamist')).toBe(isAside)
    }
  })

  it('do nothing where the question is answered with no, or about a case nobody knows', async () => {
    const { store, asked, done, handlers } = aDesk(() => false)
    const caseId = aCase(store)
    expect(await handlers.erase({ caseId, ...GROUND })).toEqual(err('cancelled'))
    expect(await handlers.erase({ caseId: newId() as never, ...GROUND })).toEqual(err('not_found'))
    expect(asked).toHaveLength(1)
    expect(listErasures(store)).toEqual([])
    expect(done).toEqual([])
  })

  it('do nothing on a desk that was locked while the question was open', async () => {
    const desk = aDesk(() => {
      desk.lock()
      return true
    })
    const caseId = aCase(desk.store)
    expect(await desk.handlers.erase({ caseId, ...GROUND })).toMatchObject({ ok: false })
    expect(listErasures(desk.store)).toEqual([])
  })

  it('answer in the form of the contract', async () => {
    const { store, handlers } = aDesk(() => true)
    const kept = aFullCase(store)
    aFullCase(store)
    expect(handlers.keep({ caseId: kept, until: date('2027-01-04'), reason: 'Kohus' })).toEqual(ok(null))
    expect(handlers.setPeriod({ kind: 'enquiry', months: 6 })).toEqual(ok(null))
    const answer = handlers.overview(null)
    const { value } = answer as { readonly value: unknown }
    const overview = contract.retention.overview.output.parse(value)
    expect(overview).toMatchObject({ due: [{ decision: null }], kept: [{ case: { id: kept } }] })
    expect(overview.periods.find(({ kind }) => kind === 'enquiry')?.months).toBe(6)
  })
})
