import { ok } from '#model/result.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const printHandlers = (services: Services): AreaHandlers<'print'> => ({
  take: () => onDesk(services, () => ok(services.printer.take())),
  ready: () =>
    onDesk(services, () => {
      services.printer.ready()
      return ok(null)
    }),
})
