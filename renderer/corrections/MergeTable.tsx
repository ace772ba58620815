import type { PersonInVault } from '#contract/merges.ts'
import type { Person } from '#model/person/person.ts'
import { formatDate } from '#model/time/dates.ts'

import type { MessageKey, Translate } from '../i18n/catalogues.ts'
import { useText } from '../i18n/TextProvider.tsx'

interface MergeTableProps {
  readonly one: PersonInVault
  readonly other: PersonInVault
  /** What is left of them; `null` where they cannot become one. */
  readonly after: Person | null
}

const ROWS: readonly { readonly label: MessageKey; readonly of: (t: Translate, person: Person) => string }[] =
  [
    { label: 'people.givenName', of: (_, { givenName }) => givenName },
    { label: 'people.surname', of: (_, { surname }) => surname },
    { label: 'people.personalCode', of: (_, { personalCode }) => personalCode ?? '' },
    {
      label: 'people.birthDate',
      of: (_, { birthDate }) => (birthDate === null ? '' : formatDate(birthDate)),
    },
    { label: 'people.sex', of: (t, { sex }) => (sex === null ? '' : t(`people.sexes.${sex}`)) },
    { label: 'people.phone', of: (_, { phone }) => phone ?? '' },
    { label: 'people.email', of: (_, { email }) => email ?? '' },
  ]

/** Two records side by side, and what is left of them; a field nobody knows is left out. */
export function MergeTable({ one, other, after }: MergeTableProps) {
  const { t } = useText()
  const rows = ROWS.map(({ label, of }) => ({
    label: t(label),
    values: [one.person, other.person, ...(after === null ? [] : [after])].map((person) => of(t, person)),
  })).filter(({ values }) => values.some((value) => value !== ''))
  return (
    <table className="merge-table">
      <thead>
        <tr>
          <th scope="col">{t('merge.field')}</th>
          <th scope="col">{t('merge.first')}</th>
          <th scope="col">{t('merge.second')}</th>
          {after !== null && <th scope="col">{t('merge.after')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, values }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {values.map((value, index) => (
              <td key={index} {...(index === 2 ? { className: 'merge-table-after' } : {})}>
                {value === '' ? '–' : value}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('merge.cases')}</th>
          <td>{casesOf(t, one)}</td>
          <td>{casesOf(t, other)}</td>
          {after !== null && (
            <td className="merge-table-after">
              {casesOf(t, { ...one, parts: [...one.parts, ...other.parts] })}
            </td>
          )}
        </tr>
      </tbody>
    </table>
  )
}

/** Numbers of the cases a record has parts in. */
export function casesOf(t: Translate, { parts }: PersonInVault): string {
  const numbers = [...new Set(parts.map(({ number }) => number))]
  return numbers.length === 0 ? t('merge.nowhere') : numbers.join(', ')
}
