import { packageName } from '#model/export/export-file-name.ts'
import { DraftTargetId } from '#model/ids.ts'
import { ok } from '#model/result.ts'
import { readCaseNumber } from '#store/queries/case-number.ts'
import { readDeliveries } from '#store/queries/deliveries.ts'
import { readIssuedVersions } from '#store/queries/export-source.ts'
import { readDeliveredFiles, recordDelivery, recordSavedAgain } from '#store/repositories/deliveries.ts'
import { committing } from '#store/repositories/drafts.ts'
import { exportFiles, type RenderPaper } from '../export/export-files.ts'
import { composeExport } from '../export/extract.ts'
import { saveDelivery } from '../export/save-delivery.ts'
import { decidedNames } from '../leaks/paper-names.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, openDesk, type Services } from './services.ts'

export const deliveriesHandlers = (services: Services): AreaHandlers<'deliveries'> => {
  const { templates } = services.reference
  const outside = {
    chooseTarget: (fileName: string) => services.dialogs.chooseTarget(fileName),
    isOpen: () => openDesk(services).ok,
  }
  const render: RenderPaper = {
    // Loaded with the first document, as in `render-document.ts`.
    docx: async (paper) => (await import('../documents/docx/render-paper.ts')).renderPaper(paper),
    pdf: (paper) => services.printer.print(paper),
  }

  return {
    overview: ({ caseId }) =>
      onDesk(services, ({ store }) =>
        ok({ deliveries: readDeliveries(store, caseId), issued: readIssuedVersions(store, caseId) }),
      ),

    preview: (input) =>
      onDesk(services, ({ store, viewing }) => {
        const content = composeExport(store, input, templates, viewing)
        if (!content.ok) return content
        const { papers, leftOut, notChosen, entries } = content.value
        return ok({
          papers: papers.map(({ paper, stem, access }) => ({ paper, stem, access })),
          leftOut,
          notChosen,
          entries,
        })
      }),

    make: async ({ caseId, choice, terms, formats, draft }) => {
      const desk = openDesk(services)
      if (!desk.ok) return desk
      const { store, viewing, acting } = desk.value
      const request = { caseId, choice, recipient: terms.recipient }
      const content = composeExport(store, request, templates, viewing)
      if (!content.ok) return content
      const names = decidedNames(store, {
        caseId,
        papers: content.value.papers.map(({ paper }) => paper),
        targetId: DraftTargetId.parse(caseId),
      })
      if (!names.ok) return names
      const files = await exportFiles(store, content.value, formats, render)
      if (!files.ok) return files
      const { caseNumber, leftOut, notChosen } = content.value
      const delivery = {
        caseId,
        terms,
        choice,
        leftOut: [...leftOut],
        notChosen,
        files: files.value,
        names: names.value,
      }
      return saveDelivery(
        {
          form: terms.form,
          files: files.value,
          packageName: packageName(caseNumber, viewing.today),
          now: acting.now,
        },
        {
          ...outside,
          journal: () =>
            onDesk(services, (open) =>
              committing(open.store, draft ?? null, (inside) =>
                recordDelivery(inside, delivery, open.acting),
              ),
            ),
        },
      )
    },

    saveAgain: async ({ deliveryId: id, form }) => {
      const desk = openDesk(services)
      if (!desk.ok) return desk
      const { store, viewing, acting } = desk.value
      const delivered = readDeliveredFiles(store, id)
      if (!delivered.ok) return delivered
      const { caseId, files } = delivered.value
      return saveDelivery(
        {
          form,
          files,
          packageName: packageName(readCaseNumber(store, caseId), viewing.today),
          now: acting.now,
        },
        {
          ...outside,
          journal: (fileNames) =>
            onDesk(services, (open) => recordSavedAgain(open.store, { id, form, fileNames }, open.acting)),
        },
      )
    },
  }
}
