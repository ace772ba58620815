import { useMutation } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import type { CaseView } from '#contract/cases.ts'
import type { DraftTargetId } from '#model/ids.ts'
import type { CasePerson } from '#model/person/person.ts'
import type { PersonField } from '#model/person/role-data.ts'
import { ROLES, type Role } from '#model/person/role.ts'

import { addPerson, updatePerson } from '../../../data/people-mutations.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../../../data/use-form-draft.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import type { MessageKey } from '../../../i18n/catalogues.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { FormFooter } from '../../../shell/FormFooter.tsx'
import { WithFoundForm } from '../../../shell/WithFoundForm.tsx'
import { roleLabel } from '../../common/labels.ts'
import { IdentityFields } from './IdentityFields.tsx'
import {
  codeFacts,
  codeFault,
  fieldsNotKept,
  formOfFields,
  hasField,
  orNull,
  personFields,
  personForm,
  personInput,
  reachedChildLimit,
} from './person-form.ts'
import { ROLE_SOURCES } from './role-source.ts'

const FIELD_LABELS = {
  personalCode: 'people.personalCode',
  birthDate: 'people.birthDate',
  sex: 'people.sex',
  phone: 'people.phone',
  email: 'people.email',
} as const satisfies Readonly<Record<PersonField, MessageKey>>

export interface PersonDialogProps {
  /** Of the person changed, or the new one's, minted when the form opens. */
  readonly targetId: DraftTargetId
  readonly view: CaseView
  readonly role: Role
  /** The one to change; a new one when left out. */
  readonly existing?: CasePerson
  readonly onClose: () => void
  /** Takes the focus where the step that asked for the person had it, and is done. */
  readonly focusAfter: RefObject<HTMLElement | null>
}

/**
 * Adds a person to the case or changes one. Asked is what the role may have; what was typed before another role was chosen
 * stays in the form, and it is said what of it will not be kept.
 */
export function PersonDialog(props: PersonDialogProps) {
  const place: FormPlace = { caseId: props.view.case.id, targetId: props.targetId, form: 'person' }
  return (
    <WithFoundForm key={props.targetId} place={place}>
      {(found) => <PersonFormDialog {...props} place={place} found={found} />}
    </WithFoundForm>
  )
}

interface PersonFormDialogProps extends PersonDialogProps {
  readonly place: FormPlace
  readonly found: FoundForm | null
}

function PersonFormDialog({
  view,
  role,
  existing,
  onClose,
  focusAfter,
  place,
  found,
}: PersonFormDialogProps) {
  const { t } = useText()
  const draft = useFormDraft(place, personFields(personForm(role, existing)), found)
  const form = formOfFields(draft.value)
  const [isChecked, setChecked] = useState(false)
  const caseId = view.case.id
  const save = useMutation({
    mutationFn: async () => {
      const input = {
        caseId,
        person: personInput(form, view.today),
        role: form.role,
        tie: orNull(form.tie),
      }
      await draft.commit(async (key) => {
        const committed = { ...input, draft: key }
        await (existing ? updatePerson({ ...committed, casePersonId: existing.id }) : addPerson(committed))
      })
    },
    onSuccess: onClose,
  })

  const limit = form.role === 'child' ? reachedChildLimit(view.case.kind, view.people, existing) : null
  const fault = codeFault(form, view.today)
  const notKept = fieldsNotKept(form, view.today)
  const isNameless = form.givenName.trim() === '' && form.surname.trim() === ''
  const { change } = draft
  const giveUp = () => {
    void draft.discard()
    onClose()
  }
  const submit = () => {
    setChecked(true)
    const isDateBroken =
      form.isBirthDateBroken && hasField(form, 'birthDate') && codeFacts(form, view.today) === null
    if (limit === null && fault === null && !isNameless && !isDateBroken) save.mutate()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={t(existing ? 'people.editTitle' : 'people.addTitle')}
      isBusy={save.isPending}
      focusAfter={focusAfter}
      footer={
        <FormFooter
          form={draft}
          act={t(existing ? 'people.save' : 'people.addDo')}
          isBusy={save.isPending}
          onGiveUp={giveUp}
        />
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
          description={t(ROLE_SOURCES[form.role])}
        />
        {notKept.length > 0 && (
          <Notice tone="warn" announce>
            {t('people.notKept', {
              fields: notKept.map((field) => t(FIELD_LABELS[field]).toLowerCase()).join(', '),
            })}
          </Notice>
        )}
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
        <IdentityFields
          form={form}
          birthDateTyped={draft.value.birthDate}
          change={change}
          today={view.today}
          isChecked={isChecked}
          existing={existing}
          requestedOn={view.case.requestedOn}
        />
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
