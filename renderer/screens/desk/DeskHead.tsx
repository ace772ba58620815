import './DeskHead.css'

import type { Ref } from 'react'

import { dateInTallinn, formatDate, timeInTallinn, type IsoDate } from '#model/time/dates.ts'

import { clockText, weekdayName } from '../../i18n/formats.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Facts } from '../../kit/PageHead.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { NewCaseMenu } from '../common/NewCaseMenu.tsx'
import type { Due, DueGroup } from './due-groups.ts'

export interface DeskHeadProps {
  readonly today: IsoDate
  readonly groups: Readonly<Record<DueGroup, readonly Due[]>>
  /** The button of a new entry, for who gives the focus there. */
  readonly newEntry: Ref<HTMLButtonElement>
  readonly onNewEntry: () => void
}

/** The head of the desk: the day, how much is due, and the two ways to begin. */
export function DeskHead({ today, groups, newEntry, onNewEntry }: DeskHeadProps) {
  const { t } = useText()
  const now = Date.now()
  return (
    <PageHead
      title={t('desk.title')}
      sub={`${weekdayName(t, today)}, ${formatDate(today)}`}
      aside={
        <Facts
          countLast
          facts={[
            { id: 'overdue', label: t('desk.overdue'), count: groups.overdue.length },
            { id: 'today', label: t('desk.today'), count: groups.today.length },
            { id: 'week', label: t('desk.thisWeek'), count: groups.week.length },
          ]}
        />
      }
    >
      <div className="desk-begin">
        <time className="desk-now" dateTime={`${dateInTallinn(now)}T${timeInTallinn(now)}`}>
          {clockText(t, timeInTallinn(now))}
        </time>
        <Button ref={newEntry} variant="plain" size="small" icon="plus" onPress={onNewEntry}>
          {t('action.newEntry')}
        </Button>
        <NewCaseMenu />
      </div>
    </PageHead>
  )
}
