import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { eventChannel } from '#contract/channels.ts'
import type { MENU_COMMANDS } from '#contract/events.ts'
import type { NativeTexts } from './texts.ts'

type Command = (typeof MENU_COMMANDS)[number]

type Labels = NativeTexts['menu']

/**
 * The application menu: Electron gives none in Estonian, and without it Ctrl+C and Ctrl+Z have no home. Called again, it
 * replaces the menu, as a menu's labels cannot be changed.
 */
export function installMenu(window: BrowserWindow, { menu: label }: NativeTexts): void {
  const send = (command: Command) => () => window.webContents.send(eventChannel('command'), command)
  const template: MenuItemConstructorOptions[] = [
    {
      label: label.file,
      submenu: [
        { label: label.settings, accelerator: 'CmdOrCtrl+,', click: send('settings') },
        { label: label.saved, accelerator: 'CmdOrCtrl+S', click: send('saved') },
        { type: 'separator' },
        { label: label.lock, accelerator: 'CmdOrCtrl+L', click: send('lock') },
        { label: label.quit, role: 'quit' },
      ],
    },
    { label: label.edit, submenu: editItems(label) },
    {
      label: label.view,
      submenu: [
        { label: label.zoomIn, role: 'zoomIn' },
        { label: label.zoomOut, role: 'zoomOut' },
        { label: label.zoomReset, role: 'resetZoom' },
        { type: 'separator' },
        { label: label.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: label.help, submenu: [{ label: label.keys, accelerator: 'F1', click: send('keys') }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** The menu of the right mouse button, which Electron leaves out. */
export function installContextMenu(window: BrowserWindow, texts: () => NativeTexts): void {
  window.webContents.on('context-menu', (_event, at) => {
    if (!at.isEditable && at.selectionText === '') return
    const label = texts().menu
    const items = at.isEditable ? editItems(label) : [{ label: label.copy, role: 'copy' as const }]
    Menu.buildFromTemplate(items).popup({ window })
  })
}

function editItems(label: Labels): MenuItemConstructorOptions[] {
  return [
    { label: label.undo, role: 'undo' },
    { label: label.redo, role: 'redo' },
    { type: 'separator' },
    { label: label.cut, role: 'cut' },
    { label: label.copy, role: 'copy' },
    { label: label.paste, role: 'paste' },
    { label: label.pastePlain, role: 'pasteAndMatchStyle' },
    { label: label.selectAll, role: 'selectAll' },
  ]
}
