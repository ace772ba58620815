import './merge.css'

import { useMutation } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import type { PersonInVault } from '#contract/merges.ts'
import type { PersonId } from '#model/ids.ts'
import { mergedPerson, mergeFault } from '#model/person/merge.ts'
import { fullName } from '#model/person/name.ts'

import { callError } from '../data/api.ts'
import { mergePeople, unmergePeople } from '../data/merges.ts'
import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import { ERROR_TEXTS } from '../errors/error-texts.ts'
import { matchesLoosely } from '../i18n/loose-match.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { ComboBox } from '../kit/ComboBox.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Notice } from '../kit/Notice.tsx'
import { RadioGroup } from '../kit/RadioGroup.tsx'
import { useToasts } from '../kit/Toasts.tsx'
import { BusyButton } from '../shell/BusyButton.tsx'
import { casesOf, MergeTable } from './MergeTable.tsx'

/** So many people are offered at once: typing narrows them. */
const MOST = 40

interface MergeDialogProps {
  readonly one: PersonInVault
  /** Whom the record may be merged with; one alone where the desk found the second record itself. */
  readonly others: readonly PersonInVault[]
  readonly onClose: () => void
  readonly focusAfter: RefObject<HTMLElement | null>
}

type Side = 'one' | 'other'

/** Shows two records of one person side by side and asks which one is kept. */
export function MergeDialog({ one, others, onClose, focusAfter }: MergeDialogProps) {
  const { t } = useText()
  const toasts = useToasts()
  const [otherId, setOtherId] = useState<PersonId | null>(
    others.length === 1 ? (others[0]?.person.id ?? null) : null,
  )
  const [text, setText] = useState('')
  const [side, setSide] = useState<Side>('one')
  const [isChecked, setChecked] = useState(false)
  const other = others.find(({ person }) => person.id === otherId) ?? null
  const fault = other === null ? null : mergeFault(one.person, other.person)
  const [kept, gone] = side === 'one' ? [one, other] : [other, one]
  const merge = useMutation({
    mutationFn: mergePeople,
    onSuccess: (mergeId) => {
      const name = kept === null ? '' : fullName(kept.person)
      const fail = (thrown: unknown) => {
        const { what, todo } = ERROR_TEXTS[callError(thrown).code]
        toasts.show({ text: `${t(what)}. ${t(todo)}`, tone: 'error' })
      }
      toasts.show({
        text: t('merge.done', { name }),
        undo: { onPress: () => void unmergePeople(mergeId).catch(fail) },
      })
      onClose()
    },
  })
  const words = (record: PersonInVault) =>
    t('merge.where', { name: fullName(record.person), cases: casesOf(t, record) })
  const submit = () => {
    setChecked(true)
    if (kept !== null && gone !== null && fault === null) {
      merge.mutate({ keptId: kept.person.id, goneId: gone.person.id })
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={t('merge.title')}
      width="wide"
      isBusy={merge.isPending}
      focusAfter={focusAfter}
      footer={
        <>
          <Button variant="line" onPress={onClose} isDisabled={merge.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          {fault === null && (
            <BusyButton isSubmit variant="main" isBusy={merge.isPending} busyLabel={t('merge.doing')}>
              {t('merge.submit')}
            </BusyButton>
          )}
        </>
      }
    >
      <div className="correction-form">
        {others.length === 0 && <p>{t('merge.noOthers')}</p>}
        {others.length > 1 && (
          <ComboBox<PersonId>
            label={t('merge.otherRecord')}
            description={t('merge.otherHelp')}
            choices={others
              .filter((record) => matchesLoosely(fullName(record.person), text))
              .slice(0, MOST)
              .map((record) => ({
                id: record.person.id,
                label: fullName(record.person),
                note: casesOf(t, record),
              }))}
            value={otherId}
            onChange={(id) => {
              setOtherId(id)
              merge.reset()
            }}
            onTextChange={setText}
            error={isChecked && other === null ? t('merge.choose') : null}
            keepOrder
            autoFocus
          />
        )}
        {other !== null && fault !== null && (
          <Notice tone="error" announce title={t('error.people_not_one.what')}>
            {t('error.people_not_one.todo')}
          </Notice>
        )}
        {other !== null && kept !== null && gone !== null && (
          <>
            {fault === null && (
              <RadioGroup<Side>
                label={t('merge.keep')}
                description={t('merge.keepNote')}
                choices={[
                  { id: 'one', label: words(one) },
                  { id: 'other', label: words(other) },
                ]}
                value={side}
                onChange={setSide}
              />
            )}
            <MergeTable
              one={one}
              other={other}
              after={fault === null ? mergedPerson(kept.person, gone.person) : null}
            />
            {fault === null && <p className="correction-hint">{t('merge.text')}</p>}
          </>
        )}
        <ErrorNotice thrown={merge.error} />
      </div>
    </Dialog>
  )
}
