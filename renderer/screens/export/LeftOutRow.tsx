import type { ExportPreview } from '#contract/deliveries.ts'
import { RULES } from '#model/export/left-out.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { ExportRow } from './ExportRow.tsx'

interface LeftOutRowProps {
  readonly preview: ExportPreview | undefined
  /** An issued document goes as it is. */
  readonly isWhole: boolean
}

/** What the reader is not given: each rule with its source and how many places it touched. */
export function LeftOutRow({ preview, isWhole }: LeftOutRowProps) {
  const { t } = useText()
  if (isWhole) {
    return (
      <ExportRow rail={t('exportPage.rail.leftOut')}>
        <p>{t('exportPage.leftOutNone')}</p>
      </ExportRow>
    )
  }
  return (
    <ExportRow rail={t('exportPage.rail.leftOut')}>
      {preview !== undefined && (
        <>
          <p>
            {t('exportPage.goes', { count: preview.entries })}
            {preview.notChosen > 0 && ` ${t('exportPage.notChosen', { count: preview.notChosen })}`}
          </p>
          <ul className="export-rules">
            {preview.leftOut.map(({ rule, count }) => (
              <li key={rule}>
                <span>
                  {t(`exportPage.rule.${rule}`)}
                  {RULES[rule].source !== null && (
                    <span className="export-source"> {RULES[rule].source}</span>
                  )}
                </span>
                <span className="export-count num">
                  {rule === 'warnings'
                    ? t('exportPage.always')
                    : count === 0
                      ? t('exportPage.leftOutZero')
                      : t('exportPage.leftOutCount', { count })}
                </span>
              </li>
            ))}
          </ul>
          <p className="field-description">{t('exportPage.check')}</p>
        </>
      )}
    </ExportRow>
  )
}
