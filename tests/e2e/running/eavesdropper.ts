import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server next door that hears whatever gets out of the application. */
export interface Eavesdropper {
  /** "127.0.0.1:54321" */
  readonly host: string
  /** What it was asked for. */
  readonly heard: readonly string[]
}

/** Starts a server, lends it, and stops it. */
export async function lendEavesdropper(use: (server: Eavesdropper) => Promise<void>): Promise<void> {
  const heard: string[] = []
  const server = http.createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.end('<h1>elsewhere</h1>')
  })
  server.on('upgrade', (request, socket) => {
    heard.push(`UPGRADE ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await use({ host: `127.0.0.1:${(server.address() as AddressInfo).port}`, heard })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
