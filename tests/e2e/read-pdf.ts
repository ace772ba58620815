import { getDocumentProxy } from 'unpdf'

/** A PDF as it is read: what stands between head and foot, every page whole, and the page numbers. */
export interface ReadPdf {
  /** All pages without their margins, in the order of the file. */
  readonly text: string
  readonly pages: readonly string[]
  readonly whole: string
  /** "lk 1/3" of each page. */
  readonly feet: readonly string[]
  readonly isTagged: boolean
}

/** Height of the foot and where the head begins, in points of A4: margins of 25 and 20 mm. */
const FOOT = 70
const HEAD = 842 - 56

/** Reads a PDF as a program for the blind does: text in its order, and whether it is tagged. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const body: string[] = []
  const pages: string[] = []
  const feet: string[] = []
  let isTagged = true
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    isTagged &&= (await page.getStructTree()) !== null
    const { items } = await page.getTextContent()
    const upright = items.flatMap((item) => {
      if (!('str' in item)) return []
      const [, slant = 0, , , , y = 0] = item.transform as number[]
      // The watermark is written aslant.
      return slant === 0 ? [{ text: item.str, y }] : []
    })
    const textOf = (list: typeof upright) => list.map(({ text }) => text).join('')
    body.push(textOf(upright.filter(({ y }) => y > FOOT && y < HEAD)))
    pages.push(textOf(upright))
    feet.push(/lk \d+\/\d+/.exec(textOf(upright.filter(({ y }) => y <= FOOT)))?.[0] ?? '')
  }
  await pdf.loadingTask.destroy()
  return { text: body.join('\n'), pages, whole: pages.join('\n'), feet, isTagged }
}
