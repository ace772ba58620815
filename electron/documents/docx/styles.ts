import { convertMillimetersToTwip, type IPropertiesOptions } from 'docx'

/** The face of the desk, its page and its PDF. Where Word lacks it, Arial stands in (see `font-table.ts`). */
export const FONT = 'Roboto'

/**
 * A4 upright. 30 mm on the left, because a court's paper file is punched and bound there; 25 mm below leave room for
 * two lines of footer; 20 mm elsewhere leave lines of about 85 characters at 11 points.
 */
export const PAGE = {
  // In twips, as Word writes A4: a rounded size would not be recognised as A4.
  size: { width: 11_906, height: 16_838 },
  margin: {
    left: convertMillimetersToTwip(30),
    right: convertMillimetersToTwip(20),
    top: convertMillimetersToTwip(20),
    bottom: convertMillimetersToTwip(25),
    header: convertMillimetersToTwip(9),
    footer: convertMillimetersToTwip(9),
  },
} as const

/** Width of the text in twips. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right

/** Ids of our own paragraph styles. */
export const STYLE = {
  head: 'LetterHead',
  access: 'AccessMark',
  letter: 'LetterLine',
  small: 'LetterSmall',
  draft: 'DraftMark',
  listItem: 'ListParagraph',
} as const

const INK = '151926'
const QUIET = '4B4E62'
const RED = 'AC3232'
const points = (value: number) => value * 20
/** 1.15 of a line, in 240ths. */
const LINE = 276

const heading = (size: number, before: number, italics = false) => ({
  run: { size: size * 2, bold: !italics, italics, color: INK, font: FONT },
  paragraph: { spacing: { before: points(before), after: points(4) }, keepNext: true, keepLines: true },
})

/** Paragraph styles: Word's own names wherever Word has one, so that its outline and screen readers know them. */
export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK, language: { value: 'et-EE' } },
      paragraph: { spacing: { line: LINE, after: points(6) } },
    },
    title: {
      run: { size: 30, bold: true, color: INK, font: FONT },
      paragraph: { spacing: { before: points(18), after: points(10) }, keepNext: true, keepLines: true },
    },
    heading1: heading(12, 14),
    heading2: heading(11, 10),
    heading3: heading(11, 8, true),
    heading4: heading(11, 6, true),
    listParagraph: { paragraph: { spacing: { line: LINE, after: points(3) } } },
  },
  paragraphStyles: [
    {
      id: STYLE.letter,
      name: 'Letter line',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { line: LINE, after: 0 } },
    },
    {
      id: STYLE.head,
      name: 'Letter head',
      basedOn: STYLE.letter,
      run: { size: 20, characterSpacing: 10 },
    },
    {
      id: STYLE.access,
      name: 'Access mark',
      basedOn: STYLE.letter,
      run: { size: 18 },
      paragraph: { spacing: { line: 252, after: 0 } },
    },
    {
      id: STYLE.small,
      name: 'Letter small',
      basedOn: STYLE.letter,
      run: { size: 16, color: QUIET },
      paragraph: { spacing: { line: 252, after: 0 } },
    },
    {
      id: STYLE.draft,
      name: 'Draft mark',
      basedOn: STYLE.letter,
      run: { size: 28, bold: true, color: RED, characterSpacing: 60 },
    },
  ],
}
