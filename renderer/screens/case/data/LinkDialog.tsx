import { useState } from 'react'

import type { CaseView } from '#contract/cases.ts'
import type { CaseLine } from '#contract/municipalities.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { CaseField } from '../../common/CaseField.tsx'

interface LinkDialogProps {
  readonly view: CaseView
  readonly onClose: () => void
  readonly onPick: (line: CaseLine) => void
}

/** Asks which case to tie to this one, by its number or child; open cases first. */
export function LinkDialog({ view, onClose, onPick }: LinkDialogProps) {
  const { t } = useText()
  const [picked, setPicked] = useState<CaseLine | null>(null)
  const [isChecked, setChecked] = useState(false)
  const taken = new Set([view.case.id, ...view.linked.map(({ id }) => id)])
  const submit = () => {
    setChecked(true)
    if (picked !== null) onPick(picked)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={t('caseData.links.add')}
      footer={
        <>
          <Button variant="line" onPress={onClose}>
            {t('kit.dialog.cancel')}
          </Button>
          <Button variant="main" type="submit">
            {t('caseData.links.submit')}
          </Button>
        </>
      }
    >
      <CaseField
        without={taken}
        value={picked?.id ?? null}
        onPick={setPicked}
        error={isChecked && picked === null ? t('caseData.links.choose') : null}
      />
    </Dialog>
  )
}
