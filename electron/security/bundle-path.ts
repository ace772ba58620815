import path from 'node:path'
import { isAppUrl } from './origin.ts'

/**
 * The file a page URL stands for, or `null` where it would leave the bundle: `..`, encoded or not, drive letters,
 * back slashes, NUL.
 * @param root absolute folder of the built renderer
 */
export function bundlePath(url: string, root: string): string | null {
  if (!isAppUrl(url)) return null
  let name: string
  try {
    name = decodeURIComponent(new URL(url).pathname)
  } catch {
    return null
  }
  if (/[\0\\:]/.test(name) || name.split('/').includes('..')) return null
  const file = path.resolve(root, `.${name === '/' ? '/index.html' : name}`)
  return file.startsWith(path.resolve(root) + path.sep) ? file : null
}
