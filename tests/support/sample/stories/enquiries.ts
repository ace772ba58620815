import { entry, mine, type Story } from '../story.ts'
import { ott, pille } from '../workers.ts'

/** Single questions: of a worker, of an institution, of private persons. */
export const ENQUIRY_STORIES: readonly Story[] = [
  {
    key: 'poordumine-puhkus',
    kind: 'enquiry',
    municipality: 'elva-vald',
    details: {
      asker: 'worker',
      askerName: 'Ott Kõrvaltänav',
      answer:
        'Soovitasime määrata asendaja kirjalikult ja anda tema nimi teada politseile ja haiglale, sest laps võib sattuda hädaohtu ka puhkuse ajal.',
      minutes: 15,
    },
    channel: 'phone',
    children: [],
    worker: ott,
    requestedDaysAgo: 47,
    reference: null,
    question: 'Kes vastutab juhtumi eest ajal, mil juhtumikorraldaja puhkab?',
    relatives: [],
    stages: [
      { stage: 'answered', daysAgo: 47 },
      { stage: 'closed', daysAgo: 47 },
    ],
    entries: [
      entry(
        47,
        '10:05',
        'phone_call',
        [10],
        'Vastasin telefoni teel. Soovitasin asendaja määrata kirjalikult.',
        {
          with: ['Ott Kõrvaltänav'],
          minutes: 15,
          inStar: 46,
        },
      ),
    ],
  },
  {
    key: 'poordumine-kool',
    kind: 'enquiry',
    municipality: 'mulgi-vald',
    details: {
      asker: 'institution',
      askerName: 'kool, direktor Väino Koolinäide',
      answer:
        'Vald peab abivajavast lapsest teada saama ka siis, kui vanem on teatamise vastu. Soovitasime vanemale teatamisest rääkida, kui see ei sea last ohtu.',
      minutes: 25,
    },
    channel: 'email',
    children: [],
    worker: null,
    requestedDaysAgo: 21,
    reference: null,
    question: 'Kas kool võib abivajavast lapsest vallale teatada, kui vanem on selle vastu?',
    relatives: [],
    stages: [
      { stage: 'answered', daysAgo: 20 },
      { stage: 'closed', daysAgo: 13 },
    ],
    entries: [
      entry(21, '15:40', 'own_work', [], 'Valmistasin ette vastuse koos viitega seadusele.', { minutes: 25 }),
      entry(
        20,
        '09:10',
        'email',
        [],
        'Saatsin vastuse. Lisasin, et valla lastekaitsetöötajaga võib nõu pidada ka lapse nime nimetamata.',
        {
          inStar: 20,
        },
      ),
    ],
  },
  {
    key: 'poordumine-vanaisa',
    kind: 'enquiry',
    municipality: 'viljandi-vald',
    details: { asker: 'private_person', askerName: null, answer: '', minutes: null },
    channel: 'phone',
    children: [],
    worker: null,
    requestedDaysAgo: 2,
    reference: null,
    question: 'Vanaisa küsib, kuhu pöörduda, kui lapselapse vanem ei luba lapsel vanavanematega suhelda.',
    relatives: [],
    stages: [],
    entries: [
      entry(
        2,
        '14:20',
        'phone_call',
        [],
        'Kuulasin ära. Lubasin uurida, milliseid lepitusvõimalusi piirkonnas on, ja helistada tagasi.',
        { minutes: 20, promises: [mine('Helistan vanaisale lepitusvõimalustega tagasi', -1)] },
      ),
    ],
  },
  {
    key: 'poordumine-star',
    kind: 'enquiry',
    municipality: 'mulgi-vald',
    details: {
      asker: 'worker',
      askerName: 'Pille Näidisoja',
      answer:
        'Kui õdede-vendade abivajadus on erinev, soovitasime avada igale lapsele oma menetluse ja viidata neis ühisele võrgustikukohtumisele.',
      minutes: 10,
    },
    channel: 'email',
    children: [],
    worker: pille,
    requestedDaysAgo: 64,
    reference: null,
    question: 'Kas õdedele-vendadele avatakse STARis üks või mitu menetlust?',
    relatives: [],
    stages: [
      { stage: 'answered', daysAgo: 63 },
      { stage: 'closed', daysAgo: 63 },
    ],
    entries: [
      entry(
        63,
        '11:00',
        'email',
        [9],
        'Vastasin ja lisasin näite õdede-vendade nõustamisest, ilma nimedeta.',
        {
          with: ['Pille Näidisoja'],
          minutes: 10,
          inStar: 62,
        },
      ),
    ],
  },
]
