/** Elements whose content is not read by anybody. */
const UNREAD = /<(script|style|head|title|template|svg|object)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g
/** Where a line ends. */
const LINE =
  /<\/?(?:p|div|tr|h[1-6]|ul|ol|table|blockquote|section|article|header|footer|pre|hr|dl|dt|dd)\b[^>]*>|<br\b[^>]*>/gi
const TAG = /<\/?[a-z!?][^>]*>/gi

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  Auml: 'Ä',
  ouml: 'ö',
  Ouml: 'Ö',
  otilde: 'õ',
  Otilde: 'Õ',
  uuml: 'ü',
  Uuml: 'Ü',
  scaron: 'š',
  Scaron: 'Š',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bdquo: '\u201e',
  ldquo: '\u201c',
  rdquo: '\u201d',
  lsquo: '\u2018',
  rsquo: '\u2019',
  euro: '€',
  sect: '§',
}

/**
 * The words of an HTML mail, a line to a paragraph. Nothing of it is drawn or asked for: pictures, styles, scripts and
 * addresses of links go.
 */
export function htmlText(html: string): string {
  return decode(
    html
      .replaceAll(COMMENT, '')
      .replaceAll(UNREAD, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/<li\b[^>]*>/gi, '\n- ')
      .replaceAll(/<\/td\s*>/gi, '\t')
      .replaceAll(LINE, '\n')
      .replaceAll(TAG, ''),
  )
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return NAMED[name] ?? whole
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code).toWellFormed() : ''
  })
}
