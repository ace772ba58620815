/**
 * Chromium refuses to show a page of a scheme it does not know, and no switch teaches it one. So `app://bundle/x` is
 * shown as `https://bundle.app.standin.invalid/x`, never asked of the network, and translated back for the main
 * process. The names below `invalid` belong to nobody.
 */
const SUFFIX = 'standin.invalid'
const PAGE_ORIGIN = /^https:\/\/([^/]*)\.([a-z][a-z0-9-]*)\.standin\.invalid(?=[/?#]|$)/

/** The address Chromium sees for an address the application uses. */
export function toPageUrl(url: string, isHandled: (scheme: string) => boolean): string {
  const scheme = schemeOf(url)
  if (scheme === 'http' || scheme === 'https' || !isHandled(scheme)) return url
  const { host, pathname, search, hash } = new URL(url)
  return `https://${host}.${scheme}.${SUFFIX}${pathname === '' ? '/' : pathname}${search}${hash}`
}

/** The address the application knows for an address Chromium sees. */
export function toApplicationUrl(url: string): string {
  return url.replace(PAGE_ORIGIN, (_all, host: string, scheme: string) => `${scheme}://${host}`)
}

/** The origin as Electron reports it, with the application's own scheme. */
export function toApplicationOrigin(pageUrl: string): string {
  const url = toApplicationUrl(pageUrl)
  if (url !== pageUrl) return /^[^/]*\/\/[^/]*/.exec(url)?.[0] ?? 'null'
  if (url.startsWith('file:')) return 'file://'
  return URL.canParse(url) ? new URL(url).origin : 'null'
}

/** A Content-Security-Policy that means to the page's name what the application wrote about its own scheme. */
export function toPagePolicy(policy: string, scheme: string): string {
  return policy
    .replaceAll(new RegExp(`(?<=^|[\\s;])${scheme}://([\\w.-]+)`, 'g'), `https://$1.${scheme}.${SUFFIX}`)
    .replaceAll(new RegExp(`(?<=^|[\\s;])${scheme}:(?=$|[\\s;])`, 'g'), `https://*.${scheme}.${SUFFIX}`)
}

/** The scheme of an address, without its colon. */
export function schemeOf(url: string): string {
  return url.slice(0, Math.max(url.indexOf(':'), 0)).toLowerCase()
}
