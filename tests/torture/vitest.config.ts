import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** What takes too long for every change: `npm run torture`. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    include: ['tests/torture/**/*.test.ts'],
    globalSetup: 'tests/support/programs/build.ts',
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60 * 60_000,
    hookTimeout: 60_000,
    reporters: 'verbose',
  },
})
