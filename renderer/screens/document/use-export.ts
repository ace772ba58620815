import { useMutation } from '@tanstack/react-query'

import type { DocumentVersionId } from '#model/ids.ts'

import { callError } from '../../data/api.ts'
import { exportDocx, exportPdf } from '../../data/documents-mutations.ts'
import { ERROR_TEXTS } from '../../errors/error-texts.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { useToasts } from '../../kit/Toasts.tsx'

export interface ExportOptions {
  /** DOCX where it is left out. */
  readonly format?: 'docx' | 'pdf'
  /** Done before the file is asked for; the file is not written when it fails. */
  readonly prepare?: () => Promise<void>
  /** Says a failure as a message of the program, where no place on the screen can say it. */
  readonly isErrorToast?: boolean
}

/** Writes a version's file where the specialist chooses, and says under which name. Giving up says nothing. */
export function useExport({ format = 'docx', prepare, isErrorToast = false }: ExportOptions) {
  const { t } = useText()
  const toasts = useToasts()
  return useMutation({
    mutationFn: async (versionId: DocumentVersionId) => {
      await prepare?.()
      return format === 'docx' ? exportDocx(versionId) : exportPdf(versionId)
    },
    meta: { savesNothing: true },
    onSuccess: (name) => toasts.show({ text: t('documentPage.exported', { name }) }),
    onError: (thrown) => {
      const { code } = callError(thrown)
      if (!isErrorToast || code === 'cancelled') return
      const { what, todo } = ERROR_TEXTS[code]
      toasts.show({ tone: 'error', text: `${t(what)}. ${t(todo)}` })
    },
  })
}
