import { ok } from '#model/result.ts'
import { readFeedback } from '#store/queries/feedback.ts'
import {
  countClosedCases,
  listClosedCases,
  listMunicipalities,
  readMunicipality,
} from '#store/queries/municipality-overview.ts'
import {
  assignMunicipalities,
  endAssignment,
  removeUnit,
  saveUnit,
} from '#store/repositories/municipalities.ts'
import type { AreaHandlers } from './handle.ts'
import { committingOnDesk, onDesk, type Services } from './services.ts'

export const municipalitiesHandlers = (services: Services): AreaHandlers<'municipalities'> => ({
  list: () => onDesk(services, ({ store }) => ok(listMunicipalities(store))),
  overview: ({ municipalityId }) =>
    onDesk(services, ({ store, viewing }) => readMunicipality(store, municipalityId, viewing)),
  closedYears: ({ municipalityId }) =>
    onDesk(services, ({ store }) => ok(countClosedCases(store, municipalityId))),
  closedCases: (input) =>
    onDesk(services, ({ store, viewing }) => ok(listClosedCases(store, input, viewing))),
  feedback: ({ municipalityId }) =>
    onDesk(services, ({ store, viewing }) => ok(readFeedback(store, municipalityId, viewing))),
  assign: committingOnDesk(services, assignMunicipalities),
  endAssignment: committingOnDesk(services, endAssignment),
  saveUnit: committingOnDesk(services, saveUnit),
  removeUnit: (input) => onDesk(services, ({ store, acting }) => removeUnit(store, input, acting)),
})
