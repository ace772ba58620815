/*
 * In which shapes a name stands in an Estonian sentence. Names decline as words do, and the grades of a consonant cannot be told
 * from the name alone: Sepp, Sepa, but Kass, Kassi. So every stem that rules allow is taken; a stem no one uses costs nothing, as
 * no word of a text has it. All here is folded (`read-words.ts`).
 */

/** Stems of a name, each of which takes every ending. */
export function stemsOf(name: string): readonly string[] {
  return [
    ...new Set([name, ...irregular(name), ...(endsInVowel(name) ? afterVowel(name) : afterConsonant(name))]),
  ]
}

/** True where a word is a case form of a name, with or without the clitic `-gi`, `-ki`. */
export function isFormOf(word: string, stems: readonly string[]): boolean {
  return (
    hasStem(word, stems) ||
    ((word.endsWith('gi') || word.endsWith('ki')) && hasStem(word.slice(0, -2), stems))
  )
}

/** Letters at the beginning that stand in every form: no rule and no irregular name changes more than the last three. */
export function fixedPart(name: string): string {
  return name.slice(0, Math.max(1, name.length - 3))
}

const CASES = ['', 's', 'sse', 'st', 'l', 'le', 'lt', 'ks', 'ni', 'na', 'ta', 'ga']
/** Endings after the stem: the cases of one, the partitive, and those of a family ("Kaskedele"). */
const ENDINGS: ReadonlySet<string> = new Set([
  ...CASES,
  't',
  'd',
  'id',
  'sid',
  'isse',
  ...['de', 'te', 'ide'].flatMap((plural) => CASES.map((ending) => plural + ending)),
])

function hasStem(word: string, stems: readonly string[]): boolean {
  return stems.some((stem) => word.startsWith(stem) && ENDINGS.has(word.slice(stem.length)))
}

const VOWELS = 'aeiou'

function endsInVowel(name: string): boolean {
  return VOWELS.includes(name.at(-1) ?? '')
}

/** Words whose stems no rule gives; they also end longer surnames (Kõrgemägi, Kõrgemäe). */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  aed: ['aia'],
  aeg: ['aja'],
  hobe: ['hobeda'],
  jogi: ['joe', 'joge'],
  kaas: ['kaane'],
  kagu: ['kao'],
  kasi: ['kae', 'kat'],
  kuus: ['kuue', 'kuu'],
  laas: ['laane', 'laan'],
  ladu: ['lao'],
  lagi: ['lae', 'lage'],
  lumi: ['lume', 'lun'],
  madu: ['mao'],
  magi: ['mae', 'mage'],
  mees: ['mehe', 'mees'],
  meri: ['mere', 'mer'],
  nimi: ['nime'],
  paas: ['pae'],
  poeg: ['poja', 'poega'],
  ranne: ['randme'],
  rida: ['rea'],
  sammal: ['sambla'],
  soda: ['soja'],
  susi: ['soe', 'sut'],
  suvi: ['suve'],
  talvi: ['talve'],
  tigu: ['teo'],
  tuba: ['toa'],
  tuli: ['tule', 'tul'],
  uus: ['uue'],
  vaher: ['vahtra'],
  vaike: ['vaikese'],
  vesi: ['vee', 'vet'],
}

function irregular(name: string): string[] {
  const found: string[] = []
  for (let at = 0; at <= name.length - 3; at++) {
    const stems = IRREGULAR[name.slice(at)]
    if (stems !== undefined) found.push(...stems.map((stem) => name.slice(0, at) + stem))
  }
  return found
}

/** Mostly the name itself. Rebane, Rebase; Tõke, Tõkke. */
function afterVowel(name: string): string[] {
  const stems: string[] = []
  if (name.endsWith('ne') && name.length > 4) stems.push(`${name.slice(0, -2)}se`, `${name.slice(0, -2)}s`)
  const stronger = name.endsWith('e') ? strengthened(name.slice(0, -1)) : null
  if (stronger !== null) stems.push(`${stronger}e`)
  return stems
}

/** Surnames from elsewhere take `i` and keep their letters: Ivanov, Ivanovi. */
const KEEPS_LETTERS = /..(?:ov|ev|kin|son|sen|berg|stein|mann)$/
const STEM_VOWELS = ['i', 'e', 'a', 'u']

function afterConsonant(name: string): string[] {
  if (KEEPS_LETTERS.test(name)) return [`${name}i`]
  // Näitlik, Näitlikku.
  const doubled = name.endsWith('lik') ? [`${name}k`] : []
  const bases = [name, ...weakened(name), ...shortened(name), ...doubled]
  return [...bases.flatMap((base) => STEM_VOWELS.map((vowel) => base + vowel)), ...afterAs(name)]
}

/** Ends of the strong grade and what becomes of them in the weak one. */
const WEAK_GRADES: readonly (readonly [strong: RegExp, weak: string])[] = [
  // Sepp, Sepa; Kukk, Kuke.
  [/([ptk])\1$/, '$1'],
  // Luik, Luige; Mart, Mardi.
  [/([^p])p$/, '$1b'],
  [/([^t])t$/, '$1d'],
  [/([^k])k$/, '$1g'],
  // Kask, Kase; Luht, Luha.
  [/sk$/, 's'],
  [/h[tk]$/, 'h'],
  // Raud, Raua; Haab, Haava.
  [/([aeiou])[bdg]$/, '$1'],
  [/([aeiou])b$/, '$1v'],
  // Põld, Põllu; Lind, Linnu; Kord, Korra; Komb, Kommu.
  [/ld$/, 'll'],
  [/nd$/, 'nn'],
  [/rd$/, 'rr'],
  [/mb$/, 'mm'],
  // Kolb, Kolvi; Jalg, Jala; Härg, Härja; Kurg, Kure.
  [/([lr])b$/, '$1v'],
  [/([lr])g$/, '$1'],
  [/([lr])g$/, '$1j'],
]

function weakened(name: string): string[] {
  return WEAK_GRADES.filter(([strong]) => strong.test(name)).map(([strong, weak]) =>
    name.replace(strong, weak),
  )
}

/** The vowel before a last `l`, `m`, `n`, `r` may go: Peeter, Peetri; Koppel, Kopli; Põder, Põtra. */
function shortened(name: string): string[] {
  const [, start = '', end = ''] = /^(.+)[aeo]([lmnr])$/.exec(name) ?? []
  if (start === '' || endsInVowel(start)) return []
  const stronger = strengthened(start)
  return [start.replace(/([ptk])\1$/, '$1') + end, ...(stronger === null ? [] : [stronger + end])]
}

/** Pihlakas, Pihlaka; Kallas, Kalda; Saabas, Saapa. */
function afterAs(name: string): string[] {
  if (!name.endsWith('as') || name.length < 5) return []
  const start = name.slice(0, -2)
  const stronger = strengthened(start)
  return [`${start}a`, ...(stronger === null ? [] : [`${stronger}a`])]
}

const STRONG_GRADES: readonly (readonly [weak: RegExp, strong: string])[] = [
  [/ll$/, 'ld'],
  [/nn$/, 'nd'],
  [/mm$/, 'mb'],
  [/rr$/, 'rd'],
  [/([^ptk])([ptk])$/, '$1$2$2'],
  [/b$/, 'p'],
  [/d$/, 't'],
  [/g$/, 'k'],
  [/v$/, 'b'],
]

function strengthened(start: string): string | null {
  const found = STRONG_GRADES.find(([weak]) => weak.test(start))
  return found === undefined ? null : start.replace(found[0], found[1])
}
