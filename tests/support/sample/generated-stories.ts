import { addDays, addYears, type IsoDate } from '#model/time/dates.ts'
import { STORIES, type Story } from './stories.ts'

const GIVEN = ['Aadu', 'Bertta', 'Celia', 'Eliise', 'Hendra', 'Jürgo', 'Kärtu', 'Lennart', 'Miinu', 'Ronja']
const SURNAMES = ['Väljamõeldis', 'Näidisperv', 'Proovisaar', 'Katsemets', 'Oletus', 'Kujutelm', 'Muinaslugu']

/**
 * More invented cases, for vaults of any size: variations of the written stories with other names and days.
 * @param count how many requests; each becomes a request and its counselling
 */
export function* generateStories(count: number, today: IsoDate): Generator<Story> {
  for (let index = 0; index < count; index++) {
    const model = STORIES[index % STORIES.length] as Story
    const shift = 100 + index * 3
    yield {
      ...model,
      child: {
        givenName: GIVEN[index % GIVEN.length] as string,
        surname: SURNAMES[Math.floor(index / GIVEN.length) % SURNAMES.length] as string,
        birthDate: bornBefore(today, index, model.requestedDaysAgo + shift),
        sex: index % 2 === 0 ? 'female' : 'male',
      },
      reference: `8-1/${index + 1}`,
      requestedDaysAgo: model.requestedDaysAgo + shift,
      stages: [...model.stages, { stage: 'closed', daysAgo: 1 }].map((step) => ({
        ...step,
        daysAgo: step.daysAgo + shift,
      })) as Story['stages'],
      pause: null,
      entries: model.entries.map((entry) => ({ ...entry, daysAgo: entry.daysAgo + shift })),
      opinion: null,
    }
  }
}

/** A birthday of its own for each child of 400 in a row, thirteen to sixteen years before the request. */
function bornBefore(today: IsoDate, index: number, requestedDaysAgo: number): Story['child']['birthDate'] {
  const requestedOn = addDays(today, -requestedDaysAgo)
  return addDays(
    addYears(requestedOn, -13 - (index % 4)),
    -(index % 365),
  ) as string as Story['child']['birthDate']
}
