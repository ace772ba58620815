import { catalogueOf } from '#model/measure/measure.ts'
import { ok } from '#model/result.ts'
import { listOwnMeasures, saveMeasure } from '#store/repositories/measures.ts'
import type { AreaHandlers } from './handle.ts'
import { committingOnDesk, onDesk, type Services } from './services.ts'

export const measuresHandlers = (services: Services): AreaHandlers<'measures'> => ({
  list: () =>
    onDesk(services, ({ store }) => ok(catalogueOf(services.reference.measures, listOwnMeasures(store)))),
  save: committingOnDesk(services, saveMeasure),
})
