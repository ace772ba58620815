import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CaseView } from '#contract/cases.ts'
import { caseDraftTarget, casePersonDraftTarget, type DraftContent, type PersonDraft } from '#model/draft.ts'
import type { CasePerson } from '#model/person/person.ts'
import type { PersonField } from '#model/person/role-data.ts'
import { ROLES, type Role } from '#model/person/role.ts'
import type { Instant } from '#model/time/dates.ts'

import { addPerson, updatePerson } from '../../../data/people-mutations.ts'
import { type DraftKey, useDraft } from '../../../data/use-draft.ts'
import { useKeptDraft } from '../../../data/use-kept-draft.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { focusFirstInvalid } from '../../../errors/focus-first-invalid.ts'
import type { MessageKey } from '../../../i18n/catalogues.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { DraftKept } from '../../common/DraftKept.tsx'
import { roleLabel } from '../../common/labels.ts'
import { IdentityFields } from './IdentityFields.tsx'
import {
  codeFault,
  fieldsNotKept,
  isBirthDateBroken,
  orNull,
  personForm,
  personInput,
  reachedChildLimit,
  type PersonForm,
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
  readonly view: CaseView
  readonly role: Role
  /** The one to change; a new one when left out. */
  readonly existing?: CasePerson
  readonly onClose: () => void
}

/**
 * Adds a person to the case or changes one. What is typed is a draft until it is saved or given up: Escape and the cross
 * keep it.
 */
export function PersonDialog(props: PersonDialogProps) {
  const { view, existing } = props
  const key = {
    caseId: view.case.id,
    targetId: existing ? casePersonDraftTarget(existing.id) : caseDraftTarget(view.case.id),
  }
  const kept = useKeptDraft(key, 'person')
  // Where drafts cannot be read, what is typed cannot be kept either: the form itself says so.
  if (kept.value === undefined && kept.failure === null) return null
  return <PersonWriter {...props} draftKey={key} start={kept.value ?? null} keptAt={kept.savedAt} />
}

interface PersonWriterProps extends PersonDialogProps {
  readonly draftKey: DraftKey
  /** What was typed before; `null` for a form that begins. */
  readonly start: PersonDraft | null
  readonly keptAt: Instant | null
}

/**
 * The form. Asked is what the role may have; what was typed before another role was chosen stays in it, and it is said
 * what of it will not be kept.
 */
function PersonWriter({ view, role, existing, onClose, draftKey, start, keptAt }: PersonWriterProps) {
  const { t } = useText()
  const [form, setForm] = useState(() => start ?? personForm(role, existing))
  const [isChecked, setChecked] = useState(false)
  const latest = useRef(form)
  const fields = useRef<HTMLDivElement>(null)
  const draft = useDraft(draftKey)
  const caseId = view.case.id
  const save = useMutation({
    mutationFn: async () => {
      await draft.flush()
      const input = {
        caseId,
        person: personInput(form, view.today),
        role: form.role,
        tie: orNull(form.tie),
      }
      await (existing ? updatePerson({ ...input, casePersonId: existing.id }) : addPerson(input))
      await draft.drop()
    },
    onSuccess: onClose,
  })

  const limit = form.role === 'child' ? reachedChildLimit(view.case.kind, view.people, existing) : null
  const fault = codeFault(form, view.today)
  const notKept = fieldsNotKept(form, view.today)
  const isNameless = form.givenName.trim() === '' && form.surname.trim() === ''
  const content = (): DraftContent => ({ type: 'person', value: latest.current })
  const change = (patch: Partial<PersonForm>) => {
    latest.current = { ...latest.current, ...patch }
    setForm(latest.current)
    draft.touch(content)
  }
  const submit = () => {
    setChecked(true)
    const isInOrder = limit === null && fault === null && !isNameless && !isBirthDateBroken(form, view.today)
    if (isInOrder) save.mutate()
    else focusFirstInvalid(fields.current)
  }
  const giveUp = async () => {
    await draft.discard(content())
    onClose()
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
          <span className="person-kept">
            <DraftKept savedAt={draft.savedAt ?? keptAt} />
          </span>
          <Button variant="line" onPress={() => void giveUp()} isDisabled={save.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          <Button variant="main" type="submit" isPending={save.isPending}>
            {t(existing ? 'people.save' : 'people.addDo')}
          </Button>
        </>
      }
    >
      <div ref={fields} className="person-form">
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
          change={change}
          today={view.today}
          isChecked={isChecked}
          existing={existing}
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
        <ErrorNotice thrown={save.error} kept={draft.failure === null ? 'draft' : 'typed'} />
        <ErrorNotice thrown={draft.failure} kept="typed" onRetry={() => void draft.flush()} />
      </div>
    </Dialog>
  )
}
