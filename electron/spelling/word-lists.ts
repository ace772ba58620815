import type { RegisterEntry } from '#model/municipality/register.ts'
import { placeNamesOf } from '#model/spelling/place-names.ts'
import { entriesOf } from '#model/spelling/word-list.ts'
import caseWords from '#resources/spelling/case-words.txt?raw'
import tradeWords from '#resources/spelling/trade-words.txt?raw'

/** What the thread of the dictionary knows beside it: the reviewed words and the names of the register. */
export function wordLists(register: readonly RegisterEntry[]) {
  return {
    entries: [...entriesOf(tradeWords), ...entriesOf(caseWords)],
    placeNames: placeNamesOf(register.flatMap(({ name, county }) => [name, county])),
  }
}
