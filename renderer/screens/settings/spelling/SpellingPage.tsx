import './SpellingPage.css'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'

import { forgetWord, spellingQueries, teachWord } from '../../../data/spelling.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { IconButton } from '../../../kit/IconButton.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Spinner } from '../../../kit/Spinner.tsx'
import { useToasts } from '../../../kit/Toasts.tsx'

/** Õigekiri: how the dictionary is, and the words that were taught, each of which can be forgotten. */
export function SpellingPage() {
  const { t } = useText()
  const toasts = useToasts()
  const { data, error, refetch } = useQuery(spellingQueries.overview())
  const heading = useRef<HTMLHeadingElement>(null)
  const teach = useMutation({ mutationFn: teachWord })
  const forget = useMutation({
    mutationFn: forgetWord,
    onSuccess: (_none, word) => {
      // The line is gone with its button.
      heading.current?.focus()
      toasts.show({
        text: t('spelling.forgotten', { word }),
        tone: 'info',
        undo: { onPress: () => teach.mutate(word) },
      })
    },
  })
  if (error !== null) return <ErrorNotice thrown={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Spinner />
  const { state, taught } = data
  return (
    <div className="spelling-page">
      {state === 'failed' ? (
        <Notice tone="warn">{t('spelling.state.failed')}</Notice>
      ) : (
        <p>{t(`spelling.state.${state}`)}</p>
      )}
      <p>{t('spelling.how')}</p>
      <section aria-labelledby="taught-words">
        <h2 id="taught-words" ref={heading} tabIndex={-1}>
          {t('spelling.words')}
        </h2>
        <p className="taught-lead">{t('spelling.wordsLead')}</p>
        {taught.length === 0 ? (
          <p>{t('spelling.empty')}</p>
        ) : (
          <ul className="taught-words" aria-labelledby="taught-words">
            {taught.map((word) => (
              <li key={word}>
                <span lang="et">{word}</span>
                <IconButton
                  icon="close"
                  size="inline"
                  label={`${t('spelling.forget')}: ${word}`}
                  isDisabled={forget.isPending}
                  onPress={() => forget.mutate(word)}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      <ErrorNotice thrown={forget.error ?? teach.error} />
    </div>
  )
}
