import type Electron from 'electron'

type Replaceable = Pick<
  Electron.Dialog,
  | 'showOpenDialog'
  | 'showSaveDialog'
  | 'showMessageBox'
  | 'showOpenDialogSync'
  | 'showSaveDialogSync'
  | 'showMessageBoxSync'
  | 'showCertificateTrustDialog'
  | 'showErrorBox'
>

function needsPerson(name: string): never {
  throw new Error(
    `Electron stand-in: dialog.${name} needs a person. Replace it in the test: electronApp.evaluate(({ dialog }) => { dialog.${name} = … })`,
  )
}

/** `dialog`. Nobody is there to answer, so a test puts its own functions in place of these. */
export const dialog: Replaceable = {
  showOpenDialog: async () => needsPerson('showOpenDialog'),
  showSaveDialog: async () => needsPerson('showSaveDialog'),
  showMessageBox: async () => needsPerson('showMessageBox'),
  showCertificateTrustDialog: async () => needsPerson('showCertificateTrustDialog'),
  showOpenDialogSync: () => needsPerson('showOpenDialogSync'),
  showSaveDialogSync: () => needsPerson('showSaveDialogSync'),
  showMessageBoxSync: () => needsPerson('showMessageBoxSync'),
  showErrorBox: (title, content) => console.error(`[dialog.showErrorBox] ${title}: ${content}`),
}
