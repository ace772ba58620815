import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { CaseLine } from '#contract/municipalities.ts'
import type { CaseId } from '#model/ids.ts'

import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import type { Choice } from '../../kit/choice.ts'
import { ComboBox } from '../../kit/ComboBox.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { CASE_KIND_ICONS } from '../../kit/kind-icons.ts'
import { Spinner } from '../../kit/Spinner.tsx'
import { kindLabel, stageLabel } from './labels.ts'

export interface CasePickDialogProps {
  /** Only open cases for which this holds; all of them when left out. */
  readonly isOffered?: (line: CaseLine) => boolean
  readonly onClose: () => void
  /** Left out, the case's own page opens with a new entry. */
  readonly onPick?: (line: CaseLine) => void
}

/** Asks which case an entry is for, before it is written: an entry always belongs to one case. */
export function CasePickDialog({ isOffered = () => true, onClose, onPick }: CasePickDialogProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const { data, error } = useQuery(queries.cases(null, true))
  const [caseId, setCaseId] = useState<CaseId | null>(null)
  const lines = data?.filter(isOffered)
  const picked = lines?.find((line) => line.id === caseId) ?? null

  const go = () => {
    if (picked === null) return
    onClose()
    if (onPick) onPick(picked)
    else void navigate(`/cases/${picked.id}?entry=new`)
  }
  const choices = lines?.map((line): Choice<CaseId> => ({
    id: line.id,
    label: [line.number, line.children].filter((part) => part !== '').join(' · '),
    note: [kindLabel(t, line.kind), stageLabel(t, line.kind, line.stage), line.municipalityName].join(' · '),
    icon: CASE_KIND_ICONS[line.kind],
  }))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={go}
      title={t('municipality.chooseCase.title')}
      footer={
        <>
          <Button variant="line" onPress={onClose}>
            {t('kit.dialog.cancel')}
          </Button>
          <Button variant="main" type="submit" isDisabled={picked === null}>
            {t('municipality.chooseCase.go')}
          </Button>
        </>
      }
    >
      <ErrorNotice thrown={error} />
      {!choices && !error && <Spinner />}
      {choices?.length === 0 && <p>{t('municipality.chooseCase.none')}</p>}
      {choices && choices.length > 0 && (
        <ComboBox
          label={t('municipality.chooseCase.label')}
          description={t('municipality.chooseCase.hint')}
          choices={choices}
          value={caseId}
          onChange={setCaseId}
          keepOrder
          autoFocus
        />
      )}
    </Dialog>
  )
}
