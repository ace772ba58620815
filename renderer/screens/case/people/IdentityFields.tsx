import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { fullName } from '#model/person/name.ts'
import { SEXES, type CasePerson, type Sex } from '#model/person/person.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { personByCode } from '../../../data/intake-mutations.ts'
import { personalCodeText } from '../../../errors/field-texts.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { shownDate, typedDate } from '../../../kit/date-text.ts'
import { DateField } from '../../../kit/DateField.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { codeFacts, codeFault, hasField, type PersonForm } from './person-form.ts'

interface IdentityFieldsProps {
  readonly form: PersonForm
  readonly change: (patch: Partial<PersonForm>) => void
  readonly today: IsoDate
  readonly isChecked: boolean
  readonly existing: CasePerson | undefined
}

/** What makes a person certain, where the role may have it. A whole code tells the rest, and whether they are known already. */
export function IdentityFields({ form, change, today, isChecked, existing }: IdentityFieldsProps) {
  const { t } = useText()
  const [isLeft, setLeft] = useState(form.personalCode !== '')
  const facts = codeFacts(form, today)
  const fault = codeFault(form, today)
  const code = form.personalCode.trim()
  const { data: known } = useQuery({
    ...personByCode(code),
    enabled: hasField(form, 'personalCode') && facts !== null && code !== existing?.person.personalCode,
  })
  const isWhole = code.length >= 11
  return (
    <>
      <div className="person-pair person-identity">
        {hasField(form, 'personalCode') && (
          <TextField
            label={t('people.personalCode')}
            isOptional
            value={form.personalCode}
            onChange={(personalCode) => change({ personalCode: personalCode.replace(/\s/g, '') })}
            onBlur={() => setLeft(true)}
            inputMode="numeric"
            maxLength={20}
            width={14}
            error={fault !== null && (isLeft || isWhole || isChecked) ? personalCodeText(t, fault) : null}
          />
        )}
        {hasField(form, 'birthDate') && (
          <DateField
            // Half a date is still there when the code that told another is gone.
            key={facts === null ? 'typed' : 'told'}
            label={t('people.birthDate')}
            isOptional
            {...(facts === null ? shownDate(form.birthDate) : { value: facts.birthDate })}
            isReadOnly={facts !== null}
            max={today}
            onChange={(date, _state, text) => change({ birthDate: typedDate(date, text) })}
            {...(facts === null ? {} : { description: t('people.birthFromCode') })}
          />
        )}
      </div>
      {hasField(form, 'sex') && facts === null && (
        <RadioGroup<Sex>
          label={t('people.sex')}
          isOptional
          choices={SEXES.map((id) => ({ id, label: t(`people.sexes.${id}`) }))}
          value={form.sex}
          onChange={(sex) => change({ sex })}
          isInline
        />
      )}
      {known && (
        <Notice tone="info" announce>
          {t('people.known', { name: fullName(known) })}
        </Notice>
      )}
    </>
  )
}
