import './merge.css'
import './corrections.css'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import type { CaseView } from '#contract/cases.ts'
import type { PersonInVault } from '#contract/merges.ts'
import type { PersonId } from '#model/ids.ts'
import { fullName } from '#model/person/name.ts'
import { formatDate } from '#model/time/dates.ts'

import { dayOf } from '../data/clock.ts'
import { mergeQueries, unmergePeople } from '../data/merges.ts'
import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { Notice } from '../kit/Notice.tsx'
import { useToasts } from '../kit/Toasts.tsx'
import { casesOf } from './MergeTable.tsx'
import { MergeDialog } from './MergeDialog.tsx'

interface DoubleRecordsProps {
  readonly view: CaseView
  /** Takes the focus where what was pressed is gone. */
  readonly focusAfter: RefObject<HTMLElement | null>
}

/** People of the case of whom the desk seems to have two records, and those whose records were merged. */
export function DoubleRecords({ view, focusAfter }: DoubleRecordsProps) {
  const { t } = useText()
  const toasts = useToasts()
  const { data, error } = useQuery(mergeQueries.alike(view.case.id))
  const [compared, setCompared] = useState<{ one: PersonInVault; other: PersonInVault } | null>(null)
  const nameOf = (personId: PersonId) => {
    const part = view.people.find(({ person }) => person.id === personId)
    return part === undefined ? '' : fullName(part.person)
  }
  const undo = useMutation({
    mutationFn: ({ id }: { readonly id: Parameters<typeof unmergePeople>[0]; readonly name: string }) =>
      unmergePeople(id),
    onSuccess: (_, { name }) => {
      toasts.show({ text: t('merge.undone', { name }) })
      focusAfter.current?.focus()
    },
  })
  const { alike = [], merges = [] } = data ?? {}
  const words = (record: PersonInVault) =>
    t('merge.where', { name: fullName(record.person), cases: casesOf(t, record) })
  return (
    <>
      <ErrorNotice thrown={error ?? undo.error} />
      {alike.length > 0 && (
        <Notice tone="info" title={t('merge.found', { count: alike.length })}>
          <ul className="merge-pairs">
            {alike.map((pair) => (
              <li key={`${pair.one.person.id} ${pair.other.person.id}`}>
                {t('merge.pair', { one: words(pair.one), other: words(pair.other) })}
                <Button
                  variant="line"
                  size="small"
                  aria-label={t('merge.compareNamed', { name: fullName(pair.one.person) })}
                  onPress={() => setCompared(pair)}
                >
                  {t('merge.compare')}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {merges.length > 0 && (
        <section className="people-role">
          <h3>{t('merge.merged')}</h3>
          <ul>
            {merges.map(({ id, personId, mergedAt }) => (
              <li key={id} className="merged-person">
                {t('merge.mergedOn', { name: nameOf(personId), date: formatDate(dayOf(mergedAt)) })}
                <Button
                  variant="plain"
                  size="small"
                  icon="undo"
                  aria-label={t('merge.undoNamed', { name: nameOf(personId) })}
                  onPress={() => undo.mutate({ id, name: nameOf(personId) })}
                  isDisabled={undo.isPending}
                >
                  {t('merge.undo')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {compared !== null && (
        <MergeDialog
          one={compared.one}
          others={[compared.other]}
          onClose={() => setCompared(null)}
          focusAfter={focusAfter}
        />
      )}
    </>
  )
}

interface MergeByHandProps {
  readonly personId: PersonId
  readonly onClose: () => void
  readonly focusAfter: RefObject<HTMLElement | null>
}

/** Merging a person with a record that is looked for by hand. */
export function MergeByHand({ personId, onClose, focusAfter }: MergeByHandProps) {
  const { data, error } = useQuery(mergeQueries.others(personId))
  if (data === undefined) return <ErrorNotice thrown={error} />
  return <MergeDialog one={data.one} others={data.others} onClose={onClose} focusAfter={focusAfter} />
}
