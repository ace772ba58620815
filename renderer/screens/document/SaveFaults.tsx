import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import type { Part, Writing, Written } from './writing.ts'

export interface SaveFaultsProps {
  readonly titleOf: (part: Part) => string
  readonly writing: Writing
  readonly written: Written
  /** Thrown by the last save of the open part's draft. */
  readonly draftFailure: unknown
}

/** What could not be saved, also of a part one has left, each with a way to try again. Nothing typed is lost by it. */
export function SaveFaults({ titleOf, writing, written, draftFailure }: SaveFaultsProps) {
  const { t } = useText()
  return (
    <>
      <ErrorNotice thrown={draftFailure} kept="typed" />
      {[...written.failures].map(([part, thrown]) => (
        <div key={part ?? ''} className="part-fault">
          <p>{t('documentPage.saveFailed', { title: titleOf(part) })}</p>
          <ErrorNotice thrown={thrown} kept="typed" onRetry={() => void writing.commit(part)} />
        </div>
      ))}
    </>
  )
}
