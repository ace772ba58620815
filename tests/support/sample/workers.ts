import type { StoryWorker } from './story.ts'

/* Child protection workers of the stories: invented, each with a number that belongs to nobody. */

export const liis: StoryWorker = { givenName: 'Liis', surname: 'Proovik', phone: '5555 0114' }
export const ott: StoryWorker = { givenName: 'Ott', surname: 'Kõrvaltänav', phone: '5555 0127' }
export const triin: StoryWorker = { givenName: 'Triin', surname: 'Katsela', phone: '5555 0139' }
export const maarika: StoryWorker = { givenName: 'Maarika', surname: 'Proovimets', phone: '5555 0141' }
export const kalev: StoryWorker = { givenName: 'Kalev', surname: 'Väljamõeldu', phone: '5555 0152' }
export const pille: StoryWorker = { givenName: 'Pille', surname: 'Näidisoja', phone: '5555 0163' }
export const age: StoryWorker = { givenName: 'Age', surname: 'Oletus', phone: '5555 0174' }
