import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { eraseContents, eraseSomeContents } from '#electron/attachments/erase-contents.ts'
import { closeStore } from '#store/open-store.ts'
import { addAttachment } from '#store/repositories/attachments.ts'
import { eraseCase } from '#store/repositories/erasure.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { acting, must, tempStore, viewing } from '#tests/support/temp-store.ts'

const MIB = 1024 * 1024

/** A case with contents of these sizes that was erased, and another that keeps one. */
function withErasedCase(store: Store, sizes: readonly number[]): void {
  const [caseId, other] = [aCase(store), aCase(store)]
  const add = (to: typeof caseId, size: number) =>
    must(
      addAttachment(
        store,
        { caseId: to, entryId: null, name: 'fail.pdf', content: randomBytes(size) },
        acting(),
      ),
    )
  for (const size of sizes) add(caseId, size)
  add(other, 7)
  must(eraseCase(store, { caseId, ground: 'not_needed' }, acting(), viewing()))
}

function sizes({ sqlite }: Store): number[] {
  return sqlite.prepare<[], number>('select bytes from attachment_files order by bytes').pluck().all()
}

describe('contents of an erased case', () => {
  it('go one by one, and the desk answers in between', async () => {
    const store = tempStore()
    withErasedCase(store, [MIB, MIB + 1, MIB + 2])
    const seen: number[] = []
    const watch = setInterval(() => seen.push(sizes(store).length))
    await eraseContents(store)
    clearInterval(watch)
    expect(sizes(store)).toEqual([7])
    expect(seen.some((left) => left > 1 && left < 4)).toBe(true)
  })

  it('wait where the desk is locked meanwhile', async () => {
    const store = tempStore()
    withErasedCase(store, [1000, 1001])
    const erasing = eraseContents(store)
    expect(sizes(store)).toHaveLength(2)
    closeStore(store)
    await erasing
  })

  it('go at a lock as far as there is time', () => {
    const store = tempStore()
    withErasedCase(store, [100, 900, 5000])
    eraseSomeContents(store, 1000)
    expect(sizes(store)).toEqual([7, 5000])
  })
})
