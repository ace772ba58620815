import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { entryHref } from '../../timeline/timeline-address.ts'
import { CasePickDialog } from '../common/CasePickDialog.tsx'
import { OwedCommitments } from '../common/OwedCommitments.tsx'
import { ScreenState } from '../common/ScreenState.tsx'
import { BackupReminder } from './BackupReminder.tsx'
import { DeskAgenda } from './DeskAgenda.tsx'
import { DeskHead } from './DeskHead.tsx'
import { DeskIndex } from './DeskIndex.tsx'
import { groupDue } from './due-groups.ts'
import { NotInStar } from './NotInStar.tsx'
import { NoteDialogs } from './notes/NoteDialogs.tsx'
import { WaitingNotes } from './notes/WaitingNotes.tsx'
import { RecoveryReminder } from './RecoveryReminder.tsx'
import { Silent } from './Silent.tsx'
import { Unfinished } from './Unfinished.tsx'

/** Minu töölaud: what is due across all cases, what was promised, and what lies unfinished. */
export function DeskScreen() {
  const { t } = useText()
  const { data, error, refetch } = useQuery(queries.desk())
  const [isPicking, setPicking] = useState(false)
  const newEntry = useRef<HTMLButtonElement>(null)

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
  const groups = groupDue(data)
  return (
    <>
      <WorkArea
        index={<DeskIndex overview={data} />}
        head={
          <DeskHead
            today={data.today}
            groups={groups}
            newEntry={newEntry}
            onNewEntry={() => setPicking(true)}
          />
        }
        record={
          <>
            <RecoveryReminder />
            <BackupReminder />
            <DeskAgenda overview={data} groups={groups} />
          </>
        }
        owed={
          <>
            <WaitingNotes />
            <OwedCommitments
              mineFirst
              shownAtFirst={3}
              today={data.today}
              commitments={data.commitments.map(
                ({ commitment, entryId, case: { id, number, children, ...where } }) => ({
                  commitment,
                  place: {
                    href: entryHref(id, entryId),
                    words: [number, children, where.municipalityName]
                      .filter((part) => part !== '')
                      .join(' · '),
                  },
                }),
              )}
            />
            <Silent cases={data.silent} />
            <NotInStar counts={data.notInStar} />
            <Unfinished overview={data} />
          </>
        }
      />
      <NoteDialogs focusAfter={newEntry} />
      {isPicking && <CasePickDialog onClose={() => setPicking(false)} />}
    </>
  )
}
