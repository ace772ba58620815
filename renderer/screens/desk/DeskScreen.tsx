import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { CasePickDialog } from '../common/CasePickDialog.tsx'
import { ScreenState } from '../common/ScreenState.tsx'
import { useLetterKey } from '../common/use-letter-key.ts'
import { DeskAgenda } from './DeskAgenda.tsx'
import { DeskHead } from './DeskHead.tsx'
import { DeskIndex } from './DeskIndex.tsx'
import { DraftLines } from './DraftLines.tsx'
import { groupDue } from './due-groups.ts'

/** Minu töölaud: what is due across all cases, and what lies unfinished. */
export function DeskScreen() {
  const { t } = useText()
  const { data, error, refetch } = useQuery(queries.desk())
  const [isPicking, setPicking] = useState(false)
  useLetterKey('n', () => setPicking(true), data !== undefined)

  if (!data) {
    return (
      <ScreenState
        title={t('desk.title')}
        loading={t('deskScreen.loading')}
        thrown={error}
        onRetry={() => void refetch()}
      />
    )
  }
  const groups = groupDue(data.due, data.today)
  return (
    <>
      <WorkArea
        index={<DeskIndex overview={data} />}
        head={<DeskHead today={data.today} groups={groups} onNewEntry={() => setPicking(true)} />}
        record={<DeskAgenda overview={data} groups={groups} />}
        owed={<DraftLines drafts={data.drafts} />}
      />
      {isPicking && <CasePickDialog municipalityId={null} onClose={() => setPicking(false)} />}
    </>
  )
}
