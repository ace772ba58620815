import { Fragment } from 'react'

import { useText } from '../../i18n/TextProvider.tsx'
import type { FieldChange } from './change-facts.ts'
import { foldSame, type FoldedLine, lineDiff } from './line-diff.ts'

/** What an act changed, term by term: what stood there before is struck through, what stands there after is marked. */
export function FieldChanges({ changes }: { readonly changes: readonly FieldChange[] }) {
  return (
    <dl className="field-changes">
      {changes.map(({ term, before, after }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>
            {isLong(before) || isLong(after) ? (
              <Lines lines={foldSame(lineDiff(before ?? '', after ?? ''))} />
            ) : (
              <>
                {before !== null && <Removed text={before} />}
                {after !== null && <Added text={after} isOnly={before === null} />}
              </>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** Several lines are compared line by line; a single one is shown as it was and as it is. */
function isLong(value: string | null): boolean {
  return value?.includes('\n') === true
}

function Lines({ lines }: { readonly lines: readonly FoldedLine[] }) {
  const { t } = useText()
  const isAllNew = lines.every(({ state }) => state === 'added')
  return lines.map((line, index) => {
    switch (line.state) {
      case 'folded':
        return (
          <span key={index} className="diff-folded">
            {t('journal.same', { count: line.count })}
          </span>
        )
      case 'same':
        return (
          <span key={index} className="diff-line">
            {line.text}
          </span>
        )
      case 'removed':
        return <Removed key={index} text={line.text} />
      case 'added':
        return <Added key={index} text={line.text} isOnly={isAllNew} />
    }
  })
}

function Removed({ text }: { readonly text: string }) {
  const { t } = useText()
  return (
    <del className="diff-line">
      <span className="visually-hidden">{t('journal.removedText')}: </span>
      {text}
    </del>
  )
}

function Added({ text, isOnly }: { readonly text: string; readonly isOnly: boolean }) {
  const { t } = useText()
  // Where nothing stood before, everything is new: marking all of it would mark nothing.
  if (isOnly) return <span className="diff-line">{text}</span>
  return (
    <ins className="diff-line">
      <span className="visually-hidden">{t('journal.addedText')}: </span>
      {text}
    </ins>
  )
}
