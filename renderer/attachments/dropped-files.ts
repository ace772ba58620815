/** A file as it was dropped; `null` in place of a folder, which cannot be kept. */
export interface DroppedFile {
  readonly name: string
  readonly file: File | null
}

/** True while what is dragged holds files. */
export function holdsFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false
}

/** The files of a drop. Must be asked during the event: afterwards the browser gives nothing away. */
export function droppedFiles(data: DataTransfer | null): DroppedFile[] {
  return Array.from(data?.items ?? []).flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null
    if (file === null) return []
    const isFolder = item.webkitGetAsEntry()?.isDirectory ?? false
    return [{ name: file.name, file: isFolder ? null : file }]
  })
}
