import { BrowserWindow } from 'electron'
import type { PrintWindow } from '../documents/pdf/printer.ts'
import { START_URL } from '../security/origin.ts'
import { windowOptions } from './window-options.ts'

/** The address of the page that shows one paper and nothing else. */
const PRINT_URL = `${START_URL}#/print`

/** A window nobody sees, as shut off as the one people see. Page size and margins are the page's own style sheet's. */
export function openPrintWindow(preload: string): PrintWindow {
  const window = new BrowserWindow(windowOptions(preload, false))
  return {
    load: () => window.loadURL(PRINT_URL),
    toPdf: () =>
      window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    close: () => {
      if (!window.isDestroyed()) window.destroy()
    },
    onGone: (gone) => {
      window.webContents.on('render-process-gone', gone)
    },
  }
}
