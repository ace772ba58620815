import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { type JournalLine, targetWords } from '#model/journal/journal-line.ts'

import { clockOf } from '../../data/clock.ts'
import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import type { MessageKey, Translate } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { IconButton } from '../../kit/IconButton.tsx'
import { Spinner } from '../../kit/Spinner.tsx'
import { Status } from '../../kit/Status.tsx'
import { TextLink } from '../../kit/TextLink.tsx'
import { fieldChanges } from './change-facts.ts'
import { FieldChanges } from './FieldChanges.tsx'
import { lineHref } from './line-href.ts'

/** One act in a line: when, what was done to what, who did it, and why; it unfolds to what it changed. */
export function JournalRow({ line, showsCase }: { readonly line: JournalLine; readonly showsCase: boolean }) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const panel = useId()
  const href = lineHref(line)
  const target = targetText(t, line)
  return (
    <li className="journal-line">
      <time dateTime={line.at} className="num">
        {clockOf(line.at)}
      </time>
      <div className="journal-what">
        <p>
          <span className="journal-act">{t(`journal.act.${line.act}`)}</span>
          {target !== '' && (
            <>
              {': '}
              {href === null ? target : <TextLink href={href}>{target}</TextLink>}
            </>
          )}
        </p>
        {line.reason !== null && line.reason !== '' && (
          <p className="journal-reason">{t('journal.reason', { reason: line.reason })}</p>
        )}
        {line.content !== 'whole' && (
          <Status
            tone={line.content === 'broken' ? 'late' : 'neutral'}
            icon={line.content === 'broken' ? 'warning' : 'trash'}
          >
            {t(`journal.content.${line.content}`)}
          </Status>
        )}
      </div>
      <p className="journal-who">
        {showsCase && line.case !== null && (
          <TextLink href={`/cases/${line.case.caseId}`}>
            {[line.case.number, line.case.children].filter((part) => part !== '').join(' ')}
          </TextLink>
        )}
        <span>{line.actorName ?? t('journal.someone')}</span>
        <span className="num journal-seq">{t('journal.row', { seq: String(line.seq) })}</span>
      </p>
      <IconButton
        icon={isOpen ? 'chevronUp' : 'chevronDown'}
        size="small"
        label={`${t(isOpen ? 'journal.fold' : 'journal.unfold')}, ${t('journal.row', { seq: String(line.seq) })}`}
        isDisabled={line.content !== 'whole'}
        aria-expanded={isOpen}
        aria-controls={panel}
        onPress={() => setOpen(!isOpen)}
      />
      <div id={panel} className="journal-change" hidden={!isOpen}>
        {isOpen && <Change seq={line.seq} />}
      </div>
    </li>
  )
}

function Change({ seq }: { readonly seq: number }) {
  const { t } = useText()
  const { data, error, refetch } = useQuery(queries.journalChange(seq))
  if (error) return <ErrorNotice thrown={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Spinner />
  const changes = fieldChanges(t, data)
  if (changes.length > 0) return <FieldChanges changes={changes} />
  const isBare = data.before === null && data.after === null
  return <p className="journal-none">{t(isBare ? 'journal.noChange' : 'journal.unread')}</p>
}

function targetText(t: Translate, line: JournalLine): string {
  return (
    targetWords(line)
      // Keys of the model are made of stored values; a test holds each of them against the catalogue.
      .map((word) => ('text' in word ? word.text : t(word.key as MessageKey, word.params)))
      .join(', ')
  )
}
