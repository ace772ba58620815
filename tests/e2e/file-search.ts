import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A shorter piece turns up in encrypted bytes by chance. */
const SHORTEST = 6

/** Which files of a folder hold which of the texts, or a longer word of them, as UTF-8 or as UTF-16. */
export async function filesWith(folder: string, texts: readonly string[]): Promise<string[]> {
  const words = new Set(
    texts.flatMap((text) => [text, ...text.split(/[\s.,?„“-]+/)]).filter((word) => word.length >= SHORTEST),
  )
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = await Promise.all(
    names
      .filter((name) => name.isFile())
      .map(async ({ parentPath, name }) => {
        const bytes = await readFile(path.join(parentPath, name))
        return [...words]
          .filter((word) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le'))
          .map((word) => `${name}: ${word}`)
      }),
  )
  return found.flat()
}
