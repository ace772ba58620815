import '../common/FindingLines.css'

import { useText } from '../../i18n/TextProvider.tsx'
import { LeakDialog } from '../leaks/LeakDialog.tsx'
import { LeakLines } from '../leaks/LeakLines.tsx'
import type { Leaks } from '../leaks/use-leaks.ts'
import { ExportRow } from './ExportRow.tsx'

interface LeakRowProps {
  readonly leaks: Leaks
  /** True once making was asked for: what lacks is said then. */
  readonly isChecked: boolean
}

/** Names of people of other cases on the pages that are about to leave, each to be decided on. */
export function LeakRow({ leaks, isChecked }: LeakRowProps) {
  const { t } = useText()
  const { found, open, hits, dialog } = leaks
  return (
    <ExportRow rail={t('leak.rail')}>
      {found !== undefined && hits.length === 0 && <p>{t('leak.none')}</p>}
      {hits.length > 0 && (
        <ul className="finding-lines">
          <LeakLines
            found={found}
            placeOf={() => ''}
            onOpen={null}
            onDecide={leaks.decide}
            onDrop={leaks.drop}
          />
        </ul>
      )}
      {isChecked && open.length > 0 && (
        <p className="field-error" role="alert">
          <span>{t('leak.refusedExport', { count: open.length })}</span>
        </p>
      )}
      {dialog !== null && <LeakDialog key={dialog.hit.key} {...dialog} />}
    </ExportRow>
  )
}
