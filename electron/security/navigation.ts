import type { App, WebContents } from 'electron'
import { isAppUrl } from './origin.ts'

/** Keeps every page, now and later, on the application's own pages: no navigation, redirect, new window or webview. */
export function guardNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // No page may refuse to be loaded anew or closed: locking could then be held up.
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  // Calls between browsers would ask servers for addresses, past the filter of requests.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
