/**
 * Paragraphs that a text does not hold, in their order. Lines break elsewhere on a page, so white space does not count;
 * numbers and bullets of lists stand between paragraphs, so anything may stand there.
 */
export function lostParagraphs(paragraphs: readonly string[], text: string): string[] {
  const page = squeeze(text)
  let from = 0
  return paragraphs.filter((paragraph) => {
    const wanted = squeeze(paragraph)
    const at = page.indexOf(wanted, from)
    if (at >= 0) from = at + wanted.length
    return at < 0
  })
}

/** Ligatures apart, capitals small (the letterhead prints them), white space and soft hyphens gone. */
function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('et')
    .replace(/[\s\u00AD]+/g, '')
}
