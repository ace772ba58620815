/** What the command line of the Electron executable asks for. */
export type CommandLineRequest = {
  /** Modules to load before the application: `-r file`, `--require file`. */
  readonly preloads: readonly string[]
  /** The application: a folder with a package.json, or a script. */
  readonly entry: string
  /** Every `--name` and `--name=value`, before and after the entry. A bare switch has the empty string. */
  readonly switches: ReadonlyMap<string, string>
}

/** Reads the arguments after the executable's own name, in the order Electron reads them. */
export function parseArguments(args: readonly string[]): CommandLineRequest {
  const preloads: string[] = []
  let entry: string | undefined
  for (let at = 0; at < args.length && entry === undefined; at++) {
    const arg = args[at] ?? ''
    if (arg === '-r' || arg === '--require') preloads.push(args[++at] ?? '')
    else if (!arg.startsWith('-')) entry = arg
  }
  return { preloads, entry: entry ?? '.', switches: readSwitches(args) }
}

function readSwitches(args: readonly string[]): Map<string, string> {
  const switches = new Map<string, string>()
  for (const arg of args) {
    // As in Chromium, a bare `--` ends the switches.
    if (arg === '--') break
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? []
    if (name !== undefined) switches.set(name, value ?? '')
  }
  return switches
}
