import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { resEdit } from './builder-tools.ts'

/** What stands before the fuses in an Electron executable. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSE_VERSION = 1
/** One digit per fuse, as Electron ships: each fuse that our configuration names stands the other way round. */
const FUSES_AS_SHIPPED = '101100011'

const ENGLISH = 0x0409
const UNICODE = 1200

/**
 * Lays out an Electron distribution for Windows in which nothing runs, for electron-builder to pack: an executable with
 * version information and fuses, the licences, and three languages to choose from.
 */
export async function makeDummyElectron(folder: string, version: string): Promise<void> {
  await mkdir(path.join(folder, 'locales'), { recursive: true })
  await writeFile(path.join(folder, 'electron.exe'), dummyExecutable(version))
  await writeFile(path.join(folder, 'version'), version)
  await writeFile(path.join(folder, 'LICENSE'), 'dummy')
  await writeFile(path.join(folder, 'LICENSES.chromium.html'), 'dummy')
  for (const language of ['de', 'en-US', 'et']) {
    await writeFile(path.join(folder, 'locales', `${language}.pak`), 'dummy')
  }
}

function dummyExecutable(version: string): Uint8Array {
  const { NtExecutable, NtExecutableResource, Resource } = resEdit
  const executable = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(executable)
  const versionInfo = Resource.VersionInfo.createEmpty()
  versionInfo.setStringValues(
    { lang: ENGLISH, codepage: UNICODE },
    { ProductName: 'Electron', FileVersion: version },
  )
  versionInfo.outputToResourceEntries(resources.entries)
  resources.outputResource(executable)
  const fuses = Buffer.concat([
    Buffer.from(FUSE_SENTINEL, 'latin1'),
    Buffer.from([FUSE_VERSION, FUSES_AS_SHIPPED.length]),
    Buffer.from(FUSES_AS_SHIPPED, 'latin1'),
  ])
  executable.setExtraData(new Uint8Array(fuses).buffer)
  return new Uint8Array(executable.generate())
}
