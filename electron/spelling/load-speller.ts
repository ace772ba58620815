import { loadModule } from 'hunspell-asm'
import {
  carefulRules,
  createSpeller,
  type KnownWords,
  rulesWithoutJoining,
  type Speller,
} from '#model/spelling/speller.ts'
import { type Suggesting, suggestionsFor } from '#model/spelling/suggestions.ts'

/** The two files of a Hunspell dictionary. */
export interface DictionaryFiles {
  /** Rules, in UTF-8. */
  readonly aff: Uint8Array
  /** Words with the rules that apply to them. */
  readonly dic: Uint8Array
}

/** A speller that can say what may have been meant by a misspelt word. */
export interface LoadedSpeller extends Speller {
  readonly suggestions: (misspelt: string) => string[]
  /** Does beforehand what the first suggestion would take a third of a second for. */
  readonly prepareSuggestions: () => void
}

/** Loads the Estonian dictionary (Hunspell as WebAssembly, half a second) and the words it lacks. */
export async function loadSpeller(files: DictionaryFiles, known: KnownWords): Promise<LoadedSpeller> {
  const factory = await loadModule()
  const rules = new TextDecoder().decode(files.aff)
  const words = factory.mountBuffer(files.dic, 'et.dic')
  const open = (name: string, text: string) =>
    factory.create(factory.mountBuffer(new TextEncoder().encode(text), name), words)

  const hunspell = open('joining.aff', carefulRules(rules))
  const speller = createSpeller((word) => hunspell.spell(word), known)
  /** Another opening of the same words: begun with the first misspelt word, as many a text has none. */
  const begin = (): Suggesting => {
    const single = open('single.aff', rulesWithoutJoining(rules))
    return {
      accepts: speller.accepts,
      isWord: createSpeller((word) => single.spell(word), known).accepts,
      further: (word) => hunspell.suggest(word),
    }
  }
  let suggesting: Suggesting | null = null
  const prepared = () => (suggesting ??= begin())
  return {
    ...speller,
    suggestions: (misspelt) => suggestionsFor(misspelt, prepared()),
    prepareSuggestions: () => void prepared(),
  }
}
