import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { schemeHandler } from './protocol.ts'
import { requireReady } from './readiness.ts'
import { schemeOf } from './scheme-names.ts'

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** `net`: fetches files, the application's own schemes, and the web. */
export const net = {
  online: false,
  isOnline: (): boolean => net.online,
  async fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    requireReady('net.fetch works only after the app is ready')
    const url = typeof input === 'string' ? input : input.url
    const handler = schemeHandler(schemeOf(url))
    if (handler !== undefined) return handler(new Request(input, init))
    return schemeOf(url) === 'file' ? fetchFile(url) : fetch(input, init)
  },
  request(): never {
    throw new Error('Electron stand-in: net.request is not supported; use net.fetch')
  },
}

function fetchFile(url: string): Response {
  const file = fileURLToPath(url)
  if (!existsSync(file)) throw new Error('net::ERR_FILE_NOT_FOUND')
  const type = CONTENT_TYPES[path.extname(file).toLowerCase()]
  return new Response(readFileSync(file), { headers: type === undefined ? {} : { 'content-type': type } })
}
