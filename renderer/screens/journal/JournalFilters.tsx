import { useQuery } from '@tanstack/react-query'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import type { CaseId } from '#model/ids.ts'
import { ACT_GROUPS } from '#model/journal/act-groups.ts'
import type { JournalFilter } from '#model/journal/journal-line.ts'
import { formatDate } from '#model/time/dates.ts'

import { queries } from '../../data/queries.ts'
import type { Translate } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import type { Choice } from '../../kit/choice.ts'
import { classNames } from '../../kit/class-names.ts'
import { ComboBox } from '../../kit/ComboBox.tsx'
import { FilterLine, FilterMenu } from '../../kit/FilterLine.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { Popover } from '../../kit/Popover.tsx'
import { Tags } from '../../kit/Tags.tsx'
import { DateFilter } from '../../timeline/DateFilter.tsx'
import { kindLabel } from '../common/labels.ts'
import { isNarrowed, WHOLE_JOURNAL } from '../common/journal-address.ts'

export interface JournalFiltersProps {
  readonly filter: JournalFilter
  readonly onChange: (filter: JournalFilter) => void
}

/** The line over the journal: kind of act, period, and which case. */
export function JournalFilters({ filter, onChange }: JournalFiltersProps) {
  const { t } = useText()
  const cases = useCaseChoices()
  const picked = cases.find(({ id }) => id === filter.caseId)
  const tags = tagsOf(t, filter, picked?.label ?? null)
  return (
    <FilterLine
      label={t('journal.filters')}
      {...(isNarrowed(filter) || filter.caseId !== null
        ? {
            active: (
              <>
                <Tags
                  label={t('timeline.active')}
                  tags={tags}
                  onRemove={(id) => onChange(without(filter, id))}
                />
                <Button variant="plain" size="inline" onPress={() => onChange(WHOLE_JOURNAL)}>
                  {t('timeline.clearAll')}
                </Button>
              </>
            ),
          }
        : {})}
    >
      <FilterMenu
        label={t('journal.group')}
        choices={ACT_GROUPS.map((id) => ({ id, label: t(`journal.groups.${id}`) }))}
        value={filter.groups}
        onChange={(groups) => onChange({ ...filter, groups: [...groups] })}
      />
      <DateFilter filter={filter} onChange={onChange} />
      <CaseFilter
        choices={cases}
        caseId={filter.caseId}
        onChange={(caseId) => onChange({ ...filter, caseId })}
      />
    </FilterLine>
  )
}

function CaseFilter({
  choices,
  caseId,
  onChange,
}: {
  readonly choices: readonly Choice<CaseId>[]
  readonly caseId: CaseId | null
  readonly onChange: (caseId: CaseId | null) => void
}) {
  const { t } = useText()
  return (
    <DialogTrigger>
      <AriaButton className={classNames('filter-menu', caseId !== null && 'filter-menu-on')}>
        {t('journal.case')}
        <Icon name="chevronDown" />
      </AriaButton>
      <Popover>
        <Dialog className="journal-case-filter" aria-label={t('journal.case')}>
          <ComboBox
            label={t('journal.chooseCase')}
            description={t('municipality.chooseCase.hint')}
            choices={choices}
            value={caseId}
            onChange={onChange}
            keepOrder
            autoFocus
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** All cases, open ones first. */
function useCaseChoices(): readonly Choice<CaseId>[] {
  const { t } = useText()
  const { data: open = [] } = useQuery(queries.cases(null, true))
  const { data: closed = [] } = useQuery(queries.cases(null, false))
  return [...open, ...closed].map(({ id, number, children, kind, municipalityName }) => ({
    id,
    label: [number, children].filter((part) => part !== '').join(' · '),
    note: `${kindLabel(t, kind)} · ${municipalityName}`,
  }))
}

function tagsOf(t: Translate, filter: JournalFilter, caseName: string | null): Choice[] {
  const { caseId, groups, from, until } = filter
  return [
    ...(caseId === null ? [] : [{ id: 'case', label: caseName ?? t('journal.case') }]),
    ...groups.map((group) => ({ id: `group.${group}`, label: t(`journal.groups.${group}`) })),
    ...(from === null ? [] : [{ id: 'from', label: t('timeline.fromTag', { date: formatDate(from) }) }]),
    ...(until === null ? [] : [{ id: 'until', label: t('timeline.untilTag', { date: formatDate(until) }) }]),
  ]
}

function without(filter: JournalFilter, id: string): JournalFilter {
  if (id === 'case') return { ...filter, caseId: null }
  if (id === 'from') return { ...filter, from: null }
  if (id === 'until') return { ...filter, until: null }
  return { ...filter, groups: filter.groups.filter((group) => id !== `group.${group}`) }
}
