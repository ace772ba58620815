import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { fullName } from '#model/person/name.ts'
import { SEXES, type CasePerson, type Sex } from '#model/person/person.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { personByCode } from '../../../data/intake-mutations.ts'
import { personalCodeText } from '../../../errors/field-texts.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { FormDateField } from '../../common/FormDateField.tsx'
import { codeFacts, codeFault, hasField, type PersonFields, type PersonForm } from './person-form.ts'

interface IdentityFieldsProps {
  readonly form: PersonForm
  /** What stands in the field of the birth date. */
  readonly birthDateTyped: string
  readonly change: (patch: Partial<PersonFields>) => void
  readonly today: IsoDate
  readonly isChecked: boolean
  readonly existing: CasePerson | undefined
  /** The day of the request, before which a child of the case is born. */
  readonly requestedOn: IsoDate
}

/** What makes a person certain, where the role may have it. A whole code tells the rest, and whether they are known already. */
export function IdentityFields({
  form,
  birthDateTyped,
  change,
  today,
  isChecked,
  existing,
  requestedOn,
}: IdentityFieldsProps) {
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
  const born = facts?.birthDate ?? form.birthDate
  const isBornAfter = form.role === 'child' && born !== null && born > requestedOn
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
          <FormDateField
            label={t('people.birthDate')}
            isOptional
            typed={facts?.birthDate ?? birthDateTyped}
            isReadOnly={facts !== null}
            max={today}
            onTyped={(birthDate) => change({ birthDate })}
            error={isBornAfter ? t('limits.bornAfterRequest') : null}
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
