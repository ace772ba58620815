import type { EntryKind } from '#model/case/entry.ts'
import type { CaseKind } from '#model/case/kinds.ts'

/* Sentences the generated cases are made of. They name nobody, so that any of them fits any case of its kind. */

/** Sentences of entries; an entry has two to four of its kind. */
export const SENTENCES: Readonly<Record<EntryKind, readonly string[]>> = {
  phone_call: [
    'Lastekaitsetöötaja kirjeldas, mis on eelmisest vestlusest alates muutunud.',
    'Leppisime kokku, mida vald teeb enne järgmist kõnet ja mida mina uurin.',
    'Vanem helistas valda ise ja palus aega mõelda.',
    'Laps on viimased nädalad koolis kohal olnud.',
    'Tugiisikuga kohtumised toimuvad, kuid mitte alati kokkulepitud päeval.',
    'Soovitasin küsida lapselt, kellega ta tahab kohtumisele tulla.',
    'Arutasime, kes helistab perele siis, kui lastekaitsetöötaja puhkab.',
    'Kool andis teada ühest puudumisest, põhjus on teada.',
    'Vestlus oli lühike, sest midagi kiiret ei ole.',
    'Vanavanem on valmis aitama nädalavahetustel.',
  ],
  network_meeting: [
    'Osalesid pere, kool ja lastekaitsetöötaja; laps tuli kohtumise teiseks pooleks.',
    'Iga osaleja nimetas ühe asja, mis on läinud paremini.',
    'Koostati ühine ülevaade sellest, kes perega mis päeval kohtub.',
    'Kokkulepped loeti lõpus ette ja keegi ei jäänud eriarvamusele.',
    'Vanem ütles, et kohtumisi on olnud liiga palju ja tulemust vähe.',
    'Kool pakkus lühemat päeva kuni veerandi lõpuni.',
    'Laps ütles oma soovi ise ja see pandi kirja tema sõnadega.',
    'Järgmine kohtumine peetakse kuu aja pärast samas kohas.',
    'Arutati, millest loobuda, et perel oleks aega olla pere.',
  ],
  case_discussion: [
    'Vaatasime koos läbi, mis abi on pakutud ja mis sellest on mõjunud.',
    'Lastekaitsetöötaja sõnastas ise, mis on tema järgmine samm.',
    'Arutasime, kuidas hinnata ohtu nii, et hinnang ei sõltuks viimasest sündmusest.',
    'Jõudsime järeldusele, et puudu ei ole teenus, vaid kokkulepe selle kasutamises.',
    'Võrdlesime kahte meedet ja panime kirja kummagi poolt- ja vastuväited.',
    'Lapse huvi ja vanema soov ei ole siin sama asi; see märgitakse hinnangus.',
    'Leppisime kokku, et järgmisel korral alustame lapse arvamusest.',
    'Tähelepanek: juhtumikorraldaja teeb ära ka teiste osalejate töö.',
  ],
  email: [
    'Saatsin kokkuvõtte arutelust ja lahtised küsimused.',
    'Palusin täpsustada kuupäevi, et tegevuskava oleks jälgitav.',
    'Vald vastas samal päeval ja lisas puuduva dokumendi.',
    'Selgitasin, miks seda andmestikku ei ole vaja koguda.',
    'Lisasin näite, kuidas tulemust sõnastada.',
    'Tuletasin meelde kokkulepitud tähtaega.',
  ],
  letter: [
    'Kiri edastati dokumendivahetuse kaudu.',
    'Kirjas küsitakse ülevaadet pakutud abist ja selle tulemustest.',
    'Vastus saabus tähtajaks ja on põhjalik.',
    'Juurde lisati tõlge ja lisade loetelu.',
    'Kirja sisu arutati enne saatmist lastekaitsetöötajaga.',
  ],
  information_exchange: [
    'Kool andis vanema nõusolekul ülevaate õppetööst.',
    'Teenuseosutaja kirjeldas kohtumiste sisu ilma üksikasjadeta, mida ei ole vaja.',
    'Teave jagati nende vahel, kellel on ülesanne seda kasutada.',
    'Politsei teatas, et uusi väljakutseid ei ole.',
    'Lepiti kokku, kes kellele muutusest esimesena teatab.',
  ],
  star_review: [
    'Hinnang on olemas, kuid kaks valdkonda on täidetud samade sõnadega.',
    'Lapse arvamus on kirjas koos kuupäeva ja kohaga.',
    'Tegevuskavas puudub osal tegevustel vastutaja.',
    'Varasemate meetmete tulemus on märkimata.',
    'Menetlus on jälgitav: iga otsuse juures on põhjus.',
    'Vanemlike oskuste osa vajab näiteid, mitte hinnanguid.',
  ],
  star_monitoring: [
    'Uusi sissekandeid on kolm, viimane eilsest.',
    'Tegevuste tähtajad on uuendatud.',
    'Kokkulepitud täiendusi ei ole veel tehtud.',
    'Tulemused on märgitud ja tegevuskava on ajakohane.',
    'Järgmine hindamine on kavas kuu lõpus.',
  ],
  own_work: [
    'Töötasin läbi saadetud dokumendid ja panin kirja küsimused.',
    'Koostasin võrdluse meetmetest, mis on piirkonnas olemas.',
    'Valmistasin ette arutelu ülesehituse.',
    'Vaatasin üle varasemad sissekanded, et näha korduvat mustrit.',
    'Lugesin läbi hinnangu uue versiooni.',
  ],
  decision: [
    'Vald tegi otsuse teenuse jätkamise kohta.',
    'Otsus on põhjendatud lapse abivajadusega ja perele teatavaks tehtud.',
    'Otsuse muutmiseks on vaja uut hindamist.',
  ],
  court_hearing: [
    'Kohus kuulas lapse ära ilma vanemateta.',
    'Istungil küsiti varem pakutud meetmete kohta.',
    'Lahend tehakse teatavaks kirjalikult.',
    'Määratud esindaja toetas lapse seisukohta.',
  ],
  training_day: [
    'Õppepäeval arutati juhtumit ilma nimedeta.',
    'Kaasa võeti kolm mõtet järgmiseks kohtumiseks.',
  ],
  document: [
    'Dokument on koostatud ja vallale edastatud.',
    'Märge juurdepääsupiirangu kohta on lisatud.',
    'Adressaat kinnitas kättesaamist.',
  ],
}

/** What the generated requests ask. */
export const QUESTIONS: Readonly<Record<CaseKind, readonly string[]>> = {
  domestic_counselling: [
    'Palume nõu abivajaduse hindamisel ja tegevuskava koostamisel.',
    'Pakutud abi ei ole mõjunud. Palume nõu sobivate meetmete valikul.',
    'Palume tuge võrgustiku kokkukutsumisel ja rollide jagamisel.',
    'Laps puudub koolist juba teist veerandit. Palume nõu edasiste toimingute planeerimisel.',
  ],
  klat_opinion: [
    'Palume arvamust, kas kinnise lasteasutuse teenus on lapsele sobiv meede.',
    'Lapse käitumine ohustab teda ennast. Palume arvamust ja nõustamist.',
  ],
  international: [
    'Palume vahendada päringut teise riigi asutusele.',
    'Teise riigi asutus palub ülevaadet pere olukorrast.',
    'Pere on kolinud teise riiki. Palume nõu, kuidas edastada teave lapse abivajadusest.',
  ],
  ringist_valja: ['Palume rakendustuge noore võrgustikutöö alustamiseks.'],
  enquiry: [
    'Kuidas märkida STARis mitme lapse ühine võrgustikukohtumine?',
    'Kellele teatada, kui pere kolib menetluse ajal?',
    'Mida teha, kui vanem ei tule kokkulepitud kohtumisele?',
  ],
}

/** What is promised, by whom. */
export const PROMISES = {
  mine: [
    'Saadan arutelu kokkuvõtte',
    'Uurin teenuse võimalusi piirkonnas',
    'Vaatan üle tegevuskava uue versiooni',
    'Helistan pärast võrgustikukohtumist',
  ],
  theirs: [
    'Uuendab tegevuskava STARis',
    'Räägib lapsega eraldi',
    'Kutsub kokku võrgustiku',
    'Saadab puuduva dokumendi',
    'Lepib tugiisikuga kokku ajad',
  ],
} as const

/** Names made of these look invented and are many. */
export const GIVEN_NAMES = {
  female: [
    'Ailiis',
    'Bertta',
    'Celia',
    'Dagne',
    'Eliise',
    'Freiia',
    'Gerda-Liis',
    'Hilja',
    'Iiris-Mai',
    'Jaanika',
    'Kärtu',
    'Liise-Lotta',
    'Miinu',
    'Nelle',
    'Oliivia',
    'Paula-Mai',
    'Ronja',
    'Säde',
    'Tuuli',
    'Vaike',
  ],
  male: [
    'Aadu',
    'Bruuno',
    'Eerik-Juss',
    'Fred',
    'Gregor',
    'Hendra',
    'Ivo-Sten',
    'Jürgo',
    'Karel',
    'Lennart',
    'Mattias',
    'Neeme',
    'Ove',
    'Pärtel',
    'Raigo',
    'Sander-Ott',
    'Tanel',
    'Uku',
    'Villem',
    'Ülar',
  ],
} as const

const FIRST_PARTS = [
  'Näidis',
  'Proovi',
  'Katse',
  'Oletus',
  'Kujutlus',
  'Mõtte',
  'Väljamõeldis',
  'Muinas',
  'Pildi',
  'Luule',
  'Arvatav',
  'Ehk',
  'Justkui',
  'Nagu',
  'Umbes',
]
const LAST_PARTS = [
  'saar',
  'mets',
  'perv',
  'jõgi',
  'mägi',
  'välja',
  'kivi',
  'lill',
  'puu',
  'rand',
  'tamm',
  'oja',
]

/** Surnames that no real person has. */
export const SURNAMES: readonly string[] = FIRST_PARTS.flatMap((first) =>
  LAST_PARTS.map((last) => `${first}${last}`),
)
