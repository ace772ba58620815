import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import type { CaseLine } from '#contract/municipalities.ts'

import { callError } from '../data/api.ts'
import { moveEntry } from '../data/corrections-mutations.ts'
import { correctionQueries } from '../data/corrections-queries.ts'
import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import { ERROR_TEXTS } from '../errors/error-texts.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Notice } from '../kit/Notice.tsx'
import { useToasts } from '../kit/Toasts.tsx'
import { CaseField } from '../screens/common/CaseField.tsx'
import { BusyButton } from '../shell/BusyButton.tsx'
import type { EntryOnTimeline } from '../timeline/use-composing.ts'
import { EntryLine } from './EntryLine.tsx'

interface MoveEntryDialogProps {
  readonly item: EntryOnTimeline
  readonly onClose: () => void
  readonly focusAfter: RefObject<HTMLElement | null>
}

/** Asks which case an entry belongs to, and names who cannot go along before it is moved. */
export function MoveEntryDialog({ item, onClose, focusAfter }: MoveEntryDialogProps) {
  const { t } = useText()
  const toasts = useToasts()
  const { entry } = item
  const [picked, setPicked] = useState<CaseLine | null>(null)
  const [isChecked, setChecked] = useState(false)
  const move = useMutation({
    mutationFn: (to: CaseLine) => moveEntry({ entryId: entry.id, caseId: to.id, participants: staying }),
    onSuccess: (_, to) => {
      toasts.show({
        text: t('correction.move.done', { number: to.number }),
        undo: { onPress: () => void moveBack() },
      })
      onClose()
    },
  })
  const moveBack = async () => {
    try {
      const { id, caseId, participants } = entry
      await moveEntry({ entryId: id, caseId, participants: [...participants] })
    } catch (thrown) {
      const { what, todo } = ERROR_TEXTS[callError(thrown).code]
      toasts.show({ text: `${t(what)}. ${t(todo)}`, tone: 'error' })
    }
  }
  const asked = useQuery({
    ...correctionQueries.leftOut(entry.id, picked?.id ?? entry.caseId),
    enabled: picked !== null,
  })
  const leftOut = picked === null ? [] : (asked.data ?? [])
  const staying = entry.participants.filter((id) => leftOut.every(({ personId }) => personId !== id))
  const submit = () => {
    setChecked(true)
    // Nobody is left out before they were named.
    if (picked !== null && asked.data !== undefined) move.mutate(picked)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={t('correction.move.title')}
      isBusy={move.isPending}
      focusAfter={focusAfter}
      footer={
        <>
          <Button variant="line" onPress={onClose} isDisabled={move.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          <BusyButton isSubmit variant="main" isBusy={move.isPending} busyLabel={t('correction.move.doing')}>
            {t(leftOut.length === 0 ? 'correction.move.submit' : 'correction.move.submitWithout')}
          </BusyButton>
        </>
      }
    >
      <div className="correction-form">
        <EntryLine item={item} />
        <CaseField
          without={new Set([entry.caseId])}
          value={picked?.id ?? null}
          onPick={(line) => {
            setPicked(line)
            move.reset()
          }}
          error={isChecked && picked === null ? t('caseData.links.choose') : null}
        />
        <p className="correction-hint">{t('correction.move.text')}</p>
        {leftOut.length > 0 && (
          <Notice tone="warn" announce title={t('correction.move.leftOut', { number: picked?.number ?? '' })}>
            <ul className="correction-names">
              {leftOut.map(({ personId, name }) => (
                <li key={personId}>{name}</li>
              ))}
            </ul>
            <p>{t('correction.move.leftOutText')}</p>
          </Notice>
        )}
        <ErrorNotice thrown={asked.error ?? move.error} />
      </div>
    </Dialog>
  )
}
