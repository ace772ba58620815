import { formatCaseNumber } from '#model/case/case-number.ts'
import { backupsForgetOn } from '#model/retention/backups-forget.ts'
import { formatDate } from '#model/time/dates.ts'
import { err, ok } from '#model/result.ts'
import { caseNumberOf, readRetention } from '#store/queries/retention.ts'
import { committing } from '#store/repositories/drafts.ts'
import { eraseCase } from '#store/repositories/erasure.ts'
import { keepCase, setRetentionPeriod } from '#store/repositories/retention.ts'
import { nativeTexts } from '../app/texts.ts'
import { eraseContents } from '../attachments/erase-contents.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, openDesk, type Services } from './services.ts'

export const retentionHandlers = (services: Services): AreaHandlers<'retention'> => ({
  overview: () => onDesk(services, ({ store, viewing }) => ok(readRetention(store, viewing))),
  keep: ({ draft, ...input }) =>
    onDesk(services, ({ store, acting, viewing }) =>
      committing(store, draft ?? null, (open) => keepCase(open, input, acting, viewing)),
    ),
  setPeriod: (input) =>
    onDesk(services, ({ store, acting, viewing }) => setRetentionPeriod(store, input, acting, viewing)),

  erase: async (input) => {
    const desk = openDesk(services)
    if (!desk.ok) return desk
    const number = caseNumberOf(desk.value.store, input.caseId)
    if (number === null) return err('not_found')
    const { today } = desk.value.viewing
    const { eraseCase: words } = nativeTexts(services.preferences.language()).dialog
    const aside = await services.asideVaults.list()
    const isSure = await services.dialogs.confirm({
      // The number and no name: what the system shows may be kept by the system.
      message: words.message.replace('{number}', formatCaseNumber(number.year, number.ordinal)),
      detail: [
        words.detail.replace('{date}', formatDate(backupsForgetOn(today))),
        ...(aside.length === 0 ? [] : [words.aside]),
      ].join('\n\n'),
      act: words.act,
    })
    if (!isSure) return err('cancelled')
    // The desk may have been locked, and the day may have changed, while the question was open.
    const still = openDesk(services)
    if (!still.ok) return still
    const { store, acting, viewing } = still.value
    const erased = eraseCase(store, input, acting, viewing)
    if (!erased.ok) return erased
    await services.erasedCases.remember(store)
    await services.asideVaults.caseErased(store, acting)
    // Copies of its attachments in the clear, opened in other programs.
    await services.temporaryCopies.clean()
    await eraseContents(store)
    return ok(null)
  },
})
