import type { EntryKind } from '#model/case/entry.ts'
import type { KlatRequest } from '#model/case/kinds/klat-opinion.ts'
import type { Stage } from '#model/case/stage.ts'
import type { Conclusion } from '#model/document/template.ts'
import type { Sex } from '#model/person/person.ts'

/*
 * The invented cases of the sample vault. Every person is made up and looks it; days count back from the day the
 * vault is made, so that something is always due today.
 */

export interface StoryEntry {
  readonly daysAgo: number
  readonly time: string | null
  readonly kind: EntryKind
  readonly activities: readonly number[]
  /** One paragraph a line; a line beginning with "- " is a list item; **bold**. */
  readonly text: string
}

export interface StoryOpinion {
  readonly conclusion: Conclusion | null
  readonly issuedDaysAgo: number | null
  /** Texts by section key, as `text` above; sections left out stay as the desk filled them. */
  readonly sections: Readonly<Record<string, string>>
  readonly attachments: readonly string[]
}

export interface Story {
  readonly municipality: string
  readonly child: {
    readonly givenName: string
    readonly surname: string
    readonly birthDate: `${number}-${number}-${number}`
    readonly sex: Sex
  }
  readonly worker: { readonly givenName: string; readonly surname: string; readonly phone: string }
  readonly request: KlatRequest
  readonly requestedDaysAgo: number
  readonly reference: string
  readonly question: string
  readonly relatives: readonly {
    readonly givenName: string
    readonly surname: string
    readonly role: 'custodial_parent' | 'carer' | 'network_member' | 'trusted_person'
    readonly tie: string
  }[]
  /** Stages after the first, with the day each began. */
  readonly stages: readonly { readonly stage: Stage; readonly daysAgo: number }[]
  readonly pause: {
    readonly fromDaysAgo: number
    readonly untilDaysAgo: number | null
    readonly reason: string
  } | null
  readonly entries: readonly StoryEntry[]
  readonly opinion: StoryOpinion | null
}

const liis = { givenName: 'Liis', surname: 'Proovik', phone: '5555 0114' }
const ott = { givenName: 'Ott', surname: 'Kõrvaltänav', phone: '5555 0127' }
const triin = { givenName: 'Triin', surname: 'Katsela', phone: '5555 0139' }

export const STORIES: readonly Story[] = [
  {
    municipality: 'viljandi-linn',
    child: { givenName: 'Kaarel', surname: 'Näitlik', birthDate: '2013-05-17', sex: 'male' },
    worker: liis,
    request: 'placement',
    requestedDaysAgo: 34,
    reference: '9-4/118',
    question:
      'Palume arvamust, kas kinnise lasteasutuse teenus on 13-aastasele lapsele sobiv meede, ning nõu, milliseid vähem piiravaid meetmeid veel kaaluda.',
    relatives: [
      { givenName: 'Marju', surname: 'Näitlik', role: 'custodial_parent', tie: 'ema' },
      { givenName: 'Helve', surname: 'Näitlik', role: 'trusted_person', tie: 'vanaema' },
      { givenName: 'Õnne', surname: 'Väljamõeldis', role: 'network_member', tie: 'kool, sotsiaalpedagoog' },
    ],
    stages: [
      { stage: 'assessment', daysAgo: 20 },
      { stage: 'drafting', daysAgo: 5 },
    ],
    pause: { fromDaysAgo: 26, untilDaysAgo: 21, reason: 'Oodati kooli iseloomustust ja terviseandmeid.' },
    entries: [
      {
        daysAgo: 33,
        time: '09:20',
        kind: 'phone_call',
        activities: [1, 3],
        text: 'Esmane kontakt lastekaitsetöötajaga. Leppisime kokku, et linnavalitsus annab vaatamisõiguse STARi menetlusele ja saadab puuduvad lisad.\nAndsin soovituse küsida koolilt iseloomustus ja puudumiste väljavõte.',
      },
      {
        daysAgo: 31,
        time: '13:05',
        kind: 'star_review',
        activities: [9],
        text: 'Abivajaduse hinnang on olemas, kõik kaheksa valdkonda on täidetud. Tegevuskava punktidel 3 ja 5 puudub tulemuse hindamine.\n- lapse arvamus on kirjas, kuid ilma kuupäevata\n- vanemlike oskuste osa on üldsõnaline\n- varasemate meetmete tulemus on märkimata',
      },
      {
        daysAgo: 27,
        time: '10:00',
        kind: 'email',
        activities: [4],
        text: 'Palusin linnavalitsusel saata kooli iseloomustuse ja terviseandmed. Selgitasin, et tähtaja arvestus peatub seniks, kuni lisad on saabunud.',
      },
      {
        daysAgo: 20,
        time: '14:30',
        kind: 'own_work',
        activities: [2],
        text: 'Lisad saabusid. Töötasin läbi ohtlikkuse hindamise: ööbimised väljaspool kodu, koolist puudumine, alkoholi tarvitamine koos vanemate noortega. Juhtumid on viimase kolme kuu jooksul **sagenenud**.',
      },
      {
        daysAgo: 14,
        time: '11:00',
        kind: 'network_meeting',
        activities: [6, 7, 8],
        text: 'Võrgustikukohtumisel osalesid laps, ema, vanaema, kooli sotsiaalpedagoog ja lastekaitsetöötaja. Laps ütles, et soovib elada vanaema juures ja jätkata samas koolis.\nArutati ajutist elamist vanaema juures ja pereteraapiat. Ema ei ole pereteraapiaks veel nõusolekut andnud.',
      },
      {
        daysAgo: 3,
        time: '10:00',
        kind: 'case_discussion',
        activities: [1, 6],
        text: 'Laps on novembris kahel korral ööseks koju tulemata jäänud ja koolist puudunud ühel päeval. Linnavalitsus kaalub kinnise lasteasutuse teenust, kuid **pereteraapiat ei ole veel alustatud**, sest ema nõusolek puudus.\nKokku lepitud, et enne arvamust kaalutakse kirjalikult läbi kaks vähem piiravat meedet.',
      },
      {
        daysAgo: 1,
        time: '16:10',
        kind: 'phone_call',
        activities: [6],
        text: 'Lastekaitsetöötaja teatas, et ema tõi pereteraapia nõusoleku allkirjastatult. Laps on nõus esimese kohtumisega, kui vanaema saab kaasa tulla.',
      },
    ],
    opinion: {
      conclusion: 'supportive',
      issuedDaysAgo: null,
      sections: {
        documents:
          'KLAT-taotlus koos kuue lisaga; abivajaduse hinnang; ohtlikkuse hindamine; võrgustikukohtumise protokoll; linnavalitsuse menetlus STARis.',
        childFamily:
          'Laps on 13-aastane ja elab koos ema ning ema elukaaslasega. Vanaema elab samas linnas ja on lapsega igal nädalal suhelnud. Laps õpib 7. klassis.\nEma töötab vahetustega. Lapse sõnul on kodus sageli tülisid.',
        danger:
          'Laps on viimase kolme kuu jooksul korduvalt ööbinud väljaspool kodu, viibides koos vanemate noortega ja tarvitades alkoholi. Politsei on lapse leidnud alkoholijoobes kahel korral.\nOht lapse elule ja tervisele on püsinud kolm kuud ning sagenenud.',
        measures:
          'Koolis on koostatud individuaalne õppekava, mida ei ole rakendatud. Tugiisiku kohtumised algasid septembris ja katkesid oktoobris.',
        lessRestrictive:
          'Kaaluti pereteraapiat: ema nõusolek saadi alles novembris ja esimene kohtumine ei ole veel toimunud.\nKaaluti ajutist elamist vanaema juures: see vastab lapse soovile, kuid vanaema ei suuda öiseid lahkumisi takistada.',
        childOpinion:
          'Laps kuulati ära võrgustikukohtumisel. Laps soovib elada vanaema juures ja jätkata samas koolis; kinnist asutust ta ei soovi.',
        carersOpinion:
          'Ema toetab teenust ja soovib, et laps oleks turvalises kohas. Vanaema ei toeta teenust.',
        network: 'Kool peab vajalikuks, et õppetöö jätkuks. Lastekaitsetöötaja hindab ohtu tõsiseks.',
        reasoning:
          'Lapse huvid selgitati välja lapse, ema ja vanaema ärakuulamisega. Oht on püsiv ja sagenenud, vähem piiravad meetmed ei ole seni ohtu kõrvaldanud. Piirang on ajutine ja selle kestust tuleb hinnata iga kuu.',
        conclusion:
          'Kinnise lasteasutuse teenus on praegu sobiv meede, tingimusel et samal ajal jätkub töö perega.',
        during:
          'Pereteraapia alustamine teenuse ajal.\nVanaema kaasamine külastuste ja kodupäevade kaudu.\nÕppetöö jätkamine oma kooli õppekava järgi.',
        after:
          'Üleminekukava koostamine hiljemalt üks kuu enne teenuse lõppu.\nTugiisik ja pereteraapia jätkamine vähemalt kuus kuud.',
      },
      attachments: ['Abivajaduse hinnang', 'Võrgustikukohtumise protokoll'],
    },
  },
  {
    municipality: 'elva-vald',
    child: { givenName: 'Oskar', surname: 'Näidisson', birthDate: '2010-02-03', sex: 'male' },
    worker: ott,
    request: 'placement',
    requestedDaysAgo: 52,
    reference: '7-1/64',
    question: 'Kas KLAT on sobiv meede noorele, kes puudub koolist ja on toime pannud varguseid?',
    relatives: [{ givenName: 'Jaan', surname: 'Näidisson', role: 'custodial_parent', tie: 'isa' }],
    stages: [
      { stage: 'assessment', daysAgo: 47 },
      { stage: 'drafting', daysAgo: 33 },
    ],
    pause: null,
    entries: [
      {
        daysAgo: 51,
        time: '10:15',
        kind: 'phone_call',
        activities: [1],
        text: 'Esmane kontakt. Vald kirjeldas vargusi kauplusest ja koolist puudumist. Varem ei ole noorele ühtegi tugiteenust pakutud.',
      },
      {
        daysAgo: 46,
        time: null,
        kind: 'star_review',
        activities: [9],
        text: 'Menetluses puudub tegevuskava. Abivajaduse hinnangus on täitmata emotsionaalne valdkond.',
      },
      {
        daysAgo: 40,
        time: '12:00',
        kind: 'case_discussion',
        activities: [1, 6],
        text: 'Arutasime meetmeid, mida ei ole veel proovitud: sotsiaalne rehabilitatsioon, mitmedimensiooniline pereteraapia, tugiisik. Isa on koostööks valmis.',
      },
    ],
    opinion: {
      conclusion: 'non_supportive',
      issuedDaysAgo: 30,
      sections: {
        documents: 'KLAT-taotlus; abivajaduse hinnang; valla menetlus STARis.',
        childFamily: 'Noor on 16-aastane ja elab koos isaga.',
        danger:
          'Noor on puudunud koolist ja pannud toime vargusi. Otsest ohtu elule või tervisele kogutud andmetest ei nähtu.',
        measures: 'Varem ei ole noorele ühtegi tugiteenust pakutud.',
        lessRestrictive: 'Tugiisikut, sotsiaalset rehabilitatsiooni ja pereteraapiat ei ole veel proovitud.',
        childOpinion: 'Noor soovib jääda koju ja minna kutsekooli.',
        carersOpinion: 'Isa soovib abi noore koolis käimise toetamisel ega toeta kinnist asutust.',
        reasoning:
          'Vabaduse piiramine on viimane abinõu. Kuni vähem piiravaid meetmeid ei ole proovitud, ei ole see proportsionaalne.',
        conclusion: 'Kinnise lasteasutuse teenus ei ole praegu sobiv meede.',
        otherMeasures:
          'Tugiisik ja õppetöö korraldus koostöös kooliga.\nLapse sotsiaalne rehabilitatsioon lastekaitsetöötaja suunamisel.\nMitmedimensiooniline pereteraapia.',
      },
      attachments: [],
    },
  },
  {
    municipality: 'poltsamaa-vald',
    child: { givenName: 'Liisbet', surname: 'Katselaid', birthDate: '2011-09-28', sex: 'female' },
    worker: triin,
    request: 'extension',
    requestedDaysAgo: 19,
    reference: '6-2/201',
    question: 'Teenuse tähtaeg lõpeb jaanuaris. Palume arvamust viibimise pikendamise kohta.',
    relatives: [{ givenName: 'Signe', surname: 'Katselaid', role: 'custodial_parent', tie: 'ema' }],
    stages: [{ stage: 'assessment', daysAgo: 12 }],
    pause: {
      fromDaysAgo: 7,
      untilDaysAgo: null,
      reason: 'Puuduvad terviseandmed ja teenuseosutaja iseloomustus.',
    },
    entries: [
      {
        daysAgo: 18,
        time: '09:00',
        kind: 'phone_call',
        activities: [1],
        text: 'Esmane kontakt. Vald soovib pikendamist, sest kodune toetus ei ole veel valmis.',
      },
      {
        daysAgo: 12,
        time: '15:00',
        kind: 'information_exchange',
        activities: [4],
        text: 'Küsisin teenuseosutaja iseloomustust ja terviseandmeid. Vald edastab need hiljemalt kahe nädala jooksul.',
      },
    ],
    opinion: null,
  },
  {
    municipality: 'elva-vald',
    child: { givenName: 'Emma-Liisa', surname: 'Proovipere', birthDate: '2012-12-30', sex: 'female' },
    worker: ott,
    request: 'placement',
    requestedDaysAgo: 3,
    reference: '7-1/77',
    question: 'Laps on korduvalt kodust lahkunud. Palume arvamust ja nõustamist.',
    relatives: [],
    stages: [],
    pause: null,
    entries: [],
    opinion: null,
  },
  {
    municipality: 'viljandi-linn',
    child: { givenName: 'Rasmus', surname: 'Ettekujutlus', birthDate: '2009-03-11', sex: 'male' },
    worker: liis,
    request: 'ending',
    requestedDaysAgo: 36,
    reference: '9-4/109',
    question:
      'Teenuseosutaja hinnangul ei ole piirang enam vajalik. Palume arvamust viibimise lõpetamise kohta.',
    relatives: [{ givenName: 'Tiiu', surname: 'Ettekujutlus', role: 'carer', tie: 'kasuema' }],
    stages: [
      { stage: 'assessment', daysAgo: 30 },
      { stage: 'drafting', daysAgo: 8 },
    ],
    pause: null,
    entries: [
      {
        daysAgo: 35,
        time: '11:40',
        kind: 'phone_call',
        activities: [1, 8],
        text: 'Esmane kontakt. Noor soovib naasta kasuema juurde ja jätkata kutsekoolis.',
      },
      {
        daysAgo: 22,
        time: '13:00',
        kind: 'network_meeting',
        activities: [7, 8],
        text: 'Osalesid noor, kasuema, teenuseosutaja ja lastekaitsetöötaja. Tagasipöördumise kava on koostatud, puudu on tugiisik.',
      },
    ],
    opinion: { conclusion: null, issuedDaysAgo: null, sections: {}, attachments: [] },
  },
  {
    municipality: 'poltsamaa-vald',
    child: { givenName: 'Õnne', surname: 'Kujuteldav', birthDate: '2012-06-24', sex: 'female' },
    worker: triin,
    request: 'placement',
    requestedDaysAgo: 80,
    reference: '6-2/166',
    question: 'Palume arvamust, kas kinnise lasteasutuse teenus on lapse kaitseks vajalik.',
    relatives: [{ givenName: 'Ülle', surname: 'Kujuteldav', role: 'custodial_parent', tie: 'ema' }],
    stages: [
      { stage: 'assessment', daysAgo: 74 },
      { stage: 'drafting', daysAgo: 66 },
      { stage: 'court', daysAgo: 41 },
    ],
    pause: null,
    entries: [
      {
        daysAgo: 79,
        time: '09:30',
        kind: 'phone_call',
        activities: [1, 5],
        text: 'Esmane kontakt. Laps on politsei abiga toodud turvakodusse.',
      },
      {
        daysAgo: 70,
        time: '10:00',
        kind: 'case_discussion',
        activities: [1, 2],
        text: 'Vaatasime koos läbi abivajaduse hinnangu. Vald täiendab lapse arvamuse osa.',
      },
      {
        daysAgo: 20,
        time: '14:00',
        kind: 'court_hearing',
        activities: [8],
        text: 'Kohus kuulas lapse isiklikult ära. Määrus tehakse kirjalikult.',
      },
    ],
    opinion: {
      conclusion: 'supportive',
      issuedDaysAgo: 58,
      sections: {
        documents: 'KLAT-taotlus; abivajaduse hinnang; ohtlikkuse hindamine; valla menetlus STARis.',
        childFamily: 'Laps on 14-aastane ja elas enne turvakodu koos emaga.',
        danger: 'Laps on korduvalt kodust lahkunud ja ennast vigastanud. Oht on püsinud pool aastat.',
        measures: 'Turvakodu, psühholoogi vastuvõtud ja tugiisik ei ole ohtu vähendanud.',
        lessRestrictive: 'Kaaluti hooldusperet ja asenduskodu; kumbki ei taga praegu lapse turvalisust.',
        childOpinion: 'Laps ütles, et vajab kohta, kust ta ei saa ära joosta.',
        carersOpinion: 'Ema toetab teenust.',
        network: 'Turvakodu ja kool toetavad teenust.',
        reasoning: 'Piirang on vajalik, sobiv ja ajutine ning vastab lapse huvidele.',
        conclusion: 'Kinnise lasteasutuse teenus on sobiv meede.',
        during: 'Psühholoogi vastuvõtud ja suhtlus emaga.',
        after: 'Pereteraapia ja tugiisik.',
      },
      attachments: ['Ohtlikkuse hindamine'],
    },
  },
]
