import { dialog, type BrowserWindow } from 'electron'
import path from 'node:path'
import type { NativeTexts } from './texts.ts'

/** Native dialogs the services may ask for. Each gives `null` when the specialist closes it. */
export interface Dialogs {
  readonly chooseFolder: (current: string) => Promise<string | null>
  readonly chooseFiles: () => Promise<readonly string[] | null>
  /** @param fileName proposed name; the one that is chosen keeps its extension */
  readonly chooseTarget: (fileName: string) => Promise<string | null>
}

/** What kinds of files are called, where the extension alone would say less. */
const KIND_NAMES: Readonly<Record<string, string>> = { docx: 'Word' }

/** Dialogs of the one window. */
export function createDialogs(window: () => BrowserWindow, texts: () => NativeTexts): Dialogs {
  return {
    async chooseFolder(current) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: texts().dialog.chooseVaultFolder,
        defaultPath: current,
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async chooseFiles() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: texts().dialog.chooseAttachments,
        properties: ['openFile', 'multiSelections'],
      })
      return canceled ? null : filePaths
    },
    async chooseTarget(fileName) {
      const extension = path.extname(fileName)
      const kind = extension.slice(1)
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: texts().dialog.saveCopy,
        defaultPath: fileName,
        filters: kind === '' ? [] : [{ name: KIND_NAMES[kind] ?? kind.toUpperCase(), extensions: [kind] }],
      })
      if (canceled || filePath === '') return null
      const same = path.extname(filePath).toLowerCase() === extension.toLowerCase()
      return same || kind === '' ? filePath : `${filePath}${extension}`
    },
  }
}
