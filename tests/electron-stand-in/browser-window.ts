import { EventEmitter } from 'node:events'
import type Electron from 'electron'
import { app } from './app.ts'
import { closePage, openPage, type AttachedPage } from './browser.ts'
import { preventable } from './events.ts'
import { record } from './recorded-calls.ts'
import { requireReady } from './readiness.ts'
import { WebContents, type ContentsOwner } from './web-contents.ts'
import { refuseUnsafe } from './web-preferences.ts'
import { addWindow, dropWindow } from './window-list.ts'

type Options = Electron.BrowserWindowConstructorOptions
type Bounds = { x: number; y: number; width: number; height: number }
type State = 'normal' | 'minimized' | 'maximized'

const windows: BrowserWindow[] = []
/** The window on top of all others, if any has the focus. */
let focused: BrowserWindow | undefined
let lastId = 0

function giveFocus(window: BrowserWindow | undefined): void {
  focused = window
}

/**
 * A window: one page of Chromium, and the state a window manager would keep. Headless, there is no frame around the
 * page: content and window have the same size, and nothing is ever drawn of title, icon or menu bar.
 */
export class BrowserWindow extends EventEmitter implements ContentsOwner {
  readonly id = ++lastId
  readonly webContents: WebContents
  readonly #options: Options
  #bounds: Bounds
  #state: State = 'normal'
  #title: string
  #visible: boolean
  #closing = false
  #destroyed = false
  #fullScreen = false
  #menuBarVisible = true
  #minimumSize: [number, number]
  #backgroundColor: string
  #contentProtected = false

  constructor(options: Options = {}, page?: AttachedPage) {
    super()
    requireReady('Cannot create BrowserWindow before app is ready')
    refuseUnsafe(options.webPreferences ?? {})
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#options = options
    this.#bounds = { x, y, width, height }
    this.#title = options.title ?? app.getName()
    this.#visible = options.show !== false
    this.#minimumSize = [options.minWidth ?? 0, options.minHeight ?? 0]
    this.#backgroundColor = options.backgroundColor ?? '#FFFFFF'
    windows.push(this)
    addWindow(this)

    const opened = page === undefined ? openPage(width, height) : Promise.resolve(page)
    opened.catch((failure: unknown) => {
      if (!app.quitting.begun) console.error('A window could not be opened:', failure)
    })
    this.webContents = new WebContents(this, options.webPreferences ?? {}, opened, { width, height })
    this.#followPage()
    // Electron tells of the page while its window is being made.
    app.emit('web-contents-created', preventable({}), this.webContents)
    app.emit('browser-window-created', preventable({}), this)
    if (this.#visible) this.focus()
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focused ?? null
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null
  }
  static fromId(id: number): BrowserWindow | null {
    return windows.find((window) => window.id === id) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  loadFile(file: string, options?: Electron.LoadFileOptions): Promise<void> {
    return this.webContents.loadFile(file, options)
  }
  reload(): void {
    this.webContents.reload()
  }
  capturePage(): ReturnType<WebContents['capturePage']> {
    return this.webContents.capturePage()
  }

  /* --- closing --- */

  close(): void {
    if (this.#destroyed || this.#closing) return
    const event = preventable({})
    this.emit('close', event)
    if (event.defaultPrevented) app.quitting.closePrevented()
    else this.destroy()
  }

  /** Closes without asking. 'closed' follows when Chromium has closed the page. */
  destroy(): void {
    if (this.#destroyed || this.#closing) return
    this.#closing = true
    const { targetId } = this.webContents
    if (targetId !== undefined) closePage(targetId)
    // The page is still on its way; it closes as soon as it is there.
    else this.webContents.once('-attached', (attached: string) => closePage(attached))
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  #pageClosed(): void {
    // A person closed Chromium's own window: too late to prevent, but the application is to know.
    if (!this.#closing) this.emit('close', preventable({}))
    this.#destroyed = true
    windows.splice(windows.indexOf(this), 1)
    dropWindow(this)
    if (focused === this) giveFocus(windows.findLast((window) => window.isVisible()))
    this.emit('closed')
    if (windows.length === 0) app.quitting.lastWindowClosed()
  }

  /* --- shown, focused, sized --- */

  show(): void {
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    if (this.#visible) return
    this.#visible = true
    this.emit('show')
  }
  hide(): void {
    if (!this.#visible) return
    this.blur()
    this.#visible = false
    this.emit('hide')
  }
  isVisible(): boolean {
    return this.#visible && this.#state !== 'minimized'
  }
  focus(): void {
    if (focused === this) return
    focused?.blur()
    giveFocus(this)
    this.emit('focus')
    app.emit('browser-window-focus', preventable({}), this)
  }
  blur(): void {
    if (focused !== this) return
    giveFocus(undefined)
    this.emit('blur')
    app.emit('browser-window-blur', preventable({}), this)
  }
  isFocused(): boolean {
    return focused === this
  }
  minimize(): void {
    this.#become('minimized', 'minimize')
    this.blur()
  }
  maximize(): void {
    this.#become('maximized', 'maximize')
  }
  unmaximize(): void {
    if (this.isMaximized()) this.#become('normal', 'unmaximize')
  }
  restore(): void {
    if (this.#state !== 'normal') this.#become('normal', 'restore')
  }
  isMinimized(): boolean {
    return this.#state === 'minimized'
  }
  isMaximized(): boolean {
    return this.#state === 'maximized'
  }
  isNormal(): boolean {
    return this.#state === 'normal' && !this.#fullScreen
  }
  setFullScreen(fullScreen: boolean): void {
    if (fullScreen === this.#fullScreen) return
    this.#fullScreen = fullScreen
    this.emit(fullScreen ? 'enter-full-screen' : 'leave-full-screen')
  }
  isFullScreen(): boolean {
    return this.#fullScreen
  }
  #become(state: State, event: string): void {
    if (this.#state === state) return
    this.#state = state
    this.emit(event)
  }

  getBounds(): Bounds {
    return { ...this.#bounds }
  }
  getNormalBounds(): Bounds {
    return this.getBounds()
  }
  getContentBounds(): Bounds {
    return this.getBounds()
  }
  setBounds(bounds: Partial<Bounds>): void {
    const before = this.#bounds
    this.#bounds = { ...before, ...bounds }
    const { x, y, width, height } = this.#bounds
    if (x !== before.x || y !== before.y) this.emit('move')
    if (width === before.width && height === before.height) return
    this.webContents.resize({ width, height })
    this.emit('resize')
    this.emit('resized')
  }
  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height]
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getContentSize(): [number, number] {
    return this.getSize()
  }
  setContentSize(width: number, height: number): void {
    this.setSize(width, height)
  }
  getPosition(): [number, number] {
    return [this.#bounds.x, this.#bounds.y]
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }
  center(): void {}
  getMinimumSize(): [number, number] {
    return [...this.#minimumSize]
  }
  setMinimumSize(width: number, height: number): void {
    this.#minimumSize = [width, height]
  }
  isResizable(): boolean {
    return this.#options.resizable !== false
  }

  /* --- what a window manager would draw --- */

  get title(): string {
    return this.#title
  }
  set title(title: string) {
    this.#title = title
  }
  getTitle(): string {
    return this.#title
  }
  setTitle(title: string): void {
    this.#title = title
  }
  getBackgroundColor(): string {
    return this.#backgroundColor
  }
  setBackgroundColor(color: string): void {
    this.#backgroundColor = color
  }
  setMenuBarVisibility(visible: boolean): void {
    this.#menuBarVisible = visible
  }
  isMenuBarVisible(): boolean {
    return this.#menuBarVisible
  }
  setAutoHideMenuBar(): void {}
  setMenu(menu: unknown): void {
    record('BrowserWindow.setMenu', menu)
  }
  removeMenu(): void {
    record('BrowserWindow.removeMenu')
  }
  setContentProtection(enabled: boolean): void {
    this.#contentProtected = enabled
  }
  isContentProtected(): boolean {
    return this.#contentProtected
  }
  setIcon(): void {}
  setTitleBarOverlay(): void {}
  setProgressBar(): void {}
  setOverlayIcon(): void {}
  flashFrame(): void {}
  moveTop(): void {}
  setAlwaysOnTop(): void {}
  setSkipTaskbar(): void {}
  setResizable(): void {}
  getParentWindow(): null {
    return null
  }
  getChildWindows(): readonly BrowserWindow[] {
    return []
  }

  /* --- the page --- */

  openPopup(page: AttachedPage, options: Options): void {
    const { webPreferences } = this.#options
    const child = new BrowserWindow(
      { ...options, webPreferences: { ...webPreferences, ...options.webPreferences } },
      page,
    )
    this.webContents.emit('did-create-window', child, { url: '', options })
  }

  #followPage(): void {
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.webContents.once('destroyed', () => this.#pageClosed())
    this.webContents.on('page-title-updated', (_event: unknown, title: string, explicitSet: boolean) => {
      const event = preventable({})
      this.emit('page-title-updated', event, title, explicitSet)
      if (!event.defaultPrevented) this.#title = title
    })
    this.webContents.on('render-process-gone', (event: unknown, details: unknown) => {
      app.emit('render-process-gone', event, this.webContents, details)
    })
  }
}
