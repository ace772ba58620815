import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseView } from '#contract/cases.ts'
import { fullName } from '#model/person/name.ts'
import type { CasePerson } from '#model/person/person.ts'
import { ROLES, type Role } from '#model/person/role.ts'

import { addPerson, updatePerson } from '../../../data/people-mutations.ts'
import { personByCode } from '../../../data/intake-mutations.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { DateField } from '../../../kit/DateField.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { roleLabel } from '../../common/labels.ts'
import {
  codeFacts,
  codeFault,
  keepsIdentity,
  orNull,
  personForm,
  personInput,
  reachedChildLimit,
  type PersonForm,
} from './person-form.ts'

export interface PersonDialogProps {
  readonly view: CaseView
  readonly role: Role
  /** The one to change; a new one when left out. */
  readonly existing?: CasePerson
  readonly onClose: () => void
}

/** Adds a person to the case or changes one. What is asked depends on the role. */
export function PersonDialog({ view, role, existing, onClose }: PersonDialogProps) {
  const { t } = useText()
  const [form, setForm] = useState(() => personForm(role, existing))
  const [isChecked, setChecked] = useState(false)
  const caseId = view.case.id
  const save = useMutation({
    mutationFn: async () => {
      const input = {
        caseId,
        person: personInput(form, view.today, existing),
        role: form.role,
        tie: orNull(form.tie),
      }
      await (existing ? updatePerson({ ...input, casePersonId: existing.id }) : addPerson(input))
    },
    onSuccess: onClose,
  })

  const limit = form.role === 'child' ? reachedChildLimit(view.case.kind, view.people, existing) : null
  const fault = codeFault(form, view.today)
  const isNameless = form.givenName.trim() === '' && form.surname.trim() === ''
  const change = (patch: Partial<PersonForm>) => setForm((before) => ({ ...before, ...patch }))
  const submit = () => {
    setChecked(true)
    const isDateBroken = form.isBirthDateBroken && codeFacts(form, view.today) === null
    if (limit === null && fault === null && !isNameless && !isDateBroken) save.mutate()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={t(existing ? 'people.editTitle' : 'people.addTitle')}
      isBusy={save.isPending}
      footer={
        <>
          <Button variant="line" onPress={onClose} isDisabled={save.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          <Button variant="main" type="submit" isPending={save.isPending}>
            {t(existing ? 'people.save' : 'people.addDo')}
          </Button>
        </>
      }
    >
      <div className="person-form">
        <Select
          label={t('people.role')}
          choices={ROLES.map((id) => ({ id, label: roleLabel(t, id) }))}
          value={form.role}
          onChange={(next) => change({ role: next })}
          autoFocus={existing === undefined}
          error={limit === null ? null : t('people.childLimit', { count: limit })}
          {...(form.role === 'reporter' ? { description: t('people.reporterNote') } : {})}
          {...(form.role === 'network_member' ? { description: t('people.networkNote') } : {})}
        />
        <div className="person-pair">
          <TextField
            label={t('people.givenName')}
            value={form.givenName}
            onChange={(givenName) => change({ givenName })}
            maxLength={100}
            error={isChecked && isNameless ? t('people.nameMissing') : null}
          />
          <TextField
            label={t('people.surname')}
            value={form.surname}
            onChange={(surname) => change({ surname })}
            maxLength={100}
          />
        </div>
        {keepsIdentity(form.role) && (
          <Identity view={view} form={form} change={change} isChecked={isChecked} existing={existing} />
        )}
        <div className="person-pair">
          <TextField
            label={t('people.phone')}
            isOptional
            value={form.phone}
            onChange={(phone) => change({ phone })}
            inputMode="tel"
            maxLength={40}
          />
          <TextField
            label={t('people.email')}
            isOptional
            value={form.email}
            onChange={(email) => change({ email })}
            inputMode="email"
            maxLength={200}
          />
        </div>
        {form.role !== 'child' && (
          <TextField
            label={t('people.tie')}
            isOptional
            description={t('people.tieHint')}
            value={form.tie}
            onChange={(tie) => change({ tie })}
            maxLength={200}
          />
        )}
        <ErrorNotice thrown={save.error} kept="typed" />
      </div>
    </Dialog>
  )
}

interface IdentityProps {
  readonly view: CaseView
  readonly form: PersonForm
  readonly change: (patch: Partial<PersonForm>) => void
  readonly isChecked: boolean
  readonly existing: CasePerson | undefined
}

/** Personal code and date of birth. A whole code tells the date, and whether the person is known already. */
function Identity({ view, form, change, isChecked, existing }: IdentityProps) {
  const { t } = useText()
  const [isLeft, setLeft] = useState(form.personalCode !== '')
  const facts = codeFacts(form, view.today)
  const fault = codeFault(form, view.today)
  const code = form.personalCode.trim()
  const { data: known } = useQuery({
    ...personByCode(code),
    enabled: facts !== null && code !== existing?.person.personalCode,
  })
  const isWhole = code.length >= 11
  return (
    <>
      <div className="person-pair">
        <TextField
          label={t('people.personalCode')}
          isOptional
          value={form.personalCode}
          onChange={(personalCode) => change({ personalCode: personalCode.replace(/\s/g, '') })}
          onBlur={() => setLeft(true)}
          inputMode="numeric"
          maxLength={20}
          width={14}
          error={fault !== null && (isLeft || isWhole || isChecked) ? t(`people.fault.${fault}`) : null}
        />
        <DateField
          label={t('people.birthDate')}
          isOptional
          value={facts?.birthDate ?? form.birthDate}
          isReadOnly={facts !== null}
          max={view.today}
          onChange={(birthDate, state) =>
            change({ birthDate, isBirthDateBroken: state === 'incomplete' || state === 'invalid' })
          }
          {...(facts === null ? {} : { description: t('people.birthFromCode') })}
        />
      </div>
      {known && (
        <Notice tone="info" announce>
          {t('people.known', { name: fullName(known) })}
        </Notice>
      )}
    </>
  )
}
