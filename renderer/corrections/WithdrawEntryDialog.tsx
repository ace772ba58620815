import { useMutation } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import { entryDraftTarget } from '#model/draft.ts'
import type { CaseId, EntryId } from '#model/ids.ts'

import { callError } from '../data/api.ts'
import { reinstateEntry, withdrawEntry } from '../data/corrections-mutations.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../data/use-form-draft.ts'
import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import { ERROR_TEXTS } from '../errors/error-texts.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { TextArea } from '../kit/TextField.tsx'
import { useToasts } from '../kit/Toasts.tsx'
import { BusyButton } from '../shell/BusyButton.tsx'
import { FormDraftLine } from '../shell/FormDraftLine.tsx'
import { WithFoundForm } from '../shell/WithFoundForm.tsx'
import type { EntryOnTimeline } from '../timeline/use-composing.ts'
import { EntryLine } from './EntryLine.tsx'

interface WithdrawEntryDialogProps {
  readonly caseId: CaseId
  readonly entryId: EntryId
  /** `null` where the entry is not loaded. */
  readonly item: EntryOnTimeline | null
  readonly onClose: () => void
  readonly focusAfter: RefObject<HTMLElement | null>
}

/** Asks why an entry is taken back. */
export function WithdrawEntryDialog(props: WithdrawEntryDialogProps) {
  const { caseId, entryId } = props
  const place: FormPlace = { caseId, targetId: entryDraftTarget(entryId), form: 'withdraw_entry' }
  return (
    <WithFoundForm place={place}>
      {(found) => <ReasonForm {...props} place={place} found={found} />}
    </WithFoundForm>
  )
}

interface ReasonFormProps extends WithdrawEntryDialogProps {
  readonly place: FormPlace
  readonly found: FoundForm | null
}

function ReasonForm({ entryId, item, onClose, focusAfter, place, found }: ReasonFormProps) {
  const { t } = useText()
  const toasts = useToasts()
  const form = useFormDraft(place, { reason: '' }, found)
  const [isChecked, setChecked] = useState(false)
  const { reason } = form.value
  const withdraw = useMutation({
    mutationFn: () => form.commit((draft) => withdrawEntry({ entryId, reason, draft })),
    onSuccess: () => {
      const fail = (thrown: unknown) =>
        toasts.show({ text: t(ERROR_TEXTS[callError(thrown).code].what), tone: 'error' })
      toasts.show({
        text: t('correction.withdraw.done'),
        // The usual word of taking back would say the same as the act.
        undo: {
          label: t('correction.withdrawn.reinstate'),
          onPress: () => void reinstateEntry(entryId).catch(fail),
        },
      })
      onClose()
    },
  })
  const giveUp = () => {
    void form.discard()
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={() => {
        setChecked(true)
        if (reason.trim() !== '') withdraw.mutate()
      }}
      title={t('correction.withdraw.title')}
      isBusy={withdraw.isPending}
      focusAfter={focusAfter}
      footer={
        <>
          <FormDraftLine savedAt={form.savedAt} failure={form.failure} />
          <Button variant="line" onPress={giveUp} isDisabled={withdraw.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          <BusyButton
            isSubmit
            variant="danger"
            isBusy={withdraw.isPending}
            busyLabel={t('correction.withdraw.doing')}
          >
            {t('correction.withdraw.submit')}
          </BusyButton>
        </>
      }
    >
      <div className="correction-form">
        {item !== null && <EntryLine item={item} />}
        <TextArea
          label={t('correction.withdraw.reason')}
          description={t('correction.withdraw.text')}
          value={reason}
          onChange={(typed) => form.change({ reason: typed })}
          maxLength={1000}
          error={isChecked && reason.trim() === '' ? t('correction.withdraw.reasonMissing') : null}
          isRequired
          autoFocus
        />
        <ErrorNotice thrown={withdraw.error} kept="typed" />
      </div>
    </Dialog>
  )
}
