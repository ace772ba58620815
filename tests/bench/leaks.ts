import { nameSearch } from '#model/leak/find-names.ts'
import { cleanPage, manyPeople, OWN, PLACES } from '../support/leak/papers.ts'
import { chanceFrom } from '../support/sample/chance.ts'
import { type Figure, milliseconds } from './figure.ts'
import { timesOfEach } from './timing.ts'

/** Looking through ten pages for the names of 25 000 people, from their records to what was found. */
export async function measureLeaks(): Promise<Figure[]> {
  const chance = chanceFrom(11)
  const pages = Array.from({ length: 10 }, () => cleanPage(chance)).join('\n')
  const strangers = manyPeople(25_000, 3)
  const [look] = await timesOfEach(20, [
    () => nameSearch({ strangers, own: OWN, reporters: [], places: PLACES })(pages),
  ])
  return [milliseconds('names of 25 000 people in 10 pages, p95', look.p95, 300)]
}
