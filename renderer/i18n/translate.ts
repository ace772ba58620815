/**
 * The catalogue mechanism as plain functions. A catalogue is nested JSON; a leaf is a sentence with `{name}` places, or a
 * set of plural forms (`one`, `other`, …) of which the one for `count` is taken. Nothing here knows React.
 */

/** A sentence, a set of plural forms, or a group of either. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue
}

/** Values put in the `{places}`. Numbers are written in the language's way; pass years and case numbers as text. */
export type TextParams = Readonly<Record<string, string | number>>

/** A catalogue with the language it is written in (a BCP 47 tag such as `et-EE`). */
export interface TextSource {
  readonly locale: string
  readonly catalogue: Catalogue
}

/** Dotted paths of every sentence in a catalogue's type; a plural set counts as one sentence under its own path. */
export type KeysOf<C> = {
  [K in keyof C & string]: C[K] extends string
    ? K
    : C[K] extends { readonly other: string }
      ? K
      : `${K}.${KeysOf<C[K]>}`
}[keyof C & string]

/**
 * The sentence under a dotted key with its places filled. A key without a sentence gives the key itself, so that a hole
 * in a catalogue is seen on the screen and does not take the screen down; a missing value leaves its `{place}`.
 */
export function translate(source: TextSource, key: string, params: TextParams = {}): string {
  return translateParts(source, key, params)
    .map((part) => (typeof part === 'string' ? part : write(params[part.place], part.place, source.locale)))
    .join('')
}

/** The sentence as its fixed pieces and named places in order, for places that are filled with more than text. */
export function translateParts(
  source: TextSource,
  key: string,
  params: TextParams = {},
): readonly (string | { readonly place: string })[] {
  const template = pick(source, key, params['count']) ?? key
  return template
    .split(/(\{[a-zA-Z]\w*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { place: piece.slice(1, -1) } : piece))
}

/** Every dotted key of a catalogue, plural forms spelt out. For comparing catalogues. */
export function listKeys(catalogue: Catalogue): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [key] : listKeys(value).map((rest) => `${key}.${rest}`),
  )
}

function pick(source: TextSource, key: string, count: string | number | undefined): string | undefined {
  let node: string | Catalogue | undefined = source.catalogue
  for (const step of key.split('.')) {
    if (node === undefined || typeof node === 'string' || !Object.hasOwn(node, step)) return undefined
    node = node[step]
  }
  if (node === undefined || typeof node === 'string') return node
  const form = node[pluralForm(source.locale, Number(count ?? 0))] ?? node['other']
  return typeof form === 'string' ? form : undefined
}

function write(value: string | number | undefined, place: string, locale: string): string {
  if (value === undefined) return `{${place}}`
  return typeof value === 'number' ? numberFormat(locale).format(value) : value
}

const pluralRules = new Map<string, Intl.PluralRules>()
function pluralForm(locale: string, count: number): Intl.LDMLPluralRule {
  let rules = pluralRules.get(locale)
  if (!rules) pluralRules.set(locale, (rules = new Intl.PluralRules(locale)))
  return rules.select(count)
}

const numberFormats = new Map<string, Intl.NumberFormat>()
function numberFormat(locale: string): Intl.NumberFormat {
  let format = numberFormats.get(locale)
  if (!format) numberFormats.set(locale, (format = new Intl.NumberFormat(locale)))
  return format
}
