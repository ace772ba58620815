import type { JournalLine } from '#model/journal/journal-line.ts'
import { dateInTallinn, type IsoDate } from '#model/time/dates.ts'

import { dateWithWeekday } from '../../i18n/formats.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { JournalRow } from './JournalRow.tsx'

export interface JournalDaysProps {
  readonly lines: readonly JournalLine[]
  readonly showsCase: boolean
}

/** Lines of the journal by the day of their clock, newest first. */
export function JournalDays({ lines, showsCase }: JournalDaysProps) {
  const { t } = useText()
  return (
    <div className="journal" role="region" aria-label={t('journal.list')}>
      {daysOf(lines).map(({ key, day, lines: ofDay }) => (
        <section key={key} aria-labelledby={`journal-${key}`}>
          <h2 id={`journal-${key}`} className="journal-day">
            {dateWithWeekday(t, day)}
          </h2>
          <ol className="journal-lines">
            {ofDay.map((line) => (
              <JournalRow key={line.seq} line={line} showsCase={showsCase} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

interface Day {
  /** A clock that was set back brings a day twice: its first row tells them apart. */
  readonly key: number
  readonly day: IsoDate
  readonly lines: JournalLine[]
}

function daysOf(lines: readonly JournalLine[]): Day[] {
  const days: Day[] = []
  for (const line of lines) {
    const day = dateInTallinn(Date.parse(line.at))
    const last = days.at(-1)
    if (last?.day === day) last.lines.push(line)
    else days.push({ key: line.seq, day, lines: [line] })
  }
  return days
}
