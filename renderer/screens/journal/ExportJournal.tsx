import type { JournalFilter } from '#model/journal/journal-line.ts'

import { callError } from '../../data/api.ts'
import { useExportJournal } from '../../data/journal.ts'
import { ERROR_TEXTS } from '../../errors/error-texts.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { useToasts } from '../../kit/Toasts.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'

/** Writes the lines under the filter as a table; what leaves the vault in the clear is said beside the button. */
export function ExportJournal({ filter }: { readonly filter: JournalFilter }) {
  const { t } = useText()
  const toasts = useToasts()
  const exporting = useExportJournal()
  const save = () =>
    exporting.mutate(filter, {
      onSuccess: ({ fileName, lines }) =>
        toasts.show({ text: t('journal.exported', { name: fileName, count: lines }) }),
      onError: (thrown) => {
        const { code } = callError(thrown)
        if (code !== 'cancelled') toasts.show({ text: t(ERROR_TEXTS[code].what), tone: 'error' })
      },
    })
  return (
    <span className="journal-export">
      <BusyButton
        variant="line"
        size="small"
        icon="export"
        isBusy={exporting.isPending}
        busyLabel={t('journal.exporting')}
        onPress={save}
      >
        {t('journal.exportCsv')}
      </BusyButton>
      <span className="journal-export-note">{t('journal.exportHelp')}</span>
    </span>
  )
}
