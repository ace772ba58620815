import { EventEmitter } from 'node:events'
import type Electron from 'electron'
import { BrowserWindow } from './browser-window.ts'
import { performRole } from './menu-roles.ts'
import { record } from './recorded-calls.ts'

type ItemOptions = Omit<Electron.MenuItemConstructorOptions, 'submenu' | 'click'> & {
  click?: (item: MenuItem, window: BrowserWindow | null, event: object) => void
  submenu?: Menu | readonly (ItemOptions | MenuItem)[]
}
type PopupOptions = { window?: unknown; x?: number; y?: number; callback?: () => void }

let lastCommandId = 0

/** One entry of a menu. Accelerators are kept and never listened for. */
export class MenuItem {
  readonly commandId = ++lastCommandId
  readonly id: string | undefined
  readonly role: string | undefined
  readonly type: NonNullable<ItemOptions['type']>
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  readonly userAccelerator = null
  label: string
  sublabel: string
  toolTip: string
  enabled: boolean
  visible: boolean
  checked: boolean
  menu: Menu | undefined
  readonly #click: ItemOptions['click']

  constructor(options: ItemOptions) {
    const { submenu } = options
    this.submenu =
      submenu === undefined || submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu)
    this.id = options.id
    this.role = options.role
    this.type = options.type ?? (this.submenu === undefined ? 'normal' : 'submenu')
    this.accelerator = options.accelerator
    this.label = options.label ?? ''
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.#click = options.click
    if (this.type === 'normal' && this.label === '' && this.role === undefined) {
      throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
    }
  }

  /** Does what choosing the entry would do. */
  click(event: object = {}, window: BrowserWindow | null = BrowserWindow.getFocusedWindow()): void {
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type === 'radio') this.checked = true
    if (this.role !== undefined && performRole(this.role, window)) return
    this.#click?.(this, window, event)
  }
}

/** A menu as data: tests read it and click its entries. */
export class Menu extends EventEmitter {
  static #applicationMenu: Menu | null = null
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: readonly (ItemOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#applicationMenu = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#applicationMenu
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item)
  }
  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item)
    item.menu = this
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found !== undefined && found !== null) return found
    }
    return null
  }

  /** Shown and closed at once, nothing chosen. */
  popup(options: PopupOptions = {}): void {
    record('Menu.popup', this, options)
    this.emit('menu-will-show', {})
    queueMicrotask(() => {
      this.emit('menu-will-close', {})
      options.callback?.()
    })
  }
  closePopup(): void {}
}
