import type { DevToolsSession, Protocol } from './devtools.ts'
import { allContents, contentsOfTarget } from './contents-list.ts'
import { applyPermissions } from './permissions.ts'
import { isHandled, schemeHandler, type SchemeHandler } from './protocol.ts'
import { schemeOf, toApplicationUrl, toPagePolicy, toPageUrl } from './scheme-names.ts'
import { session } from './session.ts'

type Paused = Protocol.Fetch.requestPausedPayload
type Header = Protocol.Fetch.HeaderEntry

const RESOURCE_TYPES: Partial<Record<Protocol.Network.ResourceType, string>> = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
}

const refusedPages = new Set<string>()
let lastRequest = 0

/** Lets a page that was denied a window ask for nothing in the moment before it is closed. */
export function refuseRequestsOf(targetId: string): void {
  refusedPages.add(targetId)
}

/**
 * Stops every request of every page, frame and worker before it leaves, and decides as Electron would: first the
 * navigation events, then `webRequest` and permissions, then the application's own scheme, and the network last.
 */
export async function watchRequests(root: DevToolsSession): Promise<void> {
  root.when('Fetch.requestPaused', (paused) => void decide(root, paused))
  await root.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function decide(root: DevToolsSession, paused: Paused): Promise<void> {
  const { requestId, request } = paused
  const refuse = (errorReason: Protocol.Network.ErrorReason) =>
    root.tell('Fetch.failRequest', { requestId, errorReason })
  try {
    if (refusedPages.has(paused.frameId)) return refuse('BlockedByClient')
    // Aborted leaves the page that is there; any other reason would replace it with an error page.
    if (paused.resourceType === 'Document' && !navigationAllowed(paused)) return refuse('Aborted')

    const { cancel, redirectURL } = await session.defaultSession.webRequest.decide(detailsOf(paused))
    if (cancel === true) return refuse('BlockedByClient')
    if (redirectURL !== undefined) return redirect(root, requestId, redirectURL)

    const page = paused.resourceType === 'Document' ? contentsOfTarget(paused.frameId) : undefined
    if (page !== undefined) await applyPermissions(root, page, request.url)

    const url = toApplicationUrl(request.url)
    const handler = schemeHandler(schemeOf(url))
    if (handler === undefined) root.tell('Fetch.continueRequest', { requestId })
    else await serve(root, paused, url, handler)
  } catch (failure) {
    console.error(`Failed to answer ${toApplicationUrl(request.url)}:`, failure)
    refuse('Failed')
  }
}

function navigationAllowed({ frameId, request, redirectedRequestId }: Paused): boolean {
  const contents = allContents().find((candidate) => candidate.navigation.hasFrame(frameId))
  if (contents === undefined) return true
  const url = toApplicationUrl(request.url)
  const { navigation } = contents
  if (redirectedRequestId !== undefined) return navigation.ask('will-redirect', url, frameId)
  return !navigation.takeRequested(frameId) || navigation.isAllowed(url, frameId)
}

function detailsOf({ frameId, request, resourceType }: Paused) {
  const contents = allContents().find((candidate) => candidate.navigation.hasFrame(frameId))
  const documentType = contents?.targetId === frameId ? 'mainFrame' : 'subFrame'
  return {
    id: ++lastRequest,
    url: toApplicationUrl(request.url),
    method: request.method,
    resourceType: resourceType === 'Document' ? documentType : (RESOURCE_TYPES[resourceType] ?? 'other'),
    referrer: toApplicationUrl(request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
    ...(contents === undefined ? {} : { webContentsId: contents.id }),
  }
}

function redirect(root: DevToolsSession, requestId: string, target: string): void {
  const location = toPageUrl(target, isHandled)
  root.tell('Fetch.fulfillRequest', {
    requestId,
    responseCode: 307,
    responseHeaders: [{ name: 'location', value: location }],
  })
}

async function serve(
  root: DevToolsSession,
  paused: Paused,
  url: string,
  handler: SchemeHandler,
): Promise<void> {
  const response = await handler(requestFor(paused, url))
  if (response.type === 'error') {
    root.tell('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' })
    return
  }
  root.tell('Fetch.fulfillRequest', {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders: pageHeaders(response.headers, schemeOf(url)),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

function requestFor({ request }: Paused, url: string): Request {
  const { method } = request
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    toApplicationUrl(value),
  ])
  const parts = (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(parts)
  return new Request(url, { method, headers, body })
}

function pageHeaders(headers: Headers, scheme: string): Header[] {
  return [...headers].map(([name, value]) => {
    if (name.startsWith('content-security-policy')) return { name, value: toPagePolicy(value, scheme) }
    return { name, value: name === 'location' ? toPageUrl(value, isHandled) : value }
  })
}
