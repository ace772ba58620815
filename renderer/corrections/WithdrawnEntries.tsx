import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CaseId } from '#model/ids.ts'
import { formatDate } from '#model/time/dates.ts'
import type { WithdrawnEntry } from '#model/case/withdrawn-entry.ts'

import { dayOf } from '../data/clock.ts'
import { reinstateEntry } from '../data/corrections-mutations.ts'
import { correctionQueries } from '../data/corrections-queries.ts'
import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { useToasts } from '../kit/Toasts.tsx'
import { PageTitle } from '../screens/case/PageTitle.tsx'
import { EntryLine } from './EntryLine.tsx'

/** Tagasi võetud sissekanded: what the timeline does not know any more, each with its reason and the way back. */
export function WithdrawnEntries({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useText()
  const toasts = useToasts()
  const place = useRef<HTMLDivElement>(null)
  const { data = [], error } = useQuery(correctionQueries.withdrawnEntries(caseId))
  const reinstate = useMutation({
    mutationFn: ({ entry }: WithdrawnEntry) => reinstateEntry(entry.id),
    onSuccess: () => {
      toasts.show({ text: t('correction.withdrawn.reinstated') })
      place.current?.focus()
    },
  })
  return (
    <>
      <PageTitle title={t('correction.withdrawn.title')} count={data.length} />
      <div ref={place} className="case-data" tabIndex={-1}>
        <ErrorNotice thrown={error ?? reinstate.error} />
        <ul>
          {data.map((line) => (
            <li key={line.entry.id} className="withdrawn-entry">
              <div>
                <EntryLine item={line} />
                <span className="withdrawn-entry-why">
                  {t('correction.withdrawn.why', {
                    date: formatDate(dayOf(line.withdrawnAt)),
                    reason: line.reason,
                  })}
                  {line.attachments.length > 0 && (
                    <> · {t('correction.withdrawn.files', { count: line.attachments.length })}</>
                  )}
                </span>
              </div>
              <Button
                variant="line"
                size="small"
                icon="undo"
                aria-label={t('correction.withdrawn.reinstateNamed', {
                  kind: t(`entry.${line.entry.kind}`),
                  date: formatDate(line.entry.occurredOn),
                })}
                onPress={() => reinstate.mutate(line)}
                isDisabled={reinstate.isPending}
              >
                {t('correction.withdrawn.reinstate')}
              </Button>
            </li>
          ))}
        </ul>
        {data.length === 0 && <p className="case-data-quiet">{t('correction.withdrawn.none')}</p>}
      </div>
    </>
  )
}
