/** Longest name of an attachment, in UTF-16 units as file systems count them. */
export const MAX_NAME_LENGTH = 200

/** What a file is called when nothing of its name can be kept. */
const NAMELESS = 'nimeta'

/** Line breaks count as spaces; what else cannot be seen (control and bidi characters, halves of pairs) goes. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu

/** No file name on Windows holds these; a colon would name a stream within a file. */
const FORBIDDEN = /[<>:"|?*]/g

/** Names of devices on Windows, with any extension and with spaces before it. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?= *(?:\.|$))/i

/** The last part of a name from its dot on; longer ones and those with a space are no extensions. */
const EXTENSION = /\.[^. ]{1,16}$/

/**
 * Makes a name that came with a file into one that every file system takes and that shows what it is: without folders,
 * invisible characters, characters and names Windows keeps for itself, or an extension turned round by a bidi character.
 * A safe name stays as it is.
 * @param limit greatest length; what is too long loses its middle, never its extension
 */
export function safeAttachmentName(name: string, limit = MAX_NAME_LENGTH): string {
  const visible = name.replaceAll(/\s/g, ' ').replaceAll(INVISIBLE, '').normalize('NFC')
  const last = visible.split(/[\\/]/).map(trimEnd).findLast(Boolean) ?? ''
  const clean = last.replaceAll(FORBIDDEN, '_').replaceAll(/ {2,}/g, ' ')
  return joined(clean, '', limit).replace(DEVICE, '_$&')
}

/** A name that is not among those taken, whatever their case: "foto.jpg", "foto (2).jpg", "foto (3).jpg". */
export function freeAttachmentName(name: string, taken: Iterable<string>): string {
  const folded = new Set(Array.from(taken, (other) => other.toLowerCase()))
  let free = name
  for (let number = 2; folded.has(free.toLowerCase()); number++) {
    free = joined(name, ` (${number})`, MAX_NAME_LENGTH)
  }
  return free
}

/** Extensions of files that show something and run nothing, lower case with the dot. */
const OPENABLE = new Set(
  [
    'pdf txt rtf doc docx odt xls xlsx ods ppt pptx odp',
    'jpg jpeg png gif bmp tif tiff webp heic',
    'mp3 m4a wav ogg mp4 mov avi webm',
    'eml msg asice asics bdoc ddoc cdoc cdoc2',
  ]
    .flatMap((line) => line.split(' '))
    .map((extension) => `.${extension}`),
)

/**
 * Whether a copy of the file may be opened in another program. A list of what may, since a list of what may not (.exe,
 * .js, .lnk, .docm, whatever comes next) is never complete. Everything else is kept and can be saved to a folder.
 */
export function isOpenable(name: string): boolean {
  return OPENABLE.has(splitName(name).extension.toLowerCase())
}

function splitName(name: string): { readonly stem: string; readonly extension: string } {
  const extension = EXTENSION.exec(name)?.[0] ?? ''
  return { stem: name.slice(0, name.length - extension.length), extension }
}

/** The name with a mark before its extension, cut to the limit before the mark. */
function joined(name: string, mark: string, limit: number): string {
  const { stem, extension } = splitName(name)
  const visible = stem.replace(/^[. ]+/, '')
  const room = limit - mark.length - extension.length
  return `${cut(visible, room) || NAMELESS}${mark}${extension}`
}

/** The first characters that fit, never half of one. */
function cut(text: string, room: number): string {
  if (text.length <= room) return trimEnd(text)
  return trimEnd(text.slice(0, room).replace(/\p{Cs}$/u, ''))
}

/** Windows drops dots and spaces at the end of a name, so that "a.exe." would become another file. */
function trimEnd(text: string): string {
  return text.replace(/[. ]+$/, '')
}
