import { Entry } from '#model/case/entry.ts'
import { CaseId, MunicipalityId, type QuickNoteId } from '#model/ids.ts'
import { MAX_NOTE_LENGTH, QuickNoteInput } from '#model/quick-note.ts'
import { err, ok, type Result } from '#model/result.ts'
import { dateInTallinn, type Instant, timeInTallinn } from '#model/time/dates.ts'

/** Stands in the minutes while nobody wrote any: they are then counted from the opening. */
export const COUNTED = 'counted'

/** The panel as typed, by the fields of its draft. */
export interface QuickLogValue extends Readonly<Record<string, string>> {
  readonly municipalityId: string
  readonly caseId: string
  /** Initials typed where no open case was meant. */
  readonly about: string
  readonly text: string
  /** As typed, or `COUNTED`. */
  readonly minutes: string
  /** Instant the panel was opened at: the note's day and time, and where its minutes begin. */
  readonly openedAt: string
}

/** What keeps a note from being saved, by its field. */
export type QuickLogFaults = Partial<Readonly<Record<'text' | 'minutes', 'missing' | 'too_long' | 'broken'>>>

/** An empty panel, opened at an instant. */
export function emptyQuickLog(openedAt: Instant, municipalityId: MunicipalityId | null): QuickLogValue {
  return { municipalityId: municipalityId ?? '', caseId: '', about: '', text: '', minutes: COUNTED, openedAt }
}

/** Minutes begun since the panel was opened, one at least and a day at the most. */
export function countedMinutes(openedAt: string, until: number): number {
  const minutes = Math.ceil((until - Date.parse(openedAt)) / 60_000)
  return Math.min(1440, Math.max(1, Number.isNaN(minutes) ? 1 : minutes))
}

/**
 * The note a panel stands for, or what is wrong with it.
 * @param until where counted minutes end, in milliseconds since the Unix epoch
 */
export function readQuickLog(
  id: QuickNoteId,
  value: QuickLogValue,
  until: number,
): Result<QuickNoteInput, QuickLogFaults> {
  const text = value.text.trim()
  const typed = value.minutes.trim()
  const minutes =
    value.minutes === COUNTED
      ? countedMinutes(value.openedAt, until)
      : typed === ''
        ? null
        : /^\d+$/.test(typed)
          ? Number(typed)
          : typed
  const readMinutes = Entry.shape.minutes.safeParse(minutes)
  const faults: QuickLogFaults = {
    ...(text === '' ? { text: 'missing' as const } : {}),
    ...(text.length > MAX_NOTE_LENGTH ? { text: 'too_long' as const } : {}),
    ...(readMinutes.success ? {} : { minutes: 'broken' as const }),
  }
  if (Object.keys(faults).length > 0) return err(faults)
  const opened = Date.parse(value.openedAt)
  const caseId = CaseId.safeParse(value.caseId).data ?? null
  return ok(
    QuickNoteInput.parse({
      id,
      caseId,
      municipalityId: MunicipalityId.safeParse(value.municipalityId).data ?? null,
      about: caseId === null ? value.about : '',
      occurredOn: dateInTallinn(opened),
      occurredAt: timeInTallinn(opened),
      minutes: readMinutes.data,
      text,
    }),
  )
}
