import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { eventChannel } from '#contract/channels.ts'
import type { MENU_COMMANDS } from '#contract/events.ts'
import texts from '#resources/i18n/et.json' with { type: 'json' }

type Command = (typeof MENU_COMMANDS)[number]

const label = texts.menu

/** The application menu: Electron gives none in Estonian, and without it Ctrl+C and Ctrl+Z have no home. */
export function installMenu(window: BrowserWindow): void {
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
    { label: label.edit, submenu: editItems() },
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
export function installContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, at) => {
    if (!at.isEditable && at.selectionText === '') return
    const items = at.isEditable ? editItems() : [{ label: label.copy, role: 'copy' as const }]
    Menu.buildFromTemplate(items).popup({ window })
  })
}

function editItems(): MenuItemConstructorOptions[] {
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
