import { FONT } from './styles.ts'

/**
 * The bundled Roboto is a variable font split into WOFF2 subsets, which Word cannot embed, so the file names the font
 * and tells Word (`altName`) to take Arial where Roboto is not installed, instead of guessing.
 */
export const FONT_TABLE = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  `<w:font w:name="${FONT}"><w:altName w:val="Arial"/><w:panose1 w:val="02000000000000000000"/>`,
  '<w:charset w:val="BA"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>',
  '</w:fonts>',
].join('')
