import type { SearchHit } from '../data/search.ts'
import type { IconName } from '../kit/Icon.tsx'

/** The sign of each kind of hit. */
const HIT_ICONS: Readonly<Record<SearchHit['type'], IconName>> = {
  case: 'list',
  person: 'person',
  entry: 'history',
  item: 'review',
  document: 'document',
}

/** Hits of one kind, in the order they were found. */
export interface HitGroup {
  readonly type: SearchHit['type']
  readonly icon: IconName
  readonly hits: readonly SearchHit[]
}

/** The hits by what they are: cases, people, entries, items, documents. A kind without hits is left out. */
export function hitGroups(hits: readonly SearchHit[]): HitGroup[] {
  const types = Object.keys(HIT_ICONS) as SearchHit['type'][]
  return types
    .map((type) => ({ type, icon: HIT_ICONS[type], hits: hits.filter((hit) => hit.type === type) }))
    .filter((group) => group.hits.length > 0)
}
