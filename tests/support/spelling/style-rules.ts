/** A habit of the texts that a pattern can watch over. */
export interface StyleRule {
  readonly name: string
  /** What breaks the rule; each match is named in the failure. */
  readonly breach: RegExp
  /** Texts that break it, and texts that look alike and do not: the rule is tested on them. */
  readonly wrong: readonly string[]
  readonly right: readonly string[]
}

/** How Estonian is written in the application: the typography of Estonian, and the words the desk has settled on. */
export const STYLE_RULES: readonly StyleRule[] = [
  {
    name: 'quotes are „…“',
    breach: /["”«»]|(?<!\p{L})['‘’]|“(?=\p{L})|„(?![^„“]*“)|(?<!„[^“]*)“/gu,
    wrong: ['Osa "Laps" on tühi', 'Osa „Laps” on tühi', 'Osa “Laps“ on tühi', 'Osa „Laps on tühi', "'Laps'"],
    right: ['Osa „Laps ja pere“ on tühi', '„{text}“'],
  },
  {
    name: 'an ellipsis is one character',
    breach: /\.{2,}/g,
    wrong: ['Seaded...'],
    right: ['Seaded…', 'PP.KK.AAAA'],
  },
  {
    name: 'one space, none before a mark and none at the ends',
    breach: / {2,}|\s[,.:;!?](?!\p{L})|^\s|\s$|[,;](?=\p{L})/gu,
    wrong: ['Ava  juhtum', 'Ava juhtum .', ' Ava', 'Ava ', 'päev,kuu'],
    right: ['Lapse nimi, kood: {code}.', '1,5 sekundit', 'Etapp: {from} → {to}', 'Fail .docx'],
  },
  {
    name: 'nobody is shouted at',
    breach: /!/g,
    wrong: ['Salvestatud!'],
    right: ['Salvestatud'],
  },
  {
    name: 'a dash between words is –',
    breach: /(?<=\s)[-—](?=\s)|—/g,
    wrong: ['Mustand - kontrolli', 'Mustand — kontrolli'],
    right: ['Mustand – kontrolli', 'KLAT-arvamus', '{from}–{until}', '1–8'],
  },
  {
    name: 'a time is kell 14.32',
    breach: /(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<!\bkell )\{time\}|\bkl\.? \d/g,
    wrong: ['kell 14:32', 'Salvestatud {time}', 'kl 14.32'],
    right: ['kell 14.32', 'Salvestatud kell {time}'],
  },
  {
    name: 'a date is 31.12.2026',
    breach: /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<!\d)\d{1,2}\/\d{1,2}\/\d{2,4}/g,
    wrong: ['alates 2027-01-01', '31/12/2026'],
    right: ['alates 01.01.2027', '10. jaanuar 2025'],
  },
  {
    name: 'KLAT-arvamus and KLAT-taotlus have a hyphen',
    breach: /\bKLAT(?: |(?=[at]))(?:arvamu|taotlu)\p{L}*/gu,
    wrong: ['KLAT arvamus', 'KLATi ja KLAT taotlused', 'KLATarvamuse'],
    right: ['KLAT-arvamus', 'KLATi arvamus'],
  },
  {
    name: 'an abbreviation takes its ending at once: STARi, KOVi',
    breach: /\b\p{Lu}{2,}[-'’](?:i|i?(?:s|st|sse|l|lt|le|ks|ga|d|de))(?!\p{L})/gu,
    wrong: ['STAR-i kandmata', 'KOV-le', "KLAT'is"],
    right: ['STARi kandmata', 'KLAT-arvamus', 'SHA-256'],
  },
  {
    name: 'mittetoetav is one word',
    breach: /\bmitte[ -]toeta\p{L}*/giu,
    wrong: ['mitte toetav', 'Mitte-toetav arvamus'],
    right: ['Mittetoetav arvamus'],
  },
  {
    name: 'an entry is sissekanne',
    breach: /(?<!\p{L})(?:kirje(?:t|d|id|le|ga|te)?|kanne(?:t|te|teid)?|logikir\p{L}*)(?!\p{L})/giu,
    wrong: ['Lisa kirje', 'Uus kanne'],
    right: ['Lisa sissekanne', 'Kirjuta kiri', 'STARi kandmata', 'Märge tehtud'],
  },
  {
    name: 'people are told, not begged, and by one form: Salvesta',
    breach:
      /(?<!\p{L})(?:palun|(?:salvesta|vali|kontrolli|ava|lisa|kirjuta|sisesta|proovi|vajuta|kustuta|muut|täit|sulge|pöördu)(?:ge|ke))(?!\p{L})/giu,
    wrong: ['Palun oota', 'Salvestage dokument', 'Muutke kuupäeva'],
    right: ['Salvesta dokument', 'Muuda kuupäeva', 'Sulge teade'],
  },
]
