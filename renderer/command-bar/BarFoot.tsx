import type { SearchState } from '../data/search.ts'
import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import type { Translate } from '../i18n/catalogues.ts'
import { useText } from '../i18n/TextProvider.tsx'

interface BarFootProps {
  readonly search: SearchState
  /** True when a command is offered for what is typed. */
  readonly hasCommands: boolean
}

/** How the search stands, in words, also for those who hear it: what can be found, that nothing was, that there is more. */
export function BarFoot({ search, hasCommands }: BarFootProps) {
  const { t } = useText()
  return (
    <div className="command-bar-foot">
      <ErrorNotice thrown={search.error} onRetry={search.retry} />
      <p role="status">{words(t, search, hasCommands)}</p>
    </div>
  )
}

function words(t: Translate, search: SearchState, hasCommands: boolean): string {
  const { answer, hasWords, isFresh, error } = search
  if (!hasWords) return t('search.hint')
  if (error !== null) return ''
  if (answer === null || !isFresh) return t('search.searching')
  if (answer.hits.length === 0) return t(hasCommands ? 'search.nothingWritten' : 'search.nothing')
  return t(answer.hasMore ? 'search.more' : 'search.found', { count: answer.hits.length })
}
