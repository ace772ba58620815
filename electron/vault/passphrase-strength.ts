import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { checkPassphraseForm, normalizePassphrase, type PassphraseFault } from '#model/vault/passphrase.ts'

/**
 * Guesses a passphrase must withstand, as a power of ten. A rack of graphics cards tries some ten thousand a second
 * against 64 MiB of Argon2id, so 10^12 takes it three years.
 */
const MIN_GUESSES_LOG10 = 12

/** The estimator's time grows with the length; what is strong in its beginning is strong. */
const MAX_ESTIMATED_LENGTH = 100

/** What an attacker who knows the office and the language tries first; the estimator's own lists are English. */
const LOCAL_WORDS = `
  peaspetsialist lastekaitse lastekaitsetöötaja sotsiaalkindlustusamet ska klat sotsiaal spetsialist kindlustusamet
  sotsiaaltöö laps lapsed lapse heaolu arvamus omavalitsus
  parool salasõna salasona paroolifraas kasutaja minu tere hommikust armastan sind
  eesti eestimaa isamaa tallinn tartu narva pärnu kallis päike kodu ema isa
  jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
  kevad suvi sügis talv esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev
  üks kaks kolm neli viis kuus seitse kaheksa üheksa
`
  .trim()
  .split(/\s+/)

let estimator: Promise<ZxcvbnFactory> | undefined

/**
 * Whether a passphrase may protect a new vault, and if not, why. There is no reset and no server that would stop an
 * attacker with a copy of the vault, so a weak one is refused.
 */
export async function checkPassphraseStrength(passphrase: string): Promise<PassphraseFault | null> {
  const fault = checkPassphraseForm(passphrase)
  if (fault !== null) return fault
  estimator ??= loadEstimator()
  const beginning = normalizePassphrase(passphrase).slice(0, MAX_ESTIMATED_LENGTH)
  const { guessesLog10 } = (await estimator).check(beginning)
  return guessesLog10 < MIN_GUESSES_LOG10 ? 'too_weak' : null
}

/** Loaded when first needed: its word lists would cost every start of the program a tenth of a second. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...dictionary, local: LOCAL_WORDS },
    graphs: adjacencyGraphs,
  })
}
