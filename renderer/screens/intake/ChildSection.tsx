import { useState } from 'react'

import { ageInYears, isAdultOn } from '#model/person/age.ts'
import { fullName } from '#model/person/name.ts'
import type { Person } from '#model/person/person.ts'
import { checkPersonalCode, contradiction } from '#model/person/personal-code.ts'
import { formatDate } from '#model/time/dates.ts'

import { personalCodeText } from '../../errors/field-texts.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { DateField } from '../../kit/DateField.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { childFacts, dateOf, plainCode } from './intake-form.ts'
import { IntakeSection, type IntakeSectionProps } from './IntakeSection.tsx'

interface ChildSectionProps extends IntakeSectionProps {
  /** Who is known by the personal code. */
  readonly known: Person | null
  /** Told of every change of the personal code. */
  readonly onCode: (typed: string) => void
}

/** The one child. The personal code tells the birth date and the sex, and whether the child is known already. */
export function ChildSection({ value, onChange, onDate, errorOf, today, known, onCode }: ChildSectionProps) {
  const { t } = useText()
  const [isCodeLeft, setCodeLeft] = useState(true)
  const code = plainCode(value.childPersonalCode)
  const checked = checkPersonalCode(code, today)
  const facts = childFacts(value)
  const birthDate = dateOf(value.childBirthDate) ?? facts?.birthDate ?? null
  const requestedOn = dateOf(value.requestedOn) ?? today
  const age = ageInYears({ birthDate }, requestedOn)
  const codeError =
    code !== '' && !checked.ok && isCodeLeft
      ? personalCodeText(t, checked.error)
      : errorOf('child.personalCode')
  const contradicted =
    facts !== null &&
    contradiction(code, { birthDate: dateOf(value.childBirthDate), sex: null }) === 'birth_date'

  return (
    <IntakeSection
      title={t('intake.sections.child')}
      icon="person"
      rail={
        <>
          {age !== null && <b>{t('intake.age', { count: age })}</b>}
          {facts !== null && <span>{t(`intake.sex.${facts.sex}`)}</span>}
        </>
      }
    >
      <p className="intake-wide intake-quiet">{t('intake.childHelp')}</p>
      <div onBlur={() => setCodeLeft(true)}>
        <TextField
          label={t('intake.personalCode')}
          value={value.childPersonalCode}
          onChange={(typed) => {
            setCodeLeft(false)
            onCode(typed)
          }}
          error={codeError}
          inputMode="numeric"
          maxLength={20}
          isOptional
        />
      </div>
      <DateField
        label={t('intake.birthDate')}
        value={dateOf(value.childBirthDate)}
        onChange={(date, state) => onDate('childBirthDate', date, state)}
        max={today}
        error={
          contradicted && facts !== null
            ? t('intake.birthContradicts', { date: formatDate(facts.birthDate) })
            : errorOf('child.birthDate')
        }
        isOptional
      />
      <TextField
        label={t('intake.givenName')}
        value={value.childGivenName}
        onChange={(childGivenName) => onChange({ childGivenName })}
        error={errorOf('child.givenName')}
        isOptional
      />
      <TextField
        label={t('intake.surname')}
        value={value.childSurname}
        onChange={(childSurname) => onChange({ childSurname })}
        error={errorOf('child.surname')}
        isOptional
      />
      {known !== null && (
        <div className="intake-wide">
          <Notice tone="info" announce title={t('intake.knownTitle', { name: fullName(known) })}>
            {t('intake.knownText')}
          </Notice>
        </div>
      )}
      {birthDate !== null && isAdultOn(birthDate, requestedOn) && (
        <div className="intake-wide">
          <Notice tone="warn" announce>
            {t('intake.adult')}
          </Notice>
        </div>
      )}
    </IntakeSection>
  )
}
