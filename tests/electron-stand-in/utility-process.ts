import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { requireReady } from './readiness.ts'

/** Options of `fork` that are obeyed. */
export interface ForkOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly execArgv?: readonly string[]
  readonly stdio?: 'inherit' | 'ignore'
  readonly serviceName?: string
}

/** A process beside the main one, as `utilityProcess.fork` gives it. */
export class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess

  constructor(modulePath: string, args: readonly string[] = [], options: ForkOptions = {}) {
    super()
    const port = new URL('parent-port.ts', import.meta.url).href
    const { env = process.env, execArgv = [], stdio = 'inherit' } = options
    this.#child = fork(modulePath, [...args], {
      // The executable of this process is the stand-in, which is asked to be Node.
      env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
      execArgv: ['--import', port, ...execArgv],
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
    })
    this.#child.once('spawn', () => this.emit('spawn'))
    this.#child.on('message', (said) => this.emit('message', said))
    this.#child.once('exit', (code, signal) => this.emit('exit', code ?? (signal === null ? 1 : 15)))
    // A message to a process that has just ended: Electron says nothing of it either.
    this.#child.on('error', () => {})
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined
  }

  postMessage(message: unknown, ports: readonly unknown[] = []): void {
    if (ports.length > 0) throw new Error('Electron stand-in: message ports are not supported')
    if (this.#child.connected) this.#child.send(message as object)
  }

  /** Electron kills without asking; SIGTERM could be caught. */
  kill(): boolean {
    return this.#child.kill('SIGKILL')
  }
}

/** `utilityProcess`. */
export const utilityProcess = {
  fork(modulePath: string, args?: readonly string[], options?: ForkOptions): UtilityProcess {
    requireReady('utilityProcess cannot be created before app is ready.')
    return new UtilityProcess(modulePath, args, options)
  },
}
