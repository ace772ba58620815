import { useMutation } from '@tanstack/react-query'
import type { RefObject } from 'react'

import type { CaseId } from '#model/ids.ts'
import { fullName } from '#model/person/name.ts'
import type { CasePerson } from '#model/person/person.ts'

import { removePerson } from '../../../data/people-mutations.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { ConfirmDialog } from '../../../kit/Dialog.tsx'

export interface RemovePersonDialogProps {
  readonly caseId: CaseId
  readonly person: CasePerson
  readonly onClose: () => void
  readonly onRemoved: () => void
  /** Takes the focus where the line of the person had it. */
  readonly focusAfter: RefObject<HTMLElement | null>
}

/** Asks before a person is taken out of the case. */
export function RemovePersonDialog({
  caseId,
  person,
  onClose,
  onRemoved,
  focusAfter,
}: RemovePersonDialogProps) {
  const { t } = useText()
  const remove = useMutation({ mutationFn: removePerson, onSuccess: onRemoved })
  return (
    <ConfirmDialog
      isOpen
      title={t('people.removeTitle')}
      confirmLabel={t('people.remove')}
      onConfirm={() => remove.mutate({ caseId, casePersonId: person.id })}
      onCancel={onClose}
      isDanger
      isBusy={remove.isPending}
      focusAfter={focusAfter}
    >
      <p>{t('people.removeText', { name: fullName(person.person) })}</p>
      <ErrorNotice thrown={remove.error} />
    </ConfirmDialog>
  )
}
