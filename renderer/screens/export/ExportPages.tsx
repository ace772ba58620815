import { useState } from 'react'
import type { ExportPreview } from '#contract/deliveries.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Select } from '../../kit/Select.tsx'
import { PagePane } from '../document/PagePane.tsx'

/** The pages as they will be; of several files one at a time. */
export function ExportPages({ preview }: { readonly preview: ExportPreview | undefined }) {
  const { t } = useText()
  const [asked, ask] = useState<string | null>(null)
  const papers = preview?.papers ?? []
  const shown = papers.find(({ stem }) => stem === asked) ?? papers[0]
  if (shown === undefined) return <p className="export-none">{t('exportPage.previewNone')}</p>
  return (
    <div className="export-pages">
      {papers.length > 1 && (
        <div className="export-page-choice">
          <Select
            label={t('exportPage.page')}
            hideLabel
            choices={papers.map(({ stem, paper }) => ({ id: stem, label: paper.title, note: stem }))}
            value={shown.stem}
            onChange={ask}
          />
        </div>
      )}
      <PagePane key={shown.stem} paper={shown.paper} part={null} access={shown.access} />
    </div>
  )
}
