import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import type { CaseView } from '#contract/cases.ts'
import { ERASURE_GROUNDS, type ErasureGround } from '#model/retention/erasure.ts'

import { eraseCase } from '../../../data/retention-mutations.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextLink } from '../../../kit/TextLink.tsx'
import { useToasts } from '../../../kit/Toasts.tsx'
import { BusyButton } from '../../../shell/BusyButton.tsx'
import { PageTitle } from '../PageTitle.tsx'

/** Grounds a case is erased on by itself; that its period has ended is for the review to say. */
const GROUNDS = ERASURE_GROUNDS.filter((ground) => ground !== 'period_ended')

/** Kustutamine: the case goes at need, before its period ends. */
export function EraseCase({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <PageTitle title={t('retention.erase.title')} />
      <div className="case-data">
        <p>{t('retention.erase.lead')}</p>
        <p className="case-data-quiet">
          <TextLink href="/settings/retention">{t('retention.erase.toReview')}</TextLink>
        </p>
        <p className="erase-case-act">
          <Button variant="line" size="small" icon="trash" onPress={() => setAsking(true)}>
            {t('retention.erase.ask')}
          </Button>
        </p>
      </div>
      {isAsking && <EraseDialog view={view} onClose={() => setAsking(false)} />}
    </>
  )
}

function EraseDialog({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t } = useText()
  const toasts = useToasts()
  const navigate = useNavigate()
  const { id, number } = view.case
  const [ground, setGround] = useState<ErasureGround | null>(null)
  const [isChecked, setChecked] = useState(false)
  const erase = useMutation({
    mutationFn: (chosen: ErasureGround) =>
      eraseCase({ caseId: id, ground: chosen }, () => navigate('/', { replace: true })),
    onSuccess: () => toasts.show({ text: t('retention.erased', { number }) }),
  })
  const submit = () => {
    setChecked(true)
    if (ground !== null) erase.mutate(ground)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={t('retention.erase.question', { number })}
      width="narrow"
      isBusy={erase.isPending}
      footer={
        <>
          <Button variant="line" onPress={onClose} isDisabled={erase.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          <BusyButton isSubmit variant="main" isBusy={erase.isPending} busyLabel={t('retention.erase.doing')}>
            {t('retention.erase.next')}
          </BusyButton>
        </>
      }
    >
      <div className="move-form">
        <p>{t('retention.erase.text')}</p>
        <RadioGroup<ErasureGround>
          label={t('retention.ground.label')}
          choices={GROUNDS.map((id) => ({
            id,
            label: t(`retention.ground.${id}.name`),
            note: t(`retention.ground.${id}.note`),
          }))}
          value={ground}
          onChange={setGround}
          error={isChecked && ground === null ? t('retention.ground.missing') : null}
        />
        <ErrorNotice thrown={erase.error} />
      </div>
    </Dialog>
  )
}
