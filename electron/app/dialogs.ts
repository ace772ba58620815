import { dialog, type BrowserWindow } from 'electron'
import path from 'node:path'
import type { NativeTexts } from './texts.ts'

/** Native dialogs the services may ask for. Each gives `null` when the specialist closes it. */
export interface Dialogs {
  readonly chooseFolder: (current: string) => Promise<string | null>
  /** Where backups are kept, or lie. */
  readonly chooseBackupFolder: (current: string | null) => Promise<string | null>
  readonly chooseFiles: () => Promise<readonly string[] | null>
  /** The file of an office's key. */
  readonly chooseKeyFile: () => Promise<string | null>
  /** @param fileName proposed name; the one that is chosen keeps its extension */
  readonly chooseTarget: (fileName: string) => Promise<string | null>
  /**
   * Asks before an act that cannot be taken back, in a window of the system: a page that was taken over cannot answer it.
   * False when it is refused, closed, or the desk is locked meanwhile.
   */
  readonly confirm: (question: Confirmation) => Promise<boolean>
}

/** A question before an act that cannot be taken back. */
export interface Confirmation {
  /** What will be done, as a question. */
  readonly message: string
  /** What goes with it and what stays. */
  readonly detail: string
  /** The act in words, on the button; never "Jah". */
  readonly act: string
}

/** What kinds of files are called, where the extension alone would say less. */
const KIND_NAMES: Readonly<Record<string, string>> = { docx: 'Word' }

/** Dialogs of the one window. */
export function createDialogs(
  window: () => BrowserWindow,
  texts: () => NativeTexts,
  untilLocked: () => AbortSignal,
): Dialogs {
  return {
    async chooseFolder(current) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: texts().dialog.chooseVaultFolder,
        defaultPath: current,
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async chooseBackupFolder(current) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: texts().dialog.chooseBackupFolder,
        ...(current === null ? {} : { defaultPath: current }),
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
    async chooseKeyFile() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: texts().dialog.chooseKeyFile,
        filters: [
          { name: 'PEM', extensions: ['pem', 'key', 'pub', 'crt', 'cer'] },
          { name: texts().dialog.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async confirm({ message, detail, act }) {
      const signal = untilLocked()
      const { response } = await dialog.showMessageBox(window(), {
        type: 'warning',
        title: texts().dialog.confirm,
        message,
        detail,
        // A hasty Enter does no harm.
        buttons: [texts().dialog.cancel, act],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
        signal,
      })
      return response === 1 && !signal.aborted
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
