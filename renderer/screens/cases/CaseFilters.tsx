import { useRef } from 'react'

import { useText } from '../../i18n/TextProvider.tsx'
import { FilterLine } from '../../kit/FilterLine.tsx'
import { SearchField } from '../../kit/SearchField.tsx'
import { SegmentedControl } from '../../kit/SegmentedControl.tsx'
import { Select } from '../../kit/Select.tsx'
import type { CaseKind } from '#model/case/kinds.ts'
import type { MunicipalityId } from '#model/ids.ts'
import { kindLabel } from '../common/labels.ts'
import { useLetterKey } from '../common/use-letter-key.ts'
import { LISTED_KINDS, type CaseListView, type NamedMunicipality } from './case-order.ts'

export interface CaseFiltersProps {
  readonly view: CaseListView
  readonly municipalities: readonly NamedMunicipality[]
  readonly onChange: (view: CaseListView) => void
}

const ALL = 'all'

/** The line over the list of cases: open or closed, kind, municipality, words, order. */
export function CaseFilters({ view, municipalities, onChange }: CaseFiltersProps) {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  useLetterKey('/', () => input.current?.focus())
  return (
    <FilterLine
      label={t('caseList.filters')}
      end={
        view.open && (
          <SegmentedControl
            label={t('caseList.order')}
            choices={[
              { id: 'deadline', label: t('caseList.byDeadline') },
              { id: 'number', label: t('caseList.byNumber') },
            ]}
            value={view.order}
            onChange={(order) => onChange({ ...view, order })}
          />
        )
      }
    >
      <SegmentedControl
        label={t('caseList.state')}
        choices={[
          { id: 'open', label: t('caseList.open') },
          { id: 'closed', label: t('caseList.closed') },
        ]}
        value={view.open ? 'open' : 'closed'}
        onChange={(state) => onChange({ ...view, open: state === 'open' })}
      />
      <span className="case-filters-kind">
        <Select<CaseKind | typeof ALL>
          label={t('caseList.kind')}
          hideLabel
          isCompact
          choices={[
            { id: ALL, label: t('caseList.allKinds') },
            ...LISTED_KINDS.map((kind) => ({ id: kind, label: kindLabel(t, kind) })),
          ]}
          value={view.kind ?? ALL}
          onChange={(kind) => onChange({ ...view, kind: kind === ALL ? null : kind })}
        />
      </span>
      <Select<MunicipalityId | typeof ALL>
        label={t('caseList.municipality')}
        hideLabel
        isCompact
        choices={[
          { id: ALL, label: t('caseList.allMunicipalities') },
          ...municipalities.map(({ id, name }) => ({ id, label: name })),
        ]}
        value={view.municipalityId ?? ALL}
        onChange={(id) => onChange({ ...view, municipalityId: id === ALL ? null : id })}
      />
      <SearchField
        label={t('caseList.search')}
        value={view.text}
        onChange={(text) => onChange({ ...view, text })}
        shortcut="/"
        isCompact
        inputRef={input}
      />
    </FilterLine>
  )
}
