import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { placeNamesOf } from '#model/spelling/place-names.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** One Estonian text that ships, and where it stands: file and key, so that a finding leads to it. */
export interface EstonianText {
  readonly place: string
  /** As people see it; a value filled in later stands as its place in braces, `{count}`. */
  readonly text: string
}

/** Every Estonian text that reaches a screen, a paper or a reader of the changelog. */
export function estonianTexts(): EstonianText[] {
  return [
    ...fromJson('resources/i18n/et.json', () => true),
    ...files('resources/templates', /\.json$/).flatMap((file) =>
      fromJson(file, (key) => /(?:^|\.)(?:title|guidance|source|legalGround)$/.test(key)),
    ),
    ...fromJson('resources/enquiry-topics.json', (key) => /\.(name|source)$/.test(key)),
    ...fromJson('resources/klat-grounds.json', (key) => /\.(?:note|source|age|text)$/.test(key)),
    ...files('resources/questionnaires', /\.json$/).flatMap((file) =>
      fromJson(file, (key) => /(?:^|\.)(?:title|note|source|label|text)$/.test(key)),
    ),
    ...fromJson('resources/klat-providers.json', (key) => key === 'age'),
    ...fromJson('resources/deadlines.json', (key) => /\.source$/.test(key)),
    ...fromJson('resources/holidays.json', (key) => /(?:^|\.)(?:name|source)$/.test(key)),
    ...fromJson('resources/municipalities.json', (key) =>
      /\.(?:name|county|countyCourt|courthouseHint|flag)$/.test(key),
    ),
    ...fromJson('resources/courts.json', (key) => /(?:^|\.)(?:name|street|town|source)$/.test(key)),
    ...fromJson('resources/letterhead.json', () => true),
    ...fromJson('package.json', (key) => key === 'productName'),
    ...changelog(),
    ...pageTitle(),
    ...sources('db', 'electron'),
  ]
}

/**
 * The place names of the register of municipalities and of the courts, in the form the registers hold. Names are taken
 * as they stand there: what they are checked against would be the same list typed twice.
 */
export function placeNames(): Set<string> {
  const registers = [
    ...fromJson('resources/municipalities.json', (key) => /\.(?:name|county)$/.test(key)),
    ...fromJson('resources/courts.json', (key) => /\.town$/.test(key)),
  ]
  return new Set(placeNamesOf(registers.map(({ text }) => text)))
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

/** Files of the project below the folders, also those not committed yet. */
function files(folder: string, ending: RegExp): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', folder], { cwd: root })
  return listed
    .toString()
    .split('\n')
    .filter((file) => ending.test(file))
}

function fromJson(file: string, wanted: (key: string) => boolean): EstonianText[] {
  const found: EstonianText[] = []
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (wanted(key)) found.push({ place: `${file} ${key}`, text: value })
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) walk(inner, key === '' ? name : `${key}.${name}`)
    }
  }
  walk(JSON.parse(read(file)), '')
  return found
}

/** The changelog by its headings, paragraphs and list items, without Markdown and line breaks. */
function changelog(): EstonianText[] {
  const file = 'CHANGELOG.md'
  const blocks: { line: number; text: string }[] = []
  for (const [index, line] of read(file).split('\n').entries()) {
    const goesOn = /^\s*[^\s#-]/.test(line) && blocks.at(-1)?.text !== ''
    const last = blocks.at(-1)
    if (goesOn && last !== undefined) last.text += ` ${line.trim()}`
    else blocks.push({ line: index + 1, text: line.replace(/^\s*(?:#+|-)\s+/, '').trimEnd() })
  }
  return blocks
    .filter(({ text }) => text !== '')
    .map(({ line, text }) => ({
      place: `${file}:${line}`,
      text: text.replaceAll('**', '').replaceAll(/`[^`]*`/g, '{code}'),
    }))
}

function pageTitle(): EstonianText[] {
  const file = 'renderer/index.html'
  return [...read(file).matchAll(/<title>([^<]*)<\/title>/g)].map(([, text = '']) => ({ place: file, text }))
}

/** Words people choose too often for passphrases, and letters that are typed for each other: lists, no text. */
const WORD_LISTS = /passphrase-strength\.ts$|spelling\/suggestions\.ts$/

/**
 * The Estonian in source: the model of documents writes what papers say, whatever the language of the screens. There
 * every text counts, elsewhere those with a letter or a quotation mark English does not have.
 */
function sources(...folders: string[]): EstonianText[] {
  return folders
    .flatMap((folder) => files(folder, /\.tsx?$/))
    .filter((file) => !WORD_LISTS.test(file))
    .flatMap((file) =>
      literals(read(file))
        .filter((text) => (file.startsWith('db/model/document/') ? isProse(text) : /[õäöüšž„]/iu.test(text)))
        .map((text) => ({ place: file, text })),
    )
}

/** Prose and labels, not keys: a capital first, a space between words, or a letter English does not have. */
function isProse(text: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(text) || /\p{L}\s+\p{L}/u.test(text) || /[õäöüšž]/iu.test(text)
}

/** String literals of a source file without comments, imports, errors thrown and parts of patterns. */
function literals(source: string): string[] {
  const code = source
    .replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    .replaceAll(/^(?:import|export)\b[^'"]*?from '[^']*'$/gm, '')
    .replaceAll(/\bError\((?:'[^']*'|`[^`]*`)/g, 'Error(')
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)]
    .map(([, plain, template]) => plain ?? template?.replaceAll(/\$\{[^{}]*\}/g, '{value}') ?? '')
    .filter((text) => !/[|\\]/.test(text))
}
