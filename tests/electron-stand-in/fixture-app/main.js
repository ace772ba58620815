// A small application that uses what the stand-in must get right. The tests look at `globalThis.seen`.
import { app, BrowserWindow, dialog, ipcMain, net, protocol, session } from 'electron'
import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'"
const here = import.meta.dirname
const log = path.join(app.getPath('userData'), 'events.log')
const seen = { events: [], echoed: undefined, senders: [], visits: 0, second: undefined }
globalThis.seen = seen

function note(event) {
  seen.events.push(event)
  appendFileSync(log, `${event}\n`)
}

if (app.requestSingleInstanceLock({ greeting: 'tere' })) {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  for (const name of ['ready', 'window-all-closed', 'before-quit', 'will-quit', 'quit']) {
    app.on(name, () => note(name))
  }
  app.on('second-instance', (_event, argv, folder, data) => {
    seen.second = { argv, folder, data }
    note('second-instance')
  })
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start() {
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/echo') return new Response(await request.text(), { status: 201 })
    const answer = await net.fetch(pathToFileURL(path.join(here, 'page', pathname)).href)
    const headers = new Headers(answer.headers)
    if (pathname !== '/open.html') headers.set('content-security-policy', POLICY)
    return new Response(answer.body, { headers })
  })
  session.defaultSession.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !details.url.startsWith('app://') })
  })

  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === 'clipboard-sanitized-write')
  })

  ipcMain.handle('echo', (event, value) => {
    seen.echoed = value
    seen.senders.push({
      url: event.senderFrame.url,
      origin: event.senderFrame.origin,
      isMainFrame: event.senderFrame === event.sender.mainFrame,
    })
    return value
  })
  ipcMain.handle('fail', () => {
    throw new RangeError('too far')
  })
  ipcMain.handle('save', async () => (await dialog.showSaveDialog({})).filePath)
  ipcMain.on('shout', (event, word) => event.sender.send('shouted', word.toUpperCase()))

  const window = new BrowserWindow({
    width: 900,
    height: 700,
    webPreferences: { preload: path.join(here, 'preload.cjs') },
  })
  window.on('close', () => note('window close'))
  window.on('closed', () => note('window closed'))
  window.webContents.on('will-navigate', (event) => {
    note(`will-navigate ${event.url}`)
    if (!event.url.startsWith('app://bundle/')) event.preventDefault()
  })
  window.webContents.on('context-menu', (_event, at) => note(`context-menu ${at.isEditable}`))
  window.webContents.setWindowOpenHandler(({ url }) => {
    note(`window-open ${url}`)
    return { action: 'deny' }
  })
  void window.loadURL('app://bundle/index.html')
}
