import type { Output } from '#contract/index.ts'

import type { MessageKey } from '../../i18n/catalogues.ts'
import { weekdayName } from '../../i18n/formats.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Agenda, AgendaGroup, AgendaRow } from '../../kit/Agenda.tsx'
import { CASE_KIND_ICONS } from '../../kit/kind-icons.ts'
import { DueStatus, StateStatus } from '../common/DueStatus.tsx'
import { casePageHref, itemPage } from '../case/case-pages.ts'
import { itemTitle } from '../common/item-words.ts'
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
  if (overview.due.length + overview.items.length === 0) return <EmptyDesk overview={overview} />
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
              <DueRow
                key={due.type === 'deadline' ? due.computed.deadline.id : due.item.id}
                due={due}
                previous={groups[group][index - 1]}
              />
            ))}
          </AgendaGroup>
        ))}
      </Agenda>
    </div>
  )
}

/** One thing that is due. A date is printed once; the next row of the same day leaves it out. */
function DueRow({ due, previous }: { readonly due: Due; readonly previous: Due | undefined }) {
  const { t } = useText()
  const { case: line, dueOn } = due
  const isDateShown = previous?.dueOn !== dueOn
  const child = line.children === '' ? t('deskScreen.noChild') : line.children
  const what =
    due.type === 'deadline'
      ? {
          title: t(`deadline.rule.${due.computed.deadline.ruleId}.task`),
          href: `/cases/${line.id}`,
          status: <DueStatus computed={due.computed} />,
        }
      : {
          title: `${t(`items.type.${due.item.type}.one`)}: ${itemTitle(t, due.item)}`,
          href: casePageHref(line.id, itemPage(due.item.type)),
          status: <StateStatus state={due.state} />,
        }
  return (
    <AgendaRow
      date={dueOn}
      isDateShown={isDateShown}
      dateNote={isDateShown ? weekdayName(t, dueOn) : undefined}
      icon={CASE_KIND_ICONS[line.kind]}
      iconLabel={kindLabel(t, line.kind)}
      sub={`${kindLabel(t, line.kind)} · ${stageLabel(t, line.kind, line.stage)}`}
      place={
        <>
          <span className="num">{line.number}</span> · {child}
        </>
      }
      placeSub={line.municipalityName}
      {...what}
    />
  )
}
