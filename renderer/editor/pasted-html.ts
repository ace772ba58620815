/**
 * The first step with pasted HTML, still text: style attributes are renamed and style elements taken out, because the
 * page's security policy blocks (and reports) both as soon as the text is parsed. `cleanPasted` reads the renamed ones.
 */
export const STYLE_ATTRIBUTE = 'data-pasted-style'

/** Renames style attributes inside tags and drops style elements; words between the tags are not touched. */
export function disarmStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi, (tag) =>
      tag.replace(/(\s)style(\s*=)/gi, `$1${STYLE_ATTRIBUTE}$2`),
    )
}
