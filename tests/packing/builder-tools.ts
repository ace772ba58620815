/*
 * electron-builder's own copies of the tools it packs with, so that what reads the result is of the version that made
 * it. Two modules are inside app-builder-lib, which promises nothing about them: its version is pinned.
 */
import type * as Asar from '@electron/asar'
import type * as Fuses from '@electron/fuses'
import type * as BuilderConfig from 'app-builder-lib/out/util/config/config'
import type * as BuilderUtil from 'builder-util'
import type * as ResEdit from 'resedit'
import { createRequire } from 'node:module'
import path from 'node:path'

const here = createRequire(import.meta.url)
const builder = createRequire(here.resolve('electron-builder/package.json'))
const builderLib = createRequire(builder.resolve('app-builder-lib/package.json'))

/** The program behind `npx electron-builder`. */
export const builderCli = path.join(path.dirname(here.resolve('electron-builder/package.json')), 'cli.js')

/** Reads and writes archives. */
export const asar = builderLib('@electron/asar') as typeof Asar

/** Reads the switches burnt into an Electron executable. */
export const fuses = builderLib('@electron/fuses') as typeof Fuses

/** Reads and writes the resources of a Windows executable. */
export const resEdit = builderLib('resedit') as typeof ResEdit

/** Loads and validates electron-builder.yml. */
export const builderConfig = builderLib('./out/util/config/config.js') as typeof BuilderConfig

/** What the validator of the configuration has to be given. */
export const builderUtil = builderLib('builder-util') as typeof BuilderUtil

/** The part of @electron/get that is used; the types that npm puts in reach belong to another version. */
interface ElectronGet {
  downloadArtifact(what: {
    version: string
    platform: string
    arch: string
    artifactName: string
    checksums: Record<string, string>
    downloadOptions: { retry: { limit: number }; timeout: Record<string, number> }
  }): Promise<string>
}

/** Fetches Electron into the cache that electron-builder looks into. */
export const electronGet = builderLib('@electron/get') as ElectronGet
