/*
 * npm run package: the Windows installer in dist/. Its uninstaller is made by running the installer once, so this is
 * for Windows, or for Linux with Wine. The executable is read back before anyone is told that there is an installer.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import electronChecksums from 'electron/checksums.json' with { type: 'json' }
import electronPackage from 'electron/package.json' with { type: 'json' }
import projectPackage from '../../package.json' with { type: 'json' }
import { builderCli, electronGet } from '../packing/builder-tools.ts'
import {
  archiveHash,
  packedPaths,
  readFuses,
  readResources,
  RELEASE_FUSES,
} from '../packing/packed-application.ts'

/** How long the server of Electron's downloads may keep silent, in milliseconds; the download itself may take longer. */
const SILENCE_LIMIT = 10_000

const root = path.resolve(import.meta.dirname, '../..')
const dist = path.join(root, 'dist')

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

// electron-builder would try for most of a minute and then show a stack trace. Fetching into its cache first also
// holds the download to the hashes that came with the locked electron package, not to ones from the same server.
try {
  await electronGet.downloadArtifact({
    version: electronPackage.version,
    platform: 'win32',
    arch: 'x64',
    artifactName: 'electron',
    checksums: electronChecksums,
    downloadOptions: {
      retry: { limit: 0 },
      timeout: {
        lookup: SILENCE_LIMIT,
        connect: SILENCE_LIMIT,
        secureConnect: SILENCE_LIMIT,
        response: SILENCE_LIMIT,
      },
    },
  })
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  fail(
    `No installer was made: Electron ${electronPackage.version} for Windows cannot be fetched (${reason}).`,
  )
}

const { status } = spawnSync(process.execPath, [builderCli, '--win', '--publish', 'never'], {
  cwd: root,
  stdio: 'inherit',
})
if (status !== 0) fail('No installer was made: electron-builder failed, see above.')

const { executable, archive } = packedPaths(path.join(dist, 'win-unpacked'))
if (!isDeepStrictEqual(await readFuses(executable), { ...RELEASE_FUSES })) {
  fail('Do not release: the fuses of the executable are not as they should be.')
}
const { integrity } = await readResources(executable)
if (!integrity.some(({ value }) => value === archiveHash(archive))) {
  fail('Do not release: the executable does not hold the hash of its archive.')
}

const installers = readdirSync(dist).filter(
  (name) => name.includes(projectPackage.version) && name.endsWith('.exe'),
)
for (const file of installers) {
  console.log(`Installer: ${path.join('dist', file)}`)
}
