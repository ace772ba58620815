import { record } from './recorded-calls.ts'

/** What a listener learns about a request. */
export type RequestDetails = {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly referrer: string
  readonly timestamp: number
  readonly webContentsId?: number
}
type Decision = { cancel?: boolean; redirectURL?: string }
type BeforeRequest = (details: RequestDetails, callback: (decision: Decision) => void) => void
type Filter = { urls: readonly string[]; excludeUrls?: readonly string[] }

/** `session.webRequest`. Only `onBeforeRequest` is enforced; the others are recorded and never called. */
export class WebRequest {
  #listener: BeforeRequest | undefined
  #filter: Filter = { urls: ['<all_urls>'] }

  onBeforeRequest(listener: BeforeRequest | null): void
  onBeforeRequest(filter: Filter, listener: BeforeRequest | null): void
  onBeforeRequest(first: Filter | BeforeRequest | null, second?: BeforeRequest | null): void {
    const hasFilter = first !== null && typeof first === 'object'
    this.#filter = hasFilter ? first : { urls: ['<all_urls>'] }
    this.#listener = (hasFilter ? second : first) ?? undefined
  }

  onBeforeSendHeaders(): void {
    record('webRequest.onBeforeSendHeaders')
  }
  onSendHeaders(): void {
    record('webRequest.onSendHeaders')
  }
  onHeadersReceived(): void {
    record('webRequest.onHeadersReceived')
  }
  onResponseStarted(): void {
    record('webRequest.onResponseStarted')
  }
  onBeforeRedirect(): void {
    record('webRequest.onBeforeRedirect')
  }
  onCompleted(): void {
    record('webRequest.onCompleted')
  }
  onErrorOccurred(): void {
    record('webRequest.onErrorOccurred')
  }

  /** What the application's listener decides; not part of Electron's interface. */
  async decide(details: RequestDetails): Promise<Decision> {
    const listener = this.#listener
    if (listener === undefined || !concerns(this.#filter, details.url)) return {}
    return new Promise((resolve) => listener(details, resolve))
  }
}

function concerns({ urls, excludeUrls = [] }: Filter, url: string): boolean {
  return urls.some((pattern) => matchesUrl(pattern, url)) && !excludeUrls.some((p) => matchesUrl(p, url))
}

/** Chromium's match patterns: `<all_urls>`, `scheme://host/path` with `*`, and a host `*.example.org`. */
export function matchesUrl(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true
  const parts = /^(\*|[a-z][a-z0-9+.-]*):\/\/([^/]*)(\/.*)?$/.exec(pattern)
  if (parts === null) throw new TypeError(`Invalid url pattern ${pattern}`)
  const [, scheme = '', host = '', path = '/*'] = parts
  const schemes = scheme === '*' ? '(?:https?|wss?)' : escaped(scheme)
  const hosts = host.startsWith('*.') ? `(?:[^/]*\\.)?${escaped(host.slice(2))}` : wild(host, '[^/]*')
  return new RegExp(`^${schemes}://${hosts}(?::\\d+)?${wild(path, '.*')}$`, 's').test(url)
}

function wild(text: string, anything: string): string {
  return text.split('*').map(escaped).join(anything)
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
