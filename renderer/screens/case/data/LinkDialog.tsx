import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { CaseView } from '#contract/cases.ts'
import type { CaseLine } from '#contract/municipalities.ts'
import type { CaseId } from '#model/ids.ts'

import { queries } from '../../../data/queries.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { matchesLoosely } from '../../../i18n/loose-match.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { ComboBox } from '../../../kit/ComboBox.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { CASE_KIND_ICONS } from '../../../kit/kind-icons.ts'
import { Spinner } from '../../../kit/Spinner.tsx'
import { kindLabel, stageLabel } from '../../common/labels.ts'

/** So many cases are offered at once: typing narrows them, and a list of thousands would be felt. */
const MOST = 40

interface LinkDialogProps {
  readonly view: CaseView
  readonly onClose: () => void
  readonly onPick: (line: CaseLine) => void
}

/** Asks which case to tie to this one, by its number or child; open cases first. */
export function LinkDialog({ view, onClose, onPick }: LinkDialogProps) {
  const { t } = useText()
  const open = useQuery(queries.cases(null, true))
  const closed = useQuery(queries.cases(null, false))
  const [caseId, setCaseId] = useState<CaseId | null>(null)
  const [text, setText] = useState('')
  const [isChecked, setChecked] = useState(false)
  const error = open.error ?? closed.error

  const taken = new Set([view.case.id, ...view.linked.map(({ id }) => id)])
  const lines = open.data && closed.data && [...open.data, ...closed.data].filter(({ id }) => !taken.has(id))
  const offered = lines?.filter((line) => matchesLoosely(wordsOf(line), text)).slice(0, MOST)
  const submit = () => {
    setChecked(true)
    const picked = lines?.find(({ id }) => id === caseId)
    if (picked !== undefined) onPick(picked)
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
      <ErrorNotice thrown={error} />
      {offered === undefined && error === null && <Spinner />}
      {offered !== undefined && (
        <ComboBox<CaseId>
          label={t('caseData.links.case')}
          description={t('caseData.links.caseHelp')}
          choices={offered.map((line) => ({
            id: line.id,
            label: wordsOf(line),
            note: [kindLabel(t, line.kind), stageLabel(t, line.kind, line.stage), line.municipalityName].join(
              ' · ',
            ),
            icon: CASE_KIND_ICONS[line.kind],
          }))}
          value={caseId}
          onChange={setCaseId}
          onTextChange={setText}
          error={isChecked && caseId === null ? t('caseData.links.choose') : null}
          keepOrder
          autoFocus
        />
      )}
    </Dialog>
  )
}

function wordsOf({ number, children }: CaseLine): string {
  return [number, children].filter((part) => part !== '').join(' · ')
}
