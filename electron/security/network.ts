import type { CommandLine, Session } from 'electron'
import { isAppUrl } from './origin.ts'

/*
 * The single gate to the network. No other module may use anything that speaks over a network: a test reads all sources
 * and what was built of them. What is to leave the machine one day gets its host into the list below, with the act of the
 * specialist that asks for it, and its request is made here.
 */

/** Hosts that may be reached, by https on its usual port and under exactly this name. */
export const ALLOWED_HOSTS: readonly string[] = []

/** Whether an address outside the application may be reached. Only https, only listed hosts, no name or password in it. */
export function mayReach(text: string, hosts = ALLOWED_HOSTS): boolean {
  const url = URL.parse(text)
  return (
    url !== null &&
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    hosts.includes(url.hostname)
  )
}

/** Whether a page's request may go on. Developer tools are part of the program; everything else is outside. */
export function isRequestAllowed(url: string): boolean {
  return isAppUrl(url) || url.startsWith('devtools://') || url.startsWith('data:image/') || mayReach(url)
}

/**
 * Takes from Chromium what it would do on the network by itself, past any request of a page: looking up names (also of
 * links a page only mentions), finding a proxy, fetching its own components. Before the application is ready.
 */
export function cutNetwork(commandLine: Pick<CommandLine, 'appendSwitch'>, hosts = ALLOWED_HOSTS): void {
  const excluded = hosts.map((host) => `, EXCLUDE ${host}`).join('')
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${excluded}`)
  commandLine.appendSwitch('no-proxy-server')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('no-pings')
  // Calls between browsers ask servers for their own address, past the filter of requests.
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/** Asks the gate about every request of a session, and lets nothing be downloaded: a file would be plain on the disk. */
export function closeNetwork(session: Pick<Session, 'webRequest' | 'on' | 'setSpellCheckerEnabled'>): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isRequestAllowed(details.url) }))
  session.on('will-download', (event) => event.preventDefault())
  // The built-in spelling checker would fetch its dictionaries from a server.
  session.setSpellCheckerEnabled(false)
}
