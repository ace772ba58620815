import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { eventChannel } from '#contract/channels.ts'
import type { MENU_COMMANDS } from '#contract/events.ts'
import type { NativeTexts } from './texts.ts'

type Command = (typeof MENU_COMMANDS)[number]

type Labels = NativeTexts['menu']

/** An item under a name that no language changes, by which it can be found. */
type Item = MenuItemConstructorOptions & ({ readonly id: string } | { readonly type: 'separator' })

/**
 * The application menu: Electron gives none in Estonian, and without it Ctrl+C and Ctrl+Z have no home. Called again, it
 * replaces the menu, as a menu's labels cannot be changed.
 * @param lock locks the desk at once: a page that hangs or is not ready yet could not carry it out
 */
export function installMenu(window: BrowserWindow, { menu: label }: NativeTexts, lock: () => void): void {
  const send = (command: Command) => () => window.webContents.send(eventChannel('command'), command)
  const template: Item[] = [
    {
      id: 'file',
      label: label.file,
      submenu: [
        { id: 'settings', label: label.settings, accelerator: 'CmdOrCtrl+,', click: send('settings') },
        { id: 'saved', label: label.saved, accelerator: 'CmdOrCtrl+S', click: send('saved') },
        { type: 'separator' },
        { id: 'lock', label: label.lock, accelerator: 'CmdOrCtrl+L', click: lock },
        { id: 'quit', label: label.quit, role: 'quit' },
      ],
    },
    { id: 'edit', label: label.edit, submenu: editItems(label) },
    {
      id: 'view',
      label: label.view,
      submenu: [
        { id: 'zoomIn', label: label.zoomIn, role: 'zoomIn' },
        { id: 'zoomOut', label: label.zoomOut, role: 'zoomOut' },
        { id: 'zoomReset', label: label.zoomReset, role: 'resetZoom' },
        { type: 'separator' },
        { id: 'fullScreen', label: label.fullScreen, role: 'togglefullscreen' },
      ],
    },
    {
      id: 'help',
      label: label.help,
      submenu: [{ id: 'keys', label: label.keys, accelerator: 'F1', click: send('keys') }],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** The menu of the right mouse button, which Electron leaves out. */
export function installContextMenu(window: BrowserWindow, texts: () => NativeTexts): void {
  window.webContents.on('context-menu', (_event, at) => {
    if (!at.isEditable && at.selectionText === '') return
    const label = texts().menu
    const items = at.isEditable
      ? editItems(label)
      : [{ id: 'copy', label: label.copy, role: 'copy' as const }]
    Menu.buildFromTemplate(items).popup({ window })
  })
}

function editItems(label: Labels): Item[] {
  return [
    { id: 'undo', label: label.undo, role: 'undo' },
    { id: 'redo', label: label.redo, role: 'redo' },
    { type: 'separator' },
    { id: 'cut', label: label.cut, role: 'cut' },
    { id: 'copy', label: label.copy, role: 'copy' },
    { id: 'paste', label: label.paste, role: 'paste' },
    { id: 'pastePlain', label: label.pastePlain, role: 'pasteAndMatchStyle' },
    { id: 'selectAll', label: label.selectAll, role: 'selectAll' },
  ]
}
