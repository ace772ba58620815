import type { CaseView } from '#contract/cases.ts'
import type { DeliveriesOverview } from '#contract/deliveries.ts'
import { ENTRY_KINDS } from '#model/case/entry.ts'
import { EXPORT_KINDS, type ExportKind, READERS, type Reader, readersOf } from '#model/export/reader.ts'
import { fullName } from '#model/person/name.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Checkbox } from '../../kit/Checkbox.tsx'
import type { Choice } from '../../kit/choice.ts'
import { MultiSelect } from '../../kit/MultiSelect.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { FormDateField } from '../common/FormDateField.tsx'
import { roleLabel } from '../common/labels.ts'
import { type ExportFaults, type ExportFields, joined, readFields, recipientFor } from './export-form.ts'
import { ExportRow } from './ExportRow.tsx'

export interface ExportRowsProps {
  readonly fields: ExportFields
  readonly change: (patch: Partial<ExportFields>) => void
  readonly faults: ExportFaults
}

interface WhatRowsProps extends ExportRowsProps {
  readonly view: CaseView
  readonly overview: DeliveriesOverview
}

/** What is taken out, for whom, and how it is narrowed. */
export function WhatRows(props: WhatRowsProps) {
  const { t } = useText()
  const { fields, change, overview, view } = props
  const { kind, reader } = readFields(fields)
  const kinds = EXPORT_KINDS.map((id): Choice<ExportKind> => ({
    id,
    label: t(`exportPage.kind.${id}`),
    note: t(
      id === 'issued_document' && overview.issued.length === 0
        ? 'exportPage.noVersions'
        : `exportPage.kindNote.${id}`,
    ),
    isDisabled: id === 'issued_document' && overview.issued.length === 0,
  }))
  const readers = READERS.map((id): Choice<Reader> => ({
    id,
    label: t(`exportPage.reader.${id}`),
    isDisabled: !readersOf(kind).includes(id),
  }))
  return (
    <>
      <ExportRow rail={t('exportPage.rail.what')}>
        <RadioGroup
          label={t('exportPage.rail.what')}
          hideLabel
          choices={kinds}
          value={kind}
          onChange={(chosen) => change({ kind: chosen })}
        />
      </ExportRow>
      <ExportRow rail={t('exportPage.rail.reader')}>
        <RadioGroup
          label={t('exportPage.readerLabel')}
          hideLabel
          isInline
          description={t('exportPage.readerHint')}
          choices={readers}
          value={reader}
          onChange={(chosen) =>
            change({ reader: chosen, ...recipientFor(chosen, fields, view.municipality.name) })
          }
        />
      </ExportRow>
      <ExportRow rail={t('exportPage.rail.choice')}>
        {kind !== 'issued_document' && <NarrowFields {...props} />}
        {reader !== 'network' && <VersionFields {...props} />}
      </ExportRow>
    </>
  )
}

/** Period, kinds of entries, and people who are not named. */
function NarrowFields({ view, fields, change, faults }: WhatRowsProps) {
  const { t } = useText()
  const { kinds, without } = readFields(fields)
  const fault = (field: keyof ExportFields) => {
    const found = faults[field]
    return found === undefined ? null : t(`exportPage.fault.${found}`)
  }
  const people = view.people
    .filter(({ role }) => role !== 'reporter')
    .map(({ person, role }) => ({ id: person.id, label: fullName(person), note: roleLabel(t, role) }))
  return (
    <>
      <div className="export-pair">
        <FormDateField
          label={t('exportPage.from')}
          isOptional
          typed={fields.from}
          onTyped={(from) => change({ from })}
          error={fault('from')}
        />
        <FormDateField
          label={t('exportPage.until')}
          isOptional
          typed={fields.until}
          onTyped={(until) => change({ until })}
          error={fault('until')}
        />
      </div>
      <MultiSelect
        label={t('exportPage.kinds')}
        description={t('exportPage.kindsHint')}
        choices={ENTRY_KINDS.filter((kind) => kind !== 'own_work').map((id) => ({
          id,
          label: t(`entry.${id}`),
        }))}
        value={kinds.filter((kind) => kind !== 'own_work')}
        onChange={(chosen) => change({ kinds: joined(chosen) })}
      />
      {people.length > 0 && (
        <MultiSelect
          label={t('exportPage.without')}
          description={t('exportPage.withoutHint')}
          choices={people.filter(({ id }, index) => people.findIndex((other) => other.id === id) === index)}
          value={without}
          onChange={(chosen) => change({ without: joined(chosen) })}
        />
      )}
    </>
  )
}

/** Issued documents: what is delivered, or what goes along. */
function VersionFields({ overview, fields, change, faults }: WhatRowsProps) {
  const { t } = useText()
  const { versions } = readFields(fields)
  if (overview.issued.length === 0) return null
  return (
    <fieldset className="export-versions">
      <legend className="field-label">{t('exportPage.versions')}</legend>
      {overview.issued.map(({ id, kind, number, issuedOn }) => (
        <Checkbox
          key={id}
          isSelected={versions.includes(id)}
          onChange={(isSelected) =>
            change({
              versions: joined(isSelected ? [...versions, id] : versions.filter((other) => other !== id)),
            })
          }
        >
          {t('exportPage.version', {
            name: t(`doc.${kind}`),
            number: String(number),
            date: formatDate(issuedOn),
          })}
        </Checkbox>
      ))}
      {faults.versions !== undefined && (
        <p className="field-error" role="alert">
          <span>{t(`exportPage.fault.${faults.versions}`)}</span>
        </p>
      )}
    </fieldset>
  )
}
