import { dialog, type BrowserWindow } from 'electron'
import path from 'node:path'
import texts from '#resources/i18n/et.json' with { type: 'json' }

/** Native dialogs the services may ask for. Each gives `null` when the specialist closes it. */
export interface Dialogs {
  readonly chooseFolder: (current: string) => Promise<string | null>
  /** @param fileName proposed name, with its extension */
  readonly chooseDocxTarget: (fileName: string) => Promise<string | null>
}

/** Dialogs of the one window. */
export function createDialogs(window: () => BrowserWindow): Dialogs {
  return {
    async chooseFolder(current) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: texts.dialog.chooseVaultFolder,
        defaultPath: current,
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async chooseDocxTarget(fileName) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: texts.dialog.saveDocument,
        defaultPath: fileName,
        filters: [{ name: 'Word', extensions: ['docx'] }],
      })
      if (canceled || filePath === '') return null
      return path.extname(filePath).toLowerCase() === '.docx' ? filePath : `${filePath}.docx`
    },
  }
}
