import type { Output } from '#contract/index.ts'

import type { MessageKey } from '../../i18n/catalogues.ts'
import { weekdayName } from '../../i18n/formats.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Agenda, AgendaGroup, AgendaRow } from '../../kit/Agenda.tsx'
import { CASE_KIND_ICONS } from '../../kit/kind-icons.ts'
import { DueStatus } from '../common/DueStatus.tsx'
import { kindLabel, stageLabel } from '../common/labels.ts'
import { walkRows } from '../common/walk-rows.ts'
import { EmptyDesk } from './EmptyDesk.tsx'
import { DUE_GROUPS, type Due, type DueGroup } from './due-groups.ts'

const HEADINGS: Readonly<Record<DueGroup, MessageKey>> = {
  overdue: 'desk.overdue',
  today: 'desk.today',
  week: 'desk.thisWeek',
  later: 'deskScreen.later',
}

export interface DeskAgendaProps {
  readonly overview: Output<'desk', 'overview'>
  readonly groups: Readonly<Record<DueGroup, readonly Due[]>>
}

/** What is due, on the date rail. Arrow keys walk the rows, Enter opens the case. */
export function DeskAgenda({ overview, groups }: DeskAgendaProps) {
  const { t } = useText()
  if (overview.due.length === 0) return <EmptyDesk overview={overview} />
  return (
    <div onKeyDown={(event) => walkRows(event, '.agenda-what a')}>
      <Agenda label={t('deskScreen.due')}>
        {DUE_GROUPS.filter((group) => groups[group].length > 0).map((group) => (
          <AgendaGroup
            key={group}
            heading={t(HEADINGS[group])}
            count={groups[group].length}
            isLate={group === 'overdue'}
          >
            {groups[group].map((due, index) => (
              <DueRow key={due.computed.deadline.id} due={due} previous={groups[group][index - 1]} />
            ))}
          </AgendaGroup>
        ))}
      </Agenda>
    </div>
  )
}

/** One deadline. A date is printed once; the next row of the same day leaves it out. */
function DueRow({ due, previous }: { readonly due: Due; readonly previous: Due | undefined }) {
  const { t } = useText()
  const { case: line, computed } = due
  const isDateShown = previous?.computed.dueOn !== computed.dueOn
  const child = line.children === '' ? t('deskScreen.noChild') : line.children
  return (
    <AgendaRow
      date={computed.dueOn}
      isDateShown={isDateShown}
      dateNote={isDateShown ? weekdayName(t, computed.dueOn) : undefined}
      icon={CASE_KIND_ICONS[line.kind]}
      iconLabel={kindLabel(t, line.kind)}
      title={t(`deadline.rule.${computed.deadline.ruleId}.task`)}
      href={`/cases/${line.id}`}
      sub={`${kindLabel(t, line.kind)} · ${stageLabel(t, line.kind, line.stage)}`}
      place={
        <>
          <span className="num">{line.number}</span> · {child}
        </>
      }
      placeSub={line.municipalityName}
      status={<DueStatus computed={computed} />}
    />
  )
}
