/** A name as a dictionary has it: the forms no rule gives. The other cases are the genitive and an ending. */
export interface InflectedName {
  readonly nominative: string
  readonly genitive: string
  readonly partitive: string
  /** Of the family, where it is usual: "Kaskede". */
  readonly plural: string | null
}

/** "Kask Kase Kaske Kaskede" → forms; the last is left out where a family is hardly called so. */
const table = (rows: string): InflectedName[] =>
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [nominative = '', genitive = '', partitive = '', plural = null] = row.trim().split(/\s+/)
      return { nominative, genitive, partitive, plural }
    })

/** Surnames of every type of declension that is common, and some that are not. */
export const SURNAMES: readonly InflectedName[] = table(`
  Kask Kase Kaske Kaskede
  Kuusk Kuuse Kuuske Kuuskede
  Vask Vase Vaske Vaskede
  Tamm Tamme Tamme Tammede
  Saar Saare Saart Saarte
  Mets Metsa Metsa Metsade
  Sepp Sepa Seppa Seppade
  Lepp Lepa Leppa Leppade
  Kukk Kuke Kukke Kukkede
  Kütt Küti Kütti Küttide
  Mägi Mäe Mäge Mägede
  Jõgi Jõe Jõge Jõgede
  Kõrgemägi Kõrgemäe Kõrgemäge Kõrgemägede
  Susi Soe Sutt
  Rebane Rebase Rebast Rebaste
  Varblane Varblase Varblast Varblaste
  Ilves Ilvese Ilvest Ilveste
  Jänes Jänese Jänest Jäneste
  Vares Varese Varest Vareste
  Kallas Kalda Kallast Kallaste
  Pihlakas Pihlaka Pihlakat Pihlakate
  Kadakas Kadaka Kadakat Kadakate
  Kotkas Kotka Kotkast Kotkaste
  Põder Põdra Põtra Põtrade
  Teder Tedre Tetre Tetrede
  Mölder Möldri Möldrit Möldrite
  Koppel Kopli Koplit Koplite
  Vaher Vahtra Vahtrat Vahtrate
  Luik Luige Luike Luikede
  Hunt Hundi Hunti Huntide
  Kurg Kure Kurge Kurgede
  Org Oru Orgu Orgude
  Härg Härja Härga Härgade
  Jalg Jala Jalga Jalgade
  Raud Raua Rauda Raudade
  Haab Haava Haaba Haabade
  Kuld Kulla Kulda Kuldade
  Põld Põllu Põldu Põldude
  Lind Linnu Lindu Lindude
  Rand Ranna Randa Randade
  Luht Luha Luhta Luhtade
  Nurk Nurga Nurka Nurkade
  Kink Kingu Kinku Kinkude
  Liiv Liiva Liiva Liivade
  Järv Järve Järve Järvede
  Kull Kulli Kulli Kullide
  Kruus Kruusi Kruusi Kruuside
  Roos Roosi Roosi Rooside
  Laas Laane Laant Laante
  Toom Toome Toome Toomede
  Pärn Pärna Pärna Pärnade
  Orav Orava Oravat Oravate
  Hõbe Hõbeda Hõbedat
  Teras Terase Terast
  Kangur Kanguri Kangurit Kangurite
  Rätsep Rätsepa Rätsepat Rätsepate
  Kingsepp Kingsepa Kingseppa Kingseppade
  Kuusik Kuusiku Kuusikut Kuusikute
  Lepik Lepiku Lepikut Lepikute
  Männik Männiku Männikut Männikute
  Kivi Kivi Kivi Kivide
  Oja Oja Oja Ojade
  Karu Karu Karu Karude
  Kallaste Kallaste Kallastet
  Lepiste Lepiste Lepistet
  Nõmm Nõmme Nõmme Nõmmede
  Meri Mere Merd Merede
  Lumi Lume Lund
  Suvi Suve Suve
  Aed Aia Aeda Aedade
  Õunapuu Õunapuu Õunapuud Õunapuude
  Näitlik Näitliku Näitlikku Näitlike
  Mõttus Mõttuse Mõttust Mõttuste
  Väljamõeldis Väljamõeldise Väljamõeldist
  Tõke Tõkke Tõket
  Peterson Petersoni Petersoni Petersonide
  Ivanov Ivanovi Ivanovi Ivanovite
  Ivanova Ivanova Ivanovat
  Kuznetsov Kuznetsovi Kuznetsovi Kuznetsovite
  Mišenko Mišenko Mišenkot Mišenkode
  Žukov Žukovi Žukovi Žukovite
  Tšernov Tšernovi Tšernovi
  Rosenberg Rosenbergi Rosenbergi Rosenbergide
  Hoffmann Hoffmanni Hoffmanni
  Virtanen Virtaneni Virtaneni
  Kask-Tamm Kask-Tamme Kask-Tamme
  Saar-Mägi Saar-Mäe Saar-Mäge
  Oja-Põder Oja-Põdra Oja-Põtra
`)

/** Given names of the usual types. */
export const GIVEN_NAMES: readonly InflectedName[] = table(`
  Mari Mari Marit
  Anna Anna Annat
  Kadri Kadri Kadrit
  Piret Pireti Piretit
  Krõõt Krõõda Krõõta
  Liis Liisi Liisi
  Maarja Maarja Maarjat
  Kristel Kristeli Kristelit
  Anne-Liis Anne-Liisi Anne-Liisi
  Mart Mardi Marti
  Jaak Jaagu Jaaku
  Tiit Tiidu Tiitu
  Peeter Peetri Peetrit
  Kaarel Kaarli Kaarlit
  Mihkel Mihkli Mihklit
  Andres Andrese Andrest
  Rasmus Rasmuse Rasmust
  Toomas Tooma Toomast
  Hendrik Hendriku Hendrikut
  Siim Siimu Siimu
  Sašha Sašha Sašhat
  Kalle Kalle Kallet
  Otto Otto Ottot
  Karl-Erik Karl-Eriku Karl-Erikut
`)

/** The fourteen cases of one, and where it is usual the family in some of them; each once. */
export function formsOf({ nominative, genitive, partitive, plural }: InflectedName): string[] {
  const endings = ['sse', 's', 'st', 'le', 'l', 'lt', 'ks', 'ni', 'na', 'ta', 'ga']
  const family =
    plural === null ? [] : ['', 'le', 'l', 'lt', 'ga', 'st', 'ni'].map((ending) => plural + ending)
  return [
    ...new Set([nominative, genitive, partitive, ...endings.map((ending) => genitive + ending), ...family]),
  ]
}
