import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import type { Choice } from '../../kit/choice.ts'
import { SegmentedControl } from '../../kit/SegmentedControl.tsx'
import { EarlierPane } from './EarlierPane.tsx'
import { hasConclusion } from './kind-words.ts'
import type { CopyIn } from './copy-in.ts'
import type { DocumentView, Part } from './writing.ts'

type Shown = 'page' | 'earlier'

/** What stands beside the writing: the page, and by choice last time's text where the same child had such a document before. */
export function Beside({
  view,
  part,
  copyIn,
  page,
}: {
  readonly view: DocumentView
  readonly part: Part
  readonly copyIn: CopyIn
  readonly page: ReactNode
}) {
  const { t } = useText()
  const [shown, show] = useState<Shown>('page')
  const { data: earlier } = useQuery({
    ...queries.earlierDocument(view.version.id),
    enabled: hasConclusion(view.document.kind),
  })
  if (earlier === undefined || earlier === null) return page
  const choices: readonly Choice<Shown>[] = [
    { id: 'page', label: t('documentPage.page') },
    { id: 'earlier', label: t('earlier.title') },
  ]
  const text = earlier.sections.find(({ key }) => key === part)?.text
  return (
    <div className="beside">
      <div className="beside-choice">
        <SegmentedControl label={t('earlier.beside')} choices={choices} value={shown} onChange={show} />
      </div>
      {shown === 'page' ? (
        page
      ) : (
        <EarlierPane
          view={view}
          earlier={earlier}
          part={part}
          onCopy={() => text !== undefined && copyIn.put(text)}
        />
      )}
    </div>
  )
}
