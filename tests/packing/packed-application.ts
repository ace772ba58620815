import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { asar, fuses, resEdit } from './builder-tools.ts'

/** The fuses of a released executable; the ones Electron knows beside these stay as it ships them. */
export const RELEASE_FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
} as const

/** Where the parts of a packed application lie. */
export function packedPaths(folder: string) {
  return {
    executable: path.join(folder, 'Peaspetsialist.exe'),
    archive: path.join(folder, 'resources/app.asar'),
    unpacked: path.join(folder, 'resources/app.asar.unpacked'),
  }
}

/** The fuses of an executable that {@link RELEASE_FUSES} names; null where one is neither on nor off. */
export async function readFuses(executable: string): Promise<Record<string, boolean | null>> {
  const wire = await fuses.getCurrentFuseWire(executable)
  const states: Record<string, boolean> = { 0: false, 1: true }
  return Object.fromEntries(
    Object.keys(RELEASE_FUSES).map((name) => {
      const option = fuses.FuseV1Options[name as keyof typeof RELEASE_FUSES]
      return [name, states[String.fromCharCode(wire[option] ?? 0)] ?? null]
    }),
  )
}

/** Files in the archive with forward slashes, sorted. */
export function archivedFiles(archive: string): string[] {
  return asar
    .listPackage(archive, { isPack: false })
    .filter((entry) => !('files' in asar.statFile(archive, entry.slice(1))))
    .map((entry) => entry.slice(1).replaceAll('\\', '/'))
    .toSorted()
}

/** The text of a file in the archive. */
export function archivedText(archive: string, file: string): string {
  return asar.extractFile(archive, file).toString('utf8')
}

/** The hash that Electron computes when it opens the archive. */
export function archiveHash(archive: string): string {
  return createHash('sha256').update(asar.getRawHeader(archive).headerString).digest('hex')
}

const Integrity = z.array(z.strictObject({ file: z.string(), alg: z.string(), value: z.string() }))

/** What the executable says about itself and about its archive. */
export async function readResources(executable: string) {
  const { NtExecutable, NtExecutableResource, Resource } = resEdit
  const { entries } = NtExecutableResource.from(NtExecutable.from(await readFile(executable)))
  const versionInfo = Resource.VersionInfo.fromEntries(entries)[0]
  const language = versionInfo?.getAllLanguagesForStringValues()[0]
  const integrity = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
  return {
    strings: language === undefined ? {} : versionInfo?.getStringValues(language),
    iconSizes: Resource.IconGroupEntry.fromEntries(entries).flatMap(({ icons }) =>
      icons.map(({ width }) => (width === 0 ? 256 : width)),
    ),
    integrity: Integrity.parse(
      JSON.parse(integrity === undefined ? '[]' : Buffer.from(integrity.bin).toString('utf8')),
    ),
  }
}

/** The processor a Windows binary is for, as its header numbers it; 0x8664 is x64. */
export async function machineOf(binary: string): Promise<number> {
  return resEdit.NtExecutable.from(await readFile(binary)).newHeader.fileHeader.machine
}
