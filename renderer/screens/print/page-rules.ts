import type { Paper } from '#model/document/paper.ts'

/**
 * The rules of the printed page, by the measures of the DOCX (electron/documents/docx/styles.ts): A4, its margins, contacts and page
 * number at the foot, and on a draft its mark at the head of every page but the first, where the paper itself says it.
 */
export function pageRules({
  footer,
  pageLabel,
  draftMark,
}: Pick<Paper, 'footer' | 'pageLabel' | 'draftMark'>) {
  const small =
    "font: 400 8pt/1.3 'Roboto Variable'; color: rgb(75 78 98); vertical-align: top; padding-top: 4mm;"
  const mark = draftMark === null ? '' : cssText(draftMark)
  return [
    `@page {
      size: 210mm 297mm;
      margin: 20mm 20mm 25mm 30mm;
      @bottom-left { content: ${cssText(footer.join(' / '))}; ${small} text-align: left; width: 85%; }
      @bottom-right { content: ${cssText(`${pageLabel} `)} counter(page) "/" counter(pages); ${small} text-align: right; }
      ${mark === '' ? '' : `@top-left { content: ${mark}; font: 700 14pt/1 'Roboto Variable'; color: rgb(172 50 50); }`}
    }`,
    ...(mark === '' ? [] : ['@page :first { @top-left { content: none; } }']),
  ]
}

/** A text as a string of CSS: whatever could end it is written by its number. */
export function cssText(text: string): string {
  return `"${text.replaceAll(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}
