import type { Output } from '#contract/index.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { err, ok, type Result } from '#model/result.ts'
import { groundEntries } from '#store/queries/ground-entries.ts'
import { readGrounds } from '#store/queries/section-grounds.ts'
import { findVersion } from '#store/repositories/documents.ts'
import { setGround } from '#store/repositories/section-grounds.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const groundsHandlers = (services: Services): AreaHandlers<'grounds'> => ({
  list: ({ versionId }) =>
    onDesk(services, ({ store: { db } }): Result<Output<'grounds', 'list'>, ErrorCode> => {
      const found = findVersion(db, versionId)
      if (found === null) return err('not_found')
      return ok({ grounds: readGrounds(db, versionId), entries: groundEntries(db, found.document.caseId) })
    }),
  set: (input) => onDesk(services, ({ store, acting }) => setGround(store, input, acting)),
})
