import { expect, it } from 'vitest'
import { measureStart } from '#tests/bench/start.ts'

it('the built main process starts without a window and opens a vault, so that its start can be measured', async () => {
  const { empty, ready } = await measureStart(1)
  expect(ready).toBeGreaterThan(empty)
})
