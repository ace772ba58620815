import { ok } from '#model/result.ts'
import { addPerson, findPersonByCode, removePerson, updatePerson } from '#store/repositories/people.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const peopleHandlers = (services: Services): AreaHandlers<'people'> => ({
  findByPersonalCode: ({ personalCode }) =>
    onDesk(services, ({ store }) => ok(findPersonByCode(store, personalCode))),
  add: (input) => onDesk(services, ({ store, acting }) => addPerson(store, input, acting)),
  update: (input) => onDesk(services, ({ store, acting }) => updatePerson(store, input, acting)),
  remove: (input) => onDesk(services, ({ store, acting }) => removePerson(store, input, acting)),
})
