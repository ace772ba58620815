import { ok } from '#model/result.ts'
import { readAlike, readOtherPeople } from '#store/queries/alike-people.ts'
import { mergePeople, unmergePeople } from '#store/repositories/merges.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const mergesHandlers = (services: Services): AreaHandlers<'merges'> => ({
  alike: (input) => onDesk(services, ({ store }) => ok(readAlike(store, input))),
  others: (input) => onDesk(services, ({ store }) => readOtherPeople(store, input)),
  merge: (input) => onDesk(services, ({ store, acting }) => mergePeople(store, input, acting)),
  unmerge: (input) => onDesk(services, ({ store, acting }) => unmergePeople(store, input, acting)),
})
