import type Electron from 'electron'
import { launch } from './launch.ts'

const switches = new Map(launch.switches)

/** `app.commandLine`: the switches given at launch and those the application adds before Chromium starts. */
export const commandLine = {
  appendSwitch(name: string, value = ''): void {
    switches.set(name, value)
  },
  removeSwitch(name: string): void {
    switches.delete(name)
  },
  hasSwitch: (name: string): boolean => switches.has(name),
  getSwitchValue: (name: string): string => switches.get(name) ?? '',
  /** Chromium opens arguments without dashes as pages; an application has no use for that. */
  appendArgument(_value: string): void {},
} satisfies Electron.CommandLine

/** Every switch as it stands now. */
export function currentSwitches(): ReadonlyMap<string, string> {
  return switches
}

/** The language of the application: the `lang` switch, else the environment's, else American English. */
export function locale(): string {
  const asked = switches.get('lang')
  if (asked !== undefined && asked !== '') return asked
  const fromEnvironment = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? ''
  const tag = fromEnvironment.replace(/[.@].*$/, '').replace('_', '-')
  return /^[a-z]{2,3}(-[A-Z]{2})?$/.test(tag) ? tag : 'en-US'
}
