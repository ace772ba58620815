import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import net from 'node:net'
import { launch } from './launch.ts'

/** What a second process tells the first. */
export type SecondInstance = { argv: string[]; workingDirectory: string; additionalData: unknown }

const SEND = `
  const [name, message] = process.argv.slice(1)
  require('node:net').connect('\\0' + name).end(message).on('error', () => {})
`
/** A first process too busy to listen must not hold the second for ever. */
const SEND_LIMIT = 5_000

/**
 * One process per user data folder. The lock is a socket in Linux's abstract namespace: binding it is atomic and at
 * once, it leaves no file behind, and the kernel frees it however the process ends.
 */
export class SingleInstanceLock {
  #server: net.Server | undefined

  get held(): boolean {
    return this.#server !== undefined
  }

  /** Takes the lock; if another process has it, tells that process and gives false. */
  request(userData: string, mine: SecondInstance, onSecond: (second: SecondInstance) => void): boolean {
    if (this.held) return true
    const name = nameFor(userData)
    const server = net.createServer((socket) => receive(socket, onSecond))
    // A taken address is known at once by `listening`; the event that follows has nothing to add.
    server.on('error', () => {})
    // The leading NUL is what makes the name abstract.
    server.listen(`\0${name}`)
    if (!server.listening) {
      tellFirst(name, mine)
      return false
    }
    server.unref()
    this.#server = server
    return true
  }

  release(): void {
    this.#server?.close()
    this.#server = undefined
  }
}

function nameFor(userData: string): string {
  const owner = `${process.getuid?.()}:${realpathSync(userData)}`
  return `electron-stand-in-${createHash('sha256').update(owner).digest('hex')}`
}

function receive(socket: net.Socket, onSecond: (second: SecondInstance) => void): void {
  let text = ''
  socket.setEncoding('utf8')
  socket.on('error', () => {})
  socket.on('data', (part: string) => {
    text += part
  })
  socket.on('end', () => onSecond(JSON.parse(text) as SecondInstance))
}

/** In a process of its own and waited for: the caller may exit in its next line. */
function tellFirst(name: string, message: SecondInstance): void {
  const args = ['--eval', SEND, name, JSON.stringify(message)]
  spawnSync(launch.nodePath, args, { stdio: 'ignore', timeout: SEND_LIMIT })
}
