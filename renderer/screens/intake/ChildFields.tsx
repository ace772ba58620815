import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { ageInYears, isAdultOn } from '#model/person/age.ts'
import { fullName } from '#model/person/name.ts'
import { checkPersonalCode, contradiction } from '#model/person/personal-code.ts'
import { formatDate, type IsoDate } from '#model/time/dates.ts'

import { personByCode } from '../../data/intake-mutations.ts'
import { queryClient } from '../../data/query-client.ts'
import { personalCodeText } from '../../errors/field-texts.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { shownDate, typedDate } from '../../kit/date-text.ts'
import { DateField } from '../../kit/DateField.tsx'
import { IconButton } from '../../kit/IconButton.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { childFacts, dateOf, type IntakeChild, plainCode } from './intake-value.ts'
import { IntakeGrid } from './IntakeSection.tsx'

/** What of a child changes; told from the child as it then stands, `null` for nothing. */
export type ChildChange = (child: IntakeChild) => Partial<IntakeChild> | null

interface ChildFieldsProps {
  readonly child: IntakeChild
  /** Which of several; `null` for the only one. */
  readonly number: number | null
  /** The day of the request as typed: ages are told on it. */
  readonly requestedOn: string
  readonly today: IsoDate
  readonly errorOf: (field: string) => string | null
  /** Takes focus when it appears. */
  readonly isFresh: boolean
  readonly onChange: (change: ChildChange) => void
  readonly onRemove: () => void
}

/** A child. The personal code tells the birth date and the sex, and whether the child is known already. */
export function ChildFields({
  child,
  number,
  requestedOn,
  today,
  errorOf,
  isFresh,
  onChange,
  onRemove,
}: ChildFieldsProps) {
  const { t } = useText()
  const [isCodeLeft, setCodeLeft] = useState(true)
  const code = plainCode(child.personalCode)
  const checked = checkPersonalCode(code, today)
  const facts = childFacts(child)
  const birthDate = dateOf(child.birthDate) ?? facts?.birthDate ?? null
  const requestDay = dateOf(requestedOn) ?? today
  const age = ageInYears({ birthDate }, requestDay)
  const known = useQuery({ ...personByCode(code), enabled: facts !== null }).data ?? null
  const isContradicted =
    facts !== null && contradiction(code, { birthDate: dateOf(child.birthDate), sex: null }) === 'birth_date'

  const typeCode = (personalCode: string) => {
    setCodeLeft(false)
    const told = childFacts({ personalCode })
    onChange(({ birthDate: typed }) => ({
      personalCode,
      ...(told !== null && typed === '' ? { birthDate: told.birthDate } : {}),
    }))
    if (told !== null) void fillName(personalCode)
  }
  const fillName = async (personalCode: string) => {
    const person = await queryClient.fetchQuery(personByCode(plainCode(personalCode)))
    if (person === null) return
    onChange((now) => {
      const isOther = now.personalCode !== personalCode
      if (isOther || now.givenName !== '' || now.surname !== '') return null
      return { givenName: person.givenName, surname: person.surname }
    })
  }

  return (
    <IntakeGrid
      icon="person"
      rail={
        <>
          {number !== null && <b>{t('intake.childNumber', { number: String(number) })}</b>}
          {age !== null && <span className="intake-age">{t('intake.age', { count: age })}</span>}
          {facts !== null && <span>{t(`intake.sex.${facts.sex}`)}</span>}
        </>
      }
    >
      <div onBlur={() => setCodeLeft(true)}>
        <TextField
          label={t('intake.personalCode')}
          value={child.personalCode}
          onChange={typeCode}
          error={
            code !== '' && !checked.ok && isCodeLeft
              ? personalCodeText(t, checked.error)
              : errorOf('personalCode')
          }
          inputMode="numeric"
          maxLength={20}
          autoFocus={isFresh}
          isOptional
        />
      </div>
      <DateField
        label={t('intake.birthDate')}
        {...shownDate(child.birthDate)}
        onChange={(date, _state, text) => onChange(() => ({ birthDate: typedDate(date, text) }))}
        max={today}
        error={
          isContradicted
            ? t('intake.birthContradicts', { date: formatDate(facts.birthDate) })
            : errorOf('birthDate')
        }
        isOptional
      />
      <TextField
        label={t('intake.givenName')}
        value={child.givenName}
        onChange={(givenName) => onChange(() => ({ givenName }))}
        error={errorOf('givenName')}
        isOptional
      />
      <div className="intake-name">
        <TextField
          label={t('intake.surname')}
          value={child.surname}
          onChange={(surname) => onChange(() => ({ surname }))}
          error={errorOf('surname')}
          isOptional
        />
        <IconButton
          icon="close"
          label={
            number === null
              ? t('intake.removeChild')
              : t('intake.removeChildNumber', { number: String(number) })
          }
          onPress={onRemove}
        />
      </div>
      {known !== null && (
        <div className="intake-wide">
          <Notice tone="info" announce title={t('intake.knownTitle', { name: fullName(known) })}>
            {t('intake.knownText')}
          </Notice>
        </div>
      )}
      {birthDate !== null && isAdultOn(birthDate, requestDay) && (
        <div className="intake-wide">
          <Notice tone="warn" announce>
            {t('intake.adult')}
          </Notice>
        </div>
      )}
    </IntakeGrid>
  )
}
