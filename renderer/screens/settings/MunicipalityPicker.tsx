import './MunicipalityPicker.css'

import { useMemo, useState } from 'react'

import type { MunicipalityWithAssignments } from '#contract/municipalities.ts'
import type { MunicipalityId } from '#model/ids.ts'
import { formatDate, type IsoDate } from '#model/time/dates.ts'

import { compareEstonian } from '../../i18n/formats.ts'
import { matchesLoosely } from '../../i18n/loose-match.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Checkbox } from '../../kit/Checkbox.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { SearchField } from '../../kit/SearchField.tsx'
import { dateOf, FormDateField } from '../common/FormDateField.tsx'

/** What is being chosen. */
export interface MunicipalityChoice {
  readonly chosen: ReadonlySet<MunicipalityId>
  /** First day; `null` while it is not a date. */
  readonly from: IsoDate | null
  /** What stands in the field of the first day. */
  readonly typed: string
}

interface MunicipalityPickerProps {
  readonly register: readonly MunicipalityWithAssignments[]
  readonly value: MunicipalityChoice
  readonly onChange: (value: MunicipalityChoice) => void
  readonly dateError: string | null
}

/** The register by county, to choose from. What is the specialist's already cannot be chosen again, and says so. */
export function MunicipalityPicker({ register, value, onChange, dateError }: MunicipalityPickerProps) {
  const { t } = useText()
  const [query, setQuery] = useState('')
  const counties = useMemo(() => byCounty(register, query), [register, query])
  const count = value.chosen.size
  const names = register
    .filter(({ municipality }) => value.chosen.has(municipality.id))
    .map(({ municipality }) => municipality.name)

  const toggle = (id: MunicipalityId, isChosen: boolean) => {
    const chosen = new Set(value.chosen)
    if (isChosen) chosen.add(id)
    else chosen.delete(id)
    onChange({ ...value, chosen })
  }

  return (
    <div className="picker">
      <div className="picker-head">
        <FormDateField
          label={t('settings.picker.from')}
          description={t('settings.picker.fromHelp')}
          typed={value.typed}
          onTyped={(typed) => onChange({ ...value, typed, from: dateOf(typed) })}
          error={dateError}
          isRequired
        />
        <div className="picker-search">
          <SearchField label={t('settings.picker.filter')} value={query} onChange={setQuery} />
          <p className="picker-count" role="status">
            {count === 0
              ? t('settings.picker.chosenNone')
              : `${t('settings.picker.chosen', { count })}: ${names.join(', ')}`}
            {count > 0 && (
              <Button variant="plain" size="inline" onPress={() => onChange({ ...value, chosen: new Set() })}>
                {t('settings.picker.clear')}
              </Button>
            )}
          </p>
        </div>
      </div>
      <div className="picker-list" role="group" aria-label={t('settings.picker.list')}>
        {counties.map(([county, entries]) => (
          <section key={county}>
            <p className="picker-county">{county}</p>
            <ul aria-label={county}>
              {entries.map((entry) => (
                <li key={entry.municipality.id}>
                  <RegisterLine
                    entry={entry}
                    isChosen={value.chosen.has(entry.municipality.id)}
                    onToggle={toggle}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {counties.length === 0 && <p>{t('settings.picker.empty')}</p>}
      </div>
    </div>
  )
}

interface RegisterLineProps {
  readonly entry: MunicipalityWithAssignments
  readonly isChosen: boolean
  readonly onToggle: (id: MunicipalityId, isChosen: boolean) => void
}

function RegisterLine({ entry: { municipality, assignments }, isChosen, onToggle }: RegisterLineProps) {
  const { t } = useText()
  const running = assignments.find(({ until }) => until === null)
  return (
    <>
      <Checkbox
        isSelected={isChosen || running !== undefined}
        isDisabled={running !== undefined}
        onChange={(selected) => onToggle(municipality.id, selected)}
      >
        {municipality.name}
        {running !== undefined && (
          <span className="picker-note">
            {t('settings.picker.already', { date: formatDate(running.from) })}
          </span>
        )}
      </Checkbox>
      {municipality.flag !== null && (
        <p className="picker-flag">
          <Icon name="warning" label={t('kit.notice.warn')} />
          {municipality.flag}
        </p>
      )}
    </>
  )
}

function byCounty(register: readonly MunicipalityWithAssignments[], query: string) {
  const found = register.filter(({ municipality }) =>
    matchesLoosely(`${municipality.name} ${municipality.county}`, query),
  )
  const counties = Map.groupBy(found, ({ municipality }) => municipality.county)
  return [...counties].toSorted(([a], [b]) => compareEstonian(a, b))
}
