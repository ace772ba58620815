import type Electron from 'electron'
import type { Protocol } from './devtools.ts'

const CENTIMETRES_PER_INCH = 2.54
/** Width and height in inches. */
const PAPER: Record<string, readonly [number, number]> = {
  A3: [29.7 / CENTIMETRES_PER_INCH, 42 / CENTIMETRES_PER_INCH],
  A4: [21 / CENTIMETRES_PER_INCH, 29.7 / CENTIMETRES_PER_INCH],
  A5: [14.8 / CENTIMETRES_PER_INCH, 21 / CENTIMETRES_PER_INCH],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
}

/** Electron's options for a PDF in the words of the protocol. */
export function pdfParameters(options: Electron.PrintToPDFOptions): Protocol.Page.printToPDFParameters {
  const { pageSize = 'Letter', margins } = options
  const [paperWidth, paperHeight] =
    typeof pageSize === 'string' ? (PAPER[pageSize] ?? [8.5, 11]) : [pageSize.width, pageSize.height]
  return {
    paperWidth,
    paperHeight,
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    ...(margins?.top === undefined ? {} : { marginTop: margins.top }),
    ...(margins?.bottom === undefined ? {} : { marginBottom: margins.bottom }),
    ...(margins?.left === undefined ? {} : { marginLeft: margins.left }),
    ...(margins?.right === undefined ? {} : { marginRight: margins.right }),
  }
}
