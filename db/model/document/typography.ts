/*
 * What a text needs before it stands on paper: only characters a file format can hold, and no line break between a
 * sign and its number. Nothing that was typed is reworded; quotation marks stay as typed.
 */

const NBSP = '\u00A0'

/** Letters and digits must not touch the abbreviation on its left: "valg 2" is not "lg 2". */
const ABBREVIATION = /(?<![\p{L}\p{N}])((?:lg|p|nr|art|ptk|lk|kell|tel|sh)\.?) (?=\+?\d)/giu
/** "SHS § 130²": a law's abbreviation ends with a capital; a law's full name may part from its number. */
const LAW = /(\p{Lu}) (?=§)/gu
const PARAGRAPH_SIGN = /(§§?) (?=\d)/gu
/** Stems, so that every case form is met: "septembril", "märtsist". */
const MONTHS = 'jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|septemb|oktoob|novemb|detsemb'
const WRITTEN_DATE = new RegExp(`(?<!\\d)(\\d{1,2}\\.) (?=(?:${MONTHS})\\p{L}*)`, 'giu')
const YEAR_AFTER_MONTH = new RegExp(`(?<!\\p{L})((?:${MONTHS})\\p{L}*) (?=\\d{4}(?!\\d))`, 'giu')
const YEAR_WORD = /(?<!\d)(\d{4}\.) (?=a(?:asta|(?!\p{L})))/gu
const THOUSANDS = /(?<![\d.,])(\d{1,3}) (?=\d{3}(?![\d.]))/gu

/** Puts non-breaking spaces where Estonian official text must not break: § 28 lg 2 p 1, nr 9-4/118, 10. jaanuar 2025. */
export function typeset(text: string): string {
  return cleanText(text)
    .replace(LAW, `$1${NBSP}`)
    .replace(PARAGRAPH_SIGN, `$1${NBSP}`)
    .replace(ABBREVIATION, `$1${NBSP}`)
    .replace(WRITTEN_DATE, `$1${NBSP}`)
    .replace(YEAR_AFTER_MONTH, `$1${NBSP}`)
    .replace(YEAR_WORD, `$1${NBSP}`)
    .replace(THOUSANDS, `$1${NBSP}`)
}

/**
 * The text without what XML 1.0 cannot hold (control characters, lone surrogates, U+FFFE and U+FFFF). Line breaks of
 * any kind become `\n`; tabs stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/(?![\t\n])\p{Control}|[\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
}
