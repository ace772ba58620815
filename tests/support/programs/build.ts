import path from 'node:path'
import { build, type Plugin } from 'vite'
import { killsCounted } from '../kills/count-kills.ts'
import { BUILT, PROGRAMS } from './programs.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')

/**
 * Builds each program into one file, once before the tests. Read from its sources, a program spends a second on some
 * hundred modules before it does anything, and there are hundreds of processes to be killed.
 */
export async function setup(): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    plugins: [keepsItsPlace],
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: BUILT,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(PROGRAMS).map(([name, file]) => [name, path.join(ROOT, file)]),
        ),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
}

/** Says how many processes the tests have killed. */
export function teardown(): void {
  const counts = [...killsCounted()]
  if (counts.length === 0) return
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const each = counts.map(([program, count]) => `${count} ${program}`).toSorted()
  process.stdout.write(`${total} processes were killed: ${each.join(', ')}\n`)
}

/** Migrations, workers and resources are found from the place of the source. */
const keepsItsPlace: Plugin = {
  name: 'keeps-its-place',
  transform(code, file) {
    return code
      .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
      .replaceAll('import.meta.url', JSON.stringify(`file://${file}`))
  },
}
