import { item, type StoryItem } from '../story.ts'

/** What is kept on a request for placement beside its entries. */
export const PLACEMENT_ITEMS: readonly StoryItem[] = [
  item('klat_attachment', 34, { what: 'Abivajaduse hinnang', clock: 'runs' }, { ended: 34 }),
  item('klat_attachment', 34, { what: 'Juhtumiplaan tegevuskavaga', clock: 'runs' }, { ended: 34 }),
  item('klat_attachment', 26, { what: 'Kooli iseloomustus', clock: 'stands' }, { due: 26, ended: 21 }),
  item(
    'klat_attachment',
    26,
    { what: 'Terviseandmed', clock: 'stands', note: 'Perearsti väljavõte.' },
    { ended: 21 },
  ),
  item('klat_checklist', 18, {
    p1: 'in_order',
    p2: 'advice',
    'p2.note': 'Vanemlike oskuste osa on üldsõnaline.',
    p3: 'missing',
    'p3.note': 'Tugiisiku ja õppekava tulemus on kirjutamata.',
    p4: 'missing',
  }),
  item('klat_checklist', 4, {
    p1: 'in_order',
    p2: 'in_order',
    p3: 'advice',
    'p3.note': 'Lisada, miks tugiisiku kohtumised katkesid.',
    p4: 'missing',
    'p4.note': 'Vanaema juures elamist ei ole avalduses kaalutud.',
    p6: 'advice',
    'p6.note': 'Teenuse järgne osa on ühe lausega.',
    summary: 'Läbi vaadatud koos lastekaitsetöötajaga telefoni teel.',
  }),
  item('danger_assessment', 20, {
    version: '2025-01-10',
    'q.own_life': 'once',
    'q.own_health': 'repeated',
    'q.own_health.why': 'Politsei on lapse kahel korral leidnud alkoholijoobes.',
    'q.own_development': 'repeated',
    'q.others_life': 'none',
    'q.others_health': 'unknown',
    'q.behaviour': 'Ööbimised väljaspool kodu koos vanemate noortega, alkoholi tarvitamine.',
    'q.frequency': 'Viimasel kuul kahel korral ööseks koju tulemata.',
    'q.duration': 'Kolm kuud.',
    'q.trend': 'Sageneb.',
    'q.measures': 'Tugiisik katkes oktoobris, individuaalset õppekava ei ole rakendatud.',
    summary: 'Oht lapse tervisele ja arengule on püsiv ja sageneb; pereteraapiat ei ole veel proovitud.',
  }),
  item('danger_tool_result', 16, {
    tool: 'Näidisvahend',
    version: '1.0',
    assessor: 'Noorsoopolitseinik',
    level: 'keskmine',
    note: 'Tase on hindaja sõnul viimase kuuga tõusnud.',
  }),
  item('klat_consideration', 20, {
    side: 'precondition',
    about: 'On olemas juhtumiplaan koos tegevuskavaga.',
    state: 'seen',
    what: 'Tegevuskava punktid 3 ja 5 on tulemuseta.',
    source: 'STARi menetlus',
  }),
  item('klat_consideration', 20, {
    side: 'unsuitable',
    about: 'Vahetu suitsiidioht',
    state: 'not_seen',
    source: 'Perearsti väljavõte',
  }),
  item('klat_attachment', 3, { what: 'Pereteraapia kinnitus', clock: 'runs' }, { due: -4 }),
]

/** What is kept on a request for extension; its clock stands still. */
export const EXTENSION_ITEMS: readonly StoryItem[] = [
  item('klat_attachment', 19, { what: 'Tegevuskava täitmise kokkuvõte', clock: 'runs' }, { ended: 19 }),
  item('klat_attachment', 12, { what: 'Teenuseosutaja iseloomustus', clock: 'stands' }, { due: 2 }),
  item('klat_attachment', 12, { what: 'Terviseandmed', clock: 'stands' }, { due: -4 }),
  item('klat_application', 330, { request: 'placement', court: 'Tartu Maakohus, Jõgeva kohtumaja' }),
  item('klat_ruling', 310, {
    granted: 'granted',
    request: 'placement',
    until: -55,
    term: 'kuni üks aasta määruse tegemisest',
  }),
  item('klat_service', 305, { provider: 'Näidiskodu', until: -55 }, { due: 5 }),
  item('klat_outcome', 12, {
    recommended: 'Psühholoogi vastuvõtud kord nädalas.',
    happened: 'Vastuvõtud algasid teisel kuul, vahele on jäänud kaks.',
    state: 'partly',
  }),
]

/** What is kept on a request whose case is in court. */
export const COURT_ITEMS: readonly StoryItem[] = [
  item('klat_attachment', 80, { what: 'Turvakodu päeviku väljavõte', clock: 'runs' }, { ended: 76 }),
  item('klat_checklist', 44, {
    p1: 'in_order',
    p2: 'in_order',
    p3: 'in_order',
    p4: 'in_order',
    p5: 'in_order',
    p6: 'advice',
    'p6.note': 'Ema toetus teenuse ajal vajab nimelist vastutajat.',
  }),
  item('klat_application', 41, {
    request: 'placement',
    court: 'Tartu Maakohus, Jõgeva kohtumaja',
    number: '2-26-00001',
  }),
  item('klat_hearing', 35, { time: '14:00', where: 'Jõgeva kohtumaja' }, { due: 20, ended: 20 }),
  item('klat_ruling', 8, {
    granted: 'granted',
    request: 'placement',
    until: -380,
    term: 'üks aasta määruse jõustumisest',
    note: 'Kohus määras lapsele esindaja.',
  }),
  item('klat_appeal', 4, { by: 'ema' }),
]

/** What is kept on a request for ending: the court may end the stay without the opinion. */
export const ENDING_ITEMS: readonly StoryItem[] = [
  item('klat_ruling', 240, { granted: 'granted', request: 'placement', until: -100 }),
  item('klat_service', 235, { provider: 'Näidiskodu', until: -100 }, { due: -10 }),
  item('klat_outcome', 11, {
    recommended: 'Tugiisik ja pereteraapia pärast tagasipöördumist.',
    happened: 'Tugiisikut kodukohas ei ole veel leitud.',
    state: 'not_followed',
  }),
]
