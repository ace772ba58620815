import { DraftTargetId } from '#model/ids.ts'
import { ok } from '#model/result.ts'
import { readVersion } from '#store/queries/document-parts.ts'
import { leavingOf } from '../documents/issue-document.ts'
import { openDocument } from '../documents/open-document.ts'
import { composeExport } from '../export/extract.ts'
import { namesInPapers } from '../leaks/paper-names.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const leaksHandlers = (services: Services): AreaHandlers<'leaks'> => {
  const { templates } = services.reference
  return {
    ofDocument: ({ versionId }) =>
      onDesk(services, ({ store, viewing }) => {
        const parts = readVersion(store, versionId)
        if (!parts.ok) return parts
        const opened = openDocument(store, parts.value, templates, viewing)
        if (!opened.ok) return opened
        return ok(namesInPapers(store, leavingOf(opened.value)))
      }),

    ofExport: (input) =>
      onDesk(services, ({ store, viewing }) => {
        const content = composeExport(store, input, templates, viewing)
        if (!content.ok) return content
        const papers = content.value.papers.map(({ paper }) => paper)
        const targetId = DraftTargetId.parse(input.caseId)
        return ok(namesInPapers(store, { caseId: input.caseId, papers, targetId }))
      }),
  }
}
