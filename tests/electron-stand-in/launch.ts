import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArguments } from './arguments.ts'

type PackageJson = { name?: string; productName?: string; version?: string; main?: string }

const request = parseArguments(process.argv.slice(2))
const entry = path.resolve(request.entry)
const isFolder = existsSync(entry) && statSync(entry).isDirectory()
const appPath = isFolder ? entry : path.dirname(entry)
const manifest = readManifest(appPath)

/**
 * How this process was started and which application it runs. Read on first import, before anything touches
 * `process.argv`.
 */
export const launch = {
  ...request,
  appPath,
  mainFile: isFolder ? path.resolve(appPath, manifest.main ?? 'index.js') : entry,
  appName: manifest.productName ?? manifest.name ?? 'Electron',
  appVersion: manifest.version ?? '0.0.0',
  /** Node itself; `process.execPath` names the stand-in, as it would name Electron. */
  nodePath: process.execPath,
  /** True when a person is to see and use the window. */
  headed: (process.env['STANDIN_HEADED'] ?? '') !== '',
}

function readManifest(folder: string): PackageJson {
  const file = path.join(folder, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PackageJson) : {}
}
