import { AlignmentType, convertMillimetersToTwip, type INumberingOptions, LevelFormat } from 'docx'

/** Names of the numberings in the file. */
export const NUMBERING = { sections: 'sections', ordered: 'ordered', bullets: 'bullets' } as const

type Format = (typeof LevelFormat)[keyof typeof LevelFormat]

/** Room for the number in front of a section heading, and for each step of a list. */
const SECTION_INDENT = 9
const LIST_INDENT = 6

/** Real Word lists, so that the numbers follow when someone adds a section or an item. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: NUMBERING.sections,
      levels: [level(0, LevelFormat.DECIMAL, '%1.', SECTION_INDENT, SECTION_INDENT)],
    },
    {
      reference: NUMBERING.ordered,
      levels: [
        listLevel(0, LevelFormat.DECIMAL, '%1.'),
        listLevel(1, LevelFormat.LOWER_LETTER, '%2)'),
        listLevel(2, LevelFormat.LOWER_ROMAN, '%3.'),
      ],
    },
    {
      reference: NUMBERING.bullets,
      levels: [
        listLevel(0, LevelFormat.BULLET, '•'),
        listLevel(1, LevelFormat.BULLET, '–'),
        listLevel(2, LevelFormat.BULLET, '•'),
      ],
    },
  ],
}

function listLevel(index: number, format: Format, text: string) {
  return level(index, format, text, (index + 1) * LIST_INDENT, LIST_INDENT)
}

function level(index: number, format: Format, text: string, leftMm: number, hangingMm: number) {
  const indent = { left: convertMillimetersToTwip(leftMm), hanging: convertMillimetersToTwip(hangingMm) }
  return { level: index, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } }
}
