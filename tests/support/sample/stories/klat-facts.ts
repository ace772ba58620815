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
  item('klat_attachment', 3, { what: 'Pereteraapia kinnitus', clock: 'runs' }, { due: -4 }),
]

/** What is kept on a request for extension; its clock stands still. */
export const EXTENSION_ITEMS: readonly StoryItem[] = [
  item('klat_attachment', 19, { what: 'Tegevuskava täitmise kokkuvõte', clock: 'runs' }, { ended: 19 }),
  item('klat_attachment', 12, { what: 'Teenuseosutaja iseloomustus', clock: 'stands' }, { due: 2 }),
  item('klat_attachment', 12, { what: 'Terviseandmed', clock: 'stands' }, { due: -4 }),
]
