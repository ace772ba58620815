import { EventEmitter } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type Electron from 'electron'
import type { AttachedPage } from './browser.ts'
import { locale } from './command-line.ts'
import { relayConsole } from './console-relay.ts'
import { addContents, dropContents } from './contents-list.ts'
import type { DevToolsSession, Protocol } from './devtools.ts'
import { runEditCommand, type EditCommand } from './editing.ts'
import { preventable } from './events.ts'
import { announceSend, answerInvoke, messageFor } from './ipc-dispatch.ts'
import { IpcMain, type IpcEvent } from './ipc-main.ts'
import { launch } from './launch.ts'
import { loadFailure } from './load-failure.ts'
import { NativeImage } from './native-image.ts'
import { nativeTheme } from './native-theme.ts'
import { Navigation } from './navigation.ts'
import { installWorlds, readPreload } from './page-scripts.ts'
import type { ContextMenuParams, FromPreload, ToPreload } from './page-worlds.ts'
import { PreloadChannel } from './preload-channel.ts'
import { pdfParameters } from './printing.ts'
import { isHandled } from './protocol.ts'
import { record } from './recorded-calls.ts'
import { toApplicationUrl, toPageUrl } from './scheme-names.ts'
import { session, type Session } from './session.ts'
import { WebFrameMain } from './web-frame-main.ts'

/** What a page needs of the window that shows it. */
export type ContentsOwner = {
  close(): void
  isFocused(): boolean
  /** Opens a further window for a page that came up by `window.open`. */
  openPopup(page: AttachedPage, options: Electron.BrowserWindowConstructorOptions): void
}
type Size = { width: number; height: number }
type WindowOpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse

const ZOOM_STEP = 1.2
let lastId = 0

/**
 * One page. Chromium makes it while the constructor has long returned, so every command waits for it; a command to a
 * page that is gone is dropped, unless somebody waits for its result.
 */
export class WebContents extends EventEmitter {
  readonly id = ++lastId
  readonly session: Session = session.defaultSession
  readonly mainFrame = new WebFrameMain(this)
  readonly ipc = new IpcMain()
  /** Chromium's name for the page and for its main frame; not part of Electron's interface, like the next two. */
  targetId: string | undefined
  /** The address as Chromium sees it. */
  pageUrl = ''
  readonly navigation = new Navigation(this)
  readonly #owner: ContentsOwner
  readonly #preferences: Electron.WebPreferences
  readonly #page: Promise<AttachedPage>
  #channel: PreloadChannel | undefined
  #windowOpenHandler: WindowOpenHandler | undefined
  #lastWindowOpen: Protocol.Page.windowOpenPayload | undefined
  #title = ''
  #loading = false
  #showsFailure = false
  #crashed = false
  /** Its process was asked to end and has not ended yet. */
  #isEnding = false
  #destroyed = false
  #audioMuted = false
  #lastStyle = 0
  #size: Size
  #zoomFactor: number

  constructor(
    owner: ContentsOwner,
    preferences: Electron.WebPreferences,
    page: Promise<AttachedPage>,
    size: Size,
  ) {
    super()
    this.setMaxListeners(0)
    this.#owner = owner
    this.#preferences = preferences
    this.#size = size
    this.#zoomFactor = preferences.zoomFactor ?? 1
    addContents(this)
    this.#page = page.then((attached) => this.#prepare(attached))
    // A page that closes while it comes up is no fault; whoever needs it gets the rejection.
    this.#page.catch(() => {})
    nativeTheme.on('updated', this.#applyTheme)
  }

  /* --- loading --- */

  loadURL(url: string): Promise<void> {
    const loaded = this.#load(url).catch((failure: unknown) => {
      throw this.#destroyed ? loadFailure('ERR_FAILED', url) : failure
    })
    // As in Electron, a failure nobody waits for is no unhandled rejection.
    loaded.catch(() => {})
    return loaded
  }

  async #load(url: string): Promise<void> {
    const { session: page } = await this.#page
    const settled = new Promise<void>((resolve, reject) => {
      this.once('did-finish-load', () => resolve())
      this.once('destroyed', reject)
    })
    settled.catch(() => {})
    const { errorText, loaderId } = await page.send('Page.navigate', { url: toPageUrl(url, isHandled) })
    if (errorText !== undefined) {
      const failure = loadFailure(errorText, url)
      this.emit('did-fail-load', preventable({}), failure.errno, failure.code, url, true)
      throw failure
    }
    // Without a loader only the fragment changed, and nothing will load.
    if (loaderId !== undefined) await settled
  }

  loadFile(file: string, { query, search, hash }: Electron.LoadFileOptions = {}): Promise<void> {
    const url = pathToFileURL(path.resolve(launch.appPath, file))
    if (search !== undefined) url.search = search
    if (query !== undefined) url.search = new URLSearchParams(query).toString()
    if (hash !== undefined) url.hash = hash
    return this.loadURL(url.href)
  }

  reload(): void {
    // As in Electron, a page that was just ended is loaded anew in a process of its own: once the old one is gone.
    if (this.#isEnding) this.once('render-process-gone', () => this.#tell('Page.reload'))
    else this.#tell('Page.reload')
  }
  reloadIgnoringCache(): void {
    this.#tell('Page.reload', { ignoreCache: true })
  }
  stop(): void {
    this.#tell('Page.stopLoading')
  }
  getURL(): string {
    return toApplicationUrl(this.pageUrl)
  }
  getTitle(): string {
    return this.#title
  }
  isLoading(): boolean {
    return this.#loading
  }
  isLoadingMainFrame(): boolean {
    return this.#loading
  }

  /* --- the page's code --- */

  executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    return this.#evaluate({ expression: code, userGesture })
  }

  async insertCSS(css: string): Promise<string> {
    const key = `electronStandInStyle${++this.#lastStyle}`
    await this.#evaluateBesidePreload(
      `globalThis.${key} = new CSSStyleSheet(); ${key}.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets.push(${key})`,
    )
    return key
  }

  async removeInsertedCSS(key: string): Promise<void> {
    await this.#evaluateBesidePreload(
      `document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== ${key})`,
    )
  }

  /** In the preload's world, where the page's policy does not reach. */
  #evaluateBesidePreload(expression: string): Promise<unknown> {
    const contextId = this.#channel?.contextId
    return this.#evaluate(contextId === undefined ? { expression } : { expression, contextId })
  }

  async #evaluate(parameters: Protocol.Runtime.evaluateParameters): Promise<unknown> {
    const { session: page } = await this.#page
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
      awaitPromise: true,
      returnByValue: true,
      ...parameters,
    })
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    }
    return result.value as unknown
  }

  /* --- messages --- */

  send(channel: string, ...args: unknown[]): void {
    this.#channel?.send(messageFor(channel, args))
  }

  #hear(message: FromPreload, reply: (message: ToPreload) => void): void {
    switch (message.kind) {
      case 'invoke':
        void answerInvoke(this.#ipcEvent(), message).then(reply)
        break
      case 'send':
        announceSend(this.#ipcEvent(), message)
        break
      case 'title':
        this.#title = message.title
        this.emit('page-title-updated', preventable({}), message.title, true)
        break
      case 'context-menu':
        this.#contextMenuAsked(message.params)
        break
      case 'preload-error':
        this.#preloadFailed(Object.assign(new Error(message.message), { stack: message.stack }))
    }
  }

  #ipcEvent(): IpcEvent {
    return {
      type: 'frame',
      sender: this,
      senderFrame: this.mainFrame,
      processId: this.mainFrame.processId,
      frameId: this.mainFrame.routingId,
      ports: [],
      reply: (channel, ...args) => this.send(channel, ...args),
    }
  }

  #contextMenuAsked(params: ContextMenuParams): void {
    this.emit('context-menu', preventable({}), {
      ...params,
      linkURL: toApplicationUrl(params.linkURL),
      frame: this.mainFrame,
      pageURL: this.getURL(),
      mediaType: 'none',
      misspelledWord: '',
      dictionarySuggestions: [],
      menuSourceType: 'mouse',
    })
  }

  #preloadFailed(failure: Error): void {
    const file = this.#preferences.preload ?? ''
    console.error(`Unable to load preload script: ${file}\n`, failure)
    this.emit('preload-error', preventable({}), file, failure)
  }

  /* --- further windows --- */

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler
  }

  /** A page came up by this page's `window.open` or a link. False when it may not; not part of Electron's interface. */
  adoptPopup(page: AttachedPage): boolean {
    const { url = '', windowName = '', windowFeatures = [] } = this.#lastWindowOpen ?? {}
    const response = this.#windowOpenHandler?.({
      url: toApplicationUrl(url),
      frameName: windowName,
      features: windowFeatures.join(','),
      disposition: windowFeatures.some((feature) => feature.startsWith('width='))
        ? 'new-window'
        : 'foreground-tab',
      referrer: { url: this.getURL(), policy: 'strict-origin-when-cross-origin' },
    })
    if (response?.action === 'deny') return false
    this.#owner.openPopup(page, response?.overrideBrowserWindowOptions ?? {})
    return true
  }

  /* --- looks --- */

  /** The window has another size; not part of Electron's interface. */
  resize(size: Size): void {
    this.#size = size
    this.#applyMetrics()
  }
  getZoomFactor(): number {
    return this.#zoomFactor
  }
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.#zoomFactor = factor
    this.#applyMetrics()
  }
  getZoomLevel(): number {
    return Math.log(this.#zoomFactor) / Math.log(ZOOM_STEP)
  }
  setZoomLevel(level: number): void {
    this.setZoomFactor(ZOOM_STEP ** level)
  }
  get zoomFactor(): number {
    return this.getZoomFactor()
  }
  set zoomFactor(factor: number) {
    this.setZoomFactor(factor)
  }
  get zoomLevel(): number {
    return this.getZoomLevel()
  }
  set zoomLevel(level: number) {
    this.setZoomLevel(level)
  }
  async setVisualZoomLevelLimits(): Promise<void> {}

  #applyMetrics(): void {
    this.#tell('Emulation.setDeviceMetricsOverride', this.#metrics())
  }

  /** Zoom is fewer, larger CSS pixels. A real window keeps its own size: zero means "as it is". */
  #metrics(): Protocol.Emulation.setDeviceMetricsOverrideParameters {
    const { width, height } = launch.headed ? { width: 0, height: 0 } : this.#size
    return {
      width: Math.round(width / this.#zoomFactor),
      height: Math.round(height / this.#zoomFactor),
      deviceScaleFactor: launch.headed ? 0 : this.#zoomFactor,
      mobile: false,
    }
  }

  readonly #applyTheme = (): void => {
    this.#tell('Emulation.setEmulatedMedia', themeMedia())
  }

  async capturePage(): Promise<NativeImage> {
    const { session: page } = await this.#page
    const { data } = await page.send('Page.captureScreenshot')
    return new NativeImage(Buffer.from(data, 'base64'))
  }
  async printToPDF(options: Electron.PrintToPDFOptions = {}): Promise<Buffer> {
    const { session: page } = await this.#page
    const { data } = await page.send('Page.printToPDF', pdfParameters(options))
    return Buffer.from(data, 'base64')
  }
  print(options: object = {}, callback?: (success: boolean, failureReason: string) => void): void {
    record('webContents.print', options)
    callback?.(true, '')
  }

  /* --- editing --- */

  undo(): void {
    this.#edit('undo')
  }
  redo(): void {
    this.#edit('redo')
  }
  cut(): void {
    this.#edit('cut')
  }
  copy(): void {
    this.#edit('copy')
  }
  paste(): void {
    this.#edit('paste')
  }
  pasteAndMatchStyle(): void {
    this.#edit('pasteAndMatchStyle')
  }
  delete(): void {
    this.#edit('delete')
  }
  selectAll(): void {
    this.#edit('selectAll')
  }
  unselect(): void {
    this.#edit('unselect')
  }
  async insertText(text: string): Promise<void> {
    const { session: page } = await this.#page
    await page.send('Input.insertText', { text })
  }
  #edit(command: EditCommand): void {
    this.#whenAttached((page) => runEditCommand(page, command))
  }

  /* --- life --- */

  isDestroyed(): boolean {
    return this.#destroyed
  }
  isCrashed(): boolean {
    return this.#crashed
  }
  isFocused(): boolean {
    return this.#owner.isFocused()
  }
  focus(): void {
    this.#tell('Page.bringToFront')
  }
  close(): void {
    this.#owner.close()
  }
  forcefullyCrashRenderer(): void {
    if (this.#crashed) return
    this.#isEnding = true
    // While a page waits to be loaded, Chromium keeps commands for it back.
    this.#tell('Page.stopLoading')
    this.#tell('Page.crash')
  }
  getType(): 'window' {
    return 'window'
  }
  getLastWebPreferences(): Electron.WebPreferences {
    return this.#preferences
  }
  getProcessId(): number {
    return this.mainFrame.processId
  }
  setAudioMuted(muted: boolean): void {
    this.#audioMuted = muted
  }
  isAudioMuted(): boolean {
    return this.#audioMuted
  }
  setBackgroundThrottling(): void {}
  /** Chromium itself is told by a switch, which holds for every page. */
  setWebRTCIPHandlingPolicy(policy: string): void {
    record('webContents.setWebRTCIPHandlingPolicy', policy)
  }
  setIgnoreMenuShortcuts(): void {}
  openDevTools(): void {
    record('webContents.openDevTools')
  }
  closeDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false
  }

  /** Chromium has closed the page; not part of Electron's interface. */
  targetGone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    nativeTheme.off('updated', this.#applyTheme)
    dropContents(this)
    this.emit('destroyed')
  }

  /**
   * Sets the page up and lets it run. The commands go out one after the other without waiting for answers: some come
   * only after the last command, which lets the page go on.
   */
  async #prepare({ targetId, session: page }: AttachedPage): Promise<AttachedPage> {
    this.targetId = targetId
    const { source, failure } = readPreload(this.#preferences.preload)
    this.#listenTo(page)
    for (const domain of ['Page', 'Runtime', 'Log', 'Inspector'] as const) page.tell(`${domain}.enable`)
    page.tell('Emulation.setFocusEmulationEnabled', { enabled: true })
    installWorlds(page, source, this.#preferences.additionalArguments ?? [])
    // Chromium's --lang changes the language it asks for, not the one in which the page formats dates and numbers.
    page.tell('Emulation.setLocaleOverride', { locale: locale() })
    page.tell('Emulation.setDeviceMetricsOverride', this.#metrics())
    if (nativeTheme.themeSource !== 'system') page.tell('Emulation.setEmulatedMedia', themeMedia())
    await page.send('Runtime.runIfWaitingForDebugger')
    if (failure !== undefined) this.#preloadFailed(failure)
    return { targetId, session: page }
  }

  #listenTo(page: DevToolsSession): void {
    this.#channel = new PreloadChannel(page, this.targetId ?? '', (message, reply) =>
      this.#hear(message, reply),
    )
    this.navigation.listenTo(page)
    relayConsole(page, this)
    page.when('Page.windowOpen', (asked) => {
      this.#lastWindowOpen = asked
    })
    page.when('Page.frameStartedLoading', ({ frameId }) => this.#setLoading(frameId, true))
    page.when('Page.frameStoppedLoading', ({ frameId }) => this.#setLoading(frameId, false))
    page.when('Page.frameNavigated', ({ frame }) => this.#navigated(frame))
    page.when('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== this.targetId) return
      this.pageUrl = url
      this.emit('did-navigate-in-page', preventable({}), this.getURL(), true)
    })
    page.when('Page.domContentEventFired', () => this.emit('dom-ready', preventable({})))
    page.when('Page.loadEventFired', () => {
      if (!this.#showsFailure) this.emit('did-finish-load', preventable({}))
    })
    page.when('Inspector.targetCrashed', () => {
      this.#crashed = true
      this.#isEnding = false
      this.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 1 })
    })
  }

  #setLoading(frameId: string, loading: boolean): void {
    if (frameId !== this.targetId) return
    this.#loading = loading
    this.emit(loading ? 'did-start-loading' : 'did-stop-loading')
  }

  #navigated({ parentId, url, urlFragment = '', unreachableUrl }: Protocol.Page.Frame): void {
    if (parentId !== undefined) return
    this.#crashed = false
    // Chromium's own page about a failure loads too, but it is not what was to load.
    this.#showsFailure = unreachableUrl !== undefined
    this.pageUrl = unreachableUrl ?? url + urlFragment
    if (!this.#showsFailure) this.emit('did-navigate', preventable({}), this.getURL(), 200, 'OK')
  }

  #tell<C extends keyof Protocol.CommandParameters>(method: C, params?: Protocol.CommandParameters[C]): void {
    this.#whenAttached((page) => page.tell(method, params))
  }

  #whenAttached(action: (page: DevToolsSession) => void): void {
    void this.#page.then(({ session: page }) => action(page)).catch(() => {})
  }
}

function themeMedia(): Protocol.Emulation.setEmulatedMediaParameters {
  const { themeSource } = nativeTheme
  return { features: [{ name: 'prefers-color-scheme', value: themeSource === 'system' ? '' : themeSource }] }
}
