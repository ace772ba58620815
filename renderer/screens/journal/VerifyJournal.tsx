import { useEffect, useRef, type ReactNode } from 'react'
import type { Verification } from '#contract/journal.ts'

import { stopVerifying, useVerifyJournal, useVerifyProgress } from '../../data/journal.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'

/**
 * Checks that no row was changed, taken out or added afterwards, and says plainly what was found.
 * @param props `beside` stands in the line of the button
 */
export function VerifyJournal({ beside }: { readonly beside: ReactNode }) {
  const { t } = useText()
  const verifying = useVerifyJournal()
  const progress = useVerifyProgress(verifying.isPending)
  const start = useRef<HTMLButtonElement>(null)
  const wasStopped = useRef(false)
  // The button that had the focus is gone once the check is over.
  useEffect(() => {
    if (verifying.isPending || !wasStopped.current) return
    wasStopped.current = false
    start.current?.focus()
  }, [verifying.isPending])
  return (
    <div className="journal-verify">
      <div className="journal-verify-line">
        {verifying.isPending ? (
          <>
            <progress
              aria-label={t('journal.verify.running')}
              {...(progress === null ? {} : { value: progress.done, max: progress.of })}
            />
            <span className="num">
              {progress === null ? t('journal.verify.running') : t('journal.verify.progress', progress)}
            </span>
            <Button
              variant="line"
              size="small"
              autoFocus
              onPress={() => {
                wasStopped.current = true
                void stopVerifying()
              }}
            >
              {t('journal.verify.stop')}
            </Button>
          </>
        ) : (
          <Button
            ref={start}
            variant="line"
            size="small"
            icon="shieldCheck"
            onPress={() => verifying.mutate()}
          >
            {t('journal.verify.start')}
          </Button>
        )}
        {beside}
      </div>
      {verifying.data && !verifying.isPending && <Outcome found={verifying.data} />}
      <ErrorNotice thrown={verifying.error} />
    </div>
  )
}

function Outcome({ found }: { readonly found: Verification }) {
  const { t } = useText()
  switch (found.state) {
    case 'whole':
      return (
        <Notice tone="ok" announce title={t('journal.verify.whole', { count: found.rows })}>
          <span className="journal-hash">{t('journal.verify.wholeDetail', { hash: found.hash })}</span>
        </Notice>
      )
    case 'broken':
      return (
        <Notice tone="error" announce title={t('journal.verify.broken', { seq: String(found.seq) })}>
          <p>{t(`journal.verify.fault.${found.fault}`)}</p>
          <p>{t('journal.verify.brokenTodo')}</p>
        </Notice>
      )
    case 'stopped':
      return (
        <Notice tone="info" announce>
          {t('journal.verify.stopped')}
        </Notice>
      )
  }
}
