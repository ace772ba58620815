import type { LeakPerson } from '#model/leak/name-book.ts'
import { type Chance, chanceFrom } from '../sample/chance.ts'
import { formsOf, GIVEN_NAMES, SURNAMES } from './inflected-names.ts'

/** A name put into a sentence, as it stands there. */
export interface Planted {
  readonly text: string
  readonly written: string
  readonly person: LeakPerson
}

/** Somebody invented. */
export function invented(givenName: string, surname: string, more: Partial<LeakPerson> = {}): LeakPerson {
  return {
    id: `${givenName} ${surname}`,
    givenName,
    surname,
    personalCode: null,
    phone: null,
    email: null,
    ...more,
  }
}

/** Around a name, in whatever case it stands: what is measured is whether it is found. */
const AROUND: readonly ((name: string) => string)[] = [
  (name) => `Kohtumisel räägiti pikemalt sellest, mida ${name} koolis ütles.`,
  (name) => `Lastekaitsetöötaja sõnul on samas majas elava lapse ${name} olukord teistsugune.`,
  (name) => `Kooli andmetel suhtleb laps ${name} kõige rohkem.`,
  (name) => `Vanem selgitas, et juhtunu oli seotud perega, kus elab ${name}.`,
  (name) => `Võrgustik leppis kokku, et edaspidi (vt ka ${name}) lähtutakse hindamisest.`,
]

/**
 * Names of strangers in sentences: each surname in each of its forms, with a given name, alone, or after the surname. The forms come
 * from a table of declensions and not from what finds them.
 */
export function plantedNames(seed: number): Planted[] {
  const random = chanceFrom(seed)
  return SURNAMES.flatMap((surname) => {
    const given = random.pick(GIVEN_NAMES)
    const person = invented(given.nominative, surname.nominative)
    return formsOf(surname).map((form, index) => {
      const written =
        index % 3 === 0
          ? form
          : index % 3 === 1
            ? `${given.nominative} ${form}`
            : `${form}, ${given.nominative}`
      return { text: random.pick(AROUND)(written), written, person }
    })
  })
}

/** Families as a vault of the whole unit has them. */
export function manyPeople(count: number, seed: number): LeakPerson[] {
  const random = chanceFrom(seed)
  const heads =
    'Kas Tam Met Saa Kuu Lep Õun Pär Rau Kal Vah Mäe Oru Jär Lii Nõm Soo Põl Tõn Kõr Hal Vil Ran Pii'.split(
      ' ',
    )
  const tails =
    'maa pere salu mets järv saar oja mägi kivi nurm välja ste lik vald puu berg son ov son man'.split(' ')
  return Array.from({ length: count }, (_, index) => {
    const surname =
      index % 3 === 0
        ? random.pick(SURNAMES).nominative
        : `${random.pick(heads)}${random.pick(['', 'a', 'e', 'u'])}${random.pick(tails)}`
    return {
      ...invented(random.pick(GIVEN_NAMES).nominative, surname, {
        phone: `5${String(1_000_000 + index)}`,
        email: `inimene${index}@naide.ee`,
      }),
      id: String(index),
    }
  })
}

/** The people of a case whose papers are clean. */
export const OWN: readonly LeakPerson[] = [
  invented('Kaarel', 'Näidiste', { phone: '+372 5555 1234', personalCode: '51107121760' }),
  invented('Maarika', 'Näidiste', { email: 'maarika@naide.ee' }),
  invented('Tõnis', 'Soosaar'),
  invented('Leelo', 'Tamm'),
]

/** Places as the register of municipalities has them. */
export const PLACES: readonly string[] =
  'Elva Tartu Pärnu Valga Võru Viljandi Jõgeva Järva Lääne Hiiu Saare Rapla Harju Põlva Narva Keila Tapa Paide Türi Haapsalu'.split(
    ' ',
  )

const SENTENCES: readonly string[] = [
  'Nõustamine algas omavalitsuse taotluse alusel ning esimene kohtumine toimus kolme tööpäeva jooksul.',
  'Kaarel elab koos emaga Elva linnas, Tamme tänav 12-4.',
  'Kaareli ema Maarika Näidiste töötab kaupluses ja tuleb õhtul koju.',
  'Kask kasvab maja ees, mets algab kohe aia tagant.',
  'Saar ja tamm on puud, mida laps joonistas.',
  'Tartu Maakohus määras lapsele esindaja.',
  'Kool on teinud lapsega järjepidevat tööd; Tamme Kooli sotsiaalpedagoog Leelo Tamm jätkab kohtumisi.',
  'Leelo Tamme sõnul on puudumisi vähem kui sügisel.',
  'Pärnu haiglas hinnati lapse vaimset tervist 12.10.2026.',
  'Valga vald jätkab juhtumikorraldajana, Võru linn annab varjupaiga.',
  'Mets on lapsele tähtis paik: seal käib ta vanaisaga.',
  'Kuusk toodi tuppa enne jõule ja Mari-nimeline nukk jäi poodi.',
  'Tõnis Soosaar helistas telefonil +372 5555 1234 ja lubas vastata.',
  'Mägi, kus lapsed kelgutavad, asub kodu lähedal.',
  'Sotsiaalkindlustusamet soovitab hinnata lapse abivajadust STARis uuesti.',
  'LasteKS § 27 ja SHS § 130 lg 3 järgi lähtutakse lapse huvidest.',
  'Vanem on nõus, et KOV küsib andmeid Saare maakonna kriisikeskusest.',
  'Rebane ja hunt on muinasjutust, mida laps jutustas.',
  'MTÜ Ilves pakub perele tugiisikut, OÜ Kask ja Pojad aitas koduga.',
  'Laps räägib eesti ja vene keelt ning käib trennis neljapäeviti.',
  'Kokkuvõttes on lapse olukord paranenud; järgmine kohtumine on 03.12.2026 kell 14.30.',
  'Oja tee lasteaia rühm on väike. Liiv toodi kevadel.',
  'Psühhiaater Helve Kivi soovitas jätkata ravi, hindamise tegi kliiniline psühholoog Urve Lind.',
  'Kohtumisel osalesid ema, klassijuhataja, koolipsühholoog ja lastekaitsetöötaja.',
  'Karu, jänes ja ilves on lapse lemmikud loomad.',
  'Lumi sulas märtsis ja tee koju oli raske.',
  'Suvi möödus rahulikult ja meri oli soe.',
  'Meri oli soe. Org mäe all oli lume all kinni.',
  'Kolm korda nädalas käib laps tugiõppes, millest on kasu olnud.',
  'Last kasvatab isa üksi; Isa tööpäevad on pikad.',
  'Kokkuleppe järgi helistab Tõnis Näidiste perele reedeti.',
]

/** A page of about 320 words on the case of `OWN`, which names nobody else. */
export function cleanPage(random: Chance): string {
  return Array.from({ length: 4 }, () =>
    Array.from({ length: 8 }, () => random.pick(SENTENCES)).join(' '),
  ).join('\n')
}
