import type { LeakKind } from './leak.ts'
import type { NameSearch } from './find-names.ts'

/** What is somebody of another family for certain; a surname alone is for the specialist to judge. */
const CERTAIN: ReadonlySet<LeakKind> = new Set(['full_name', 'personal_code', 'phone', 'email'])

/** Puts a word in place of whole names, codes, numbers and addresses of people who must not be named. */
export function leakMask(search: NameSearch, instead: string): (text: string) => string {
  return (text) => {
    let masked = ''
    let end = 0
    for (const found of search(text)) {
      if (!CERTAIN.has(found.kind) || found.start < end) continue
      masked += text.slice(end, found.start) + instead
      end = found.end
    }
    return masked + text.slice(end)
  }
}
