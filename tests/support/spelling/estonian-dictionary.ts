import dictionary from 'dictionary-et'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadSpeller, type LoadedSpeller } from '#electron/spelling/load-speller.ts'
import type { KnownWords } from '#model/spelling/speller.ts'
import { parseWordList, type WordGroup } from '#model/spelling/word-list.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../resources/spelling')

/** The speller of the desk, in this thread. */
export function loadEstonian(known: KnownWords): Promise<LoadedSpeller> {
  return loadSpeller(dictionary, known)
}

/** A reviewed list as it ships. */
export function readWordList(name: 'trade-words' | 'case-words'): WordGroup[] {
  return parseWordList(readFileSync(path.join(FOLDER, `${name}.txt`), 'utf8'))
}
