import './WorkArea.css'

import { useRef, type ReactNode } from 'react'

import { useText } from '../i18n/TextProvider.tsx'
import { classNames } from '../kit/class-names.ts'
import { CONTENT_ID } from '../kit/SkipLink.tsx'
import { FoldedIndex } from './FoldedIndex.tsx'
import { FoldedOwed } from './FoldedOwed.tsx'
import { useKeptScroll } from './use-kept-scroll.ts'
import { NARROW, useMedia } from './use-media.ts'

export interface WorkAreaProps {
  /** The contents list of what is open. Stands inside a `nav`; build it of `IndexSection` and `IndexLink`. */
  readonly index: ReactNode
  /** Head of the record with its one `h1`. In a narrow window what is owed goes under it, folded to a line. */
  readonly head?: ReactNode
  /** What is read and written. Holds the `h1` when no `head` is given. */
  readonly record: ReactNode
  /** What is owed: next step, deadlines, promises. Never history. */
  readonly owed?: ReactNode
}

/**
 * The shape of every screen: index, record, owed. Each part scrolls by itself; the record's place is kept and found again
 * on return.
 */
export function WorkArea({ index, head, record, owed }: WorkAreaProps) {
  const { t } = useText()
  const isNarrow = useMedia(NARROW)
  const main = useRef<HTMLElement>(null)
  useKeptScroll(main)
  const hasOwed = owed !== undefined && owed !== null && owed !== false

  return (
    <div className={classNames('work-area', !hasOwed && 'work-area-two')}>
      {isNarrow ? (
        <FoldedIndex>{index}</FoldedIndex>
      ) : (
        <nav className="work-index" aria-label={t('shell.index')}>
          {index}
        </nav>
      )}
      <main ref={main} id={CONTENT_ID} tabIndex={-1} className="work-record">
        {head}
        {head !== undefined && isNarrow && hasOwed && <FoldedOwed>{owed}</FoldedOwed>}
        {record}
        {head === undefined && isNarrow && hasOwed && (
          <section className="work-owed-inside" aria-label={t('shell.owed')}>
            {owed}
          </section>
        )}
      </main>
      {!isNarrow && hasOwed && (
        <aside className="work-owed" aria-label={t('shell.owed')}>
          {owed}
        </aside>
      )}
    </div>
  )
}
