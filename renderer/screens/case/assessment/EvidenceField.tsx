import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { NO_FILTER } from '#model/case/timeline.ts'
import { type CaseId, EntryId } from '#model/ids.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import { formatDate } from '#model/time/dates.ts'

import { queries } from '../../../data/queries.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { MultiSelect } from '../../../kit/MultiSelect.tsx'

/** Letters of an entry that tell it from the others of its day. */
const WORDS = 60

/** Entries of the case that something rests on, chosen among the newest; those chosen before stay. */
export function EvidenceField({
  label,
  caseId,
  value,
  onChange,
}: {
  readonly label: string
  readonly caseId: CaseId
  /** Ids, a space between them. */
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const { t } = useText()
  const scope = useMemo(() => ({ type: 'case', caseId }) as const, [caseId])
  const { data } = useInfiniteQuery(queries.timeline(scope, NO_FILTER))
  const entries = (data?.pages ?? []).flatMap(({ items }) =>
    items.flatMap((item) => (item.type === 'entry' ? [item.entry] : [])),
  )
  const chosen = value.split(' ').flatMap((id) => EntryId.safeParse(id).data ?? [])
  const known = new Set(entries.map(({ id }) => id))
  const choices = [
    ...entries.map(({ id, kind, occurredOn, text }) => ({
      id: id as string,
      label: `${formatDate(occurredOn)} ${t(`entry.${kind}`)}: ${toPlainText(text).slice(0, WORDS)}`,
    })),
    ...chosen
      .filter((id) => !known.has(id))
      .map((id) => ({ id: id as string, label: t('items.olderEntry') })),
  ]
  return (
    <MultiSelect
      label={label}
      addLabel={t('items.entriesAdd')}
      choices={choices}
      value={chosen}
      onChange={(ids) => onChange(ids.join(' '))}
    />
  )
}
