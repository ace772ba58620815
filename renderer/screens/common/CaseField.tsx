import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { CaseLine } from '#contract/municipalities.ts'
import type { CaseId } from '#model/ids.ts'

import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { matchesLoosely } from '../../i18n/loose-match.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { ComboBox } from '../../kit/ComboBox.tsx'
import { CASE_KIND_ICONS } from '../../kit/kind-icons.ts'
import { Spinner } from '../../kit/Spinner.tsx'
import { kindLabel, stageLabel } from './labels.ts'

/** So many cases are offered at once: typing narrows them, and a list of thousands would be felt. */
const MOST = 40

export interface CaseFieldProps {
  /** Cases that are not offered. */
  readonly without: ReadonlySet<CaseId>
  readonly value: CaseId | null
  readonly onPick: (line: CaseLine | null) => void
  readonly error: string | null
}

/** Asks for a case by its number or child; open cases first. */
export function CaseField({ without, value, onPick, error }: CaseFieldProps) {
  const { t } = useText()
  const open = useQuery(queries.cases(null, true))
  const closed = useQuery(queries.cases(null, false))
  const [text, setText] = useState('')
  const failure = open.error ?? closed.error
  const lines =
    open.data && closed.data && [...open.data, ...closed.data].filter(({ id }) => !without.has(id))
  const offered = lines?.filter((line) => matchesLoosely(caseWords(line), text)).slice(0, MOST)
  return (
    <>
      <ErrorNotice thrown={failure} />
      {offered === undefined && failure === null && <Spinner />}
      {offered !== undefined && (
        <ComboBox<CaseId>
          label={t('caseData.links.case')}
          description={t('caseData.links.caseHelp')}
          choices={offered.map((line) => ({
            id: line.id,
            label: caseWords(line),
            note: [kindLabel(t, line.kind), stageLabel(t, line.kind, line.stage), line.municipalityName].join(
              ' · ',
            ),
            icon: CASE_KIND_ICONS[line.kind],
          }))}
          value={value}
          onChange={(id) => onPick(lines?.find((line) => line.id === id) ?? null)}
          onTextChange={setText}
          error={error}
          keepOrder
          autoFocus
        />
      )}
    </>
  )
}

function caseWords({ number, children }: CaseLine): string {
  return [number, children].filter((part) => part !== '').join(' · ')
}
