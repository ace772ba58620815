import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Verification } from '#contract/journal.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { JournalFilter } from '#model/journal/journal-line.ts'
import { err, ok, type Result } from '#model/result.ts'
import { sha256 } from '#store/journal/payload.ts'
import { readJournal, readJournalChange } from '#store/queries/journal.ts'
import { recordJournalExport, recordVerification } from '#store/repositories/journal.ts'
import { saveFile } from '../export/save-file.ts'
import { csvHead, csvRow } from '../journal/journal-csv.ts'
import { databasePath } from '../vault/database-file.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, openDesk, type Services } from './services.ts'

/** Lines read at once for a file: between two stretches the window may breathe. */
const STRETCH = 500

export const journalHandlers = (services: Services): AreaHandlers<'journal'> => {
  /** The check under way. */
  let running: AbortController | null = null

  return {
    list: (request) => onDesk(services, ({ store }) => ok(readJournal(store, request))),
    change: ({ seq }) => onDesk(services, ({ store }) => readJournalChange(store, seq)),

    verify: async () => {
      // One at a time: whoever asks anew gives up the one before.
      running?.abort()
      const controller = new AbortController()
      running = controller
      try {
        return await verify(services, controller.signal)
      } finally {
        if (running === controller) running = null
      }
    },
    stopVerifying: () =>
      onDesk(services, () => {
        running?.abort()
        return ok(null)
      }),

    exportCsv: async ({ filter }) => {
      const desk = openDesk(services)
      if (!desk.ok) return desk
      const { screenWords } = await import('../journal/screen-words.ts')
      const word = screenWords(services.preferences.language())
      const fileName = `${word('journal.fileName')}_${desk.value.viewing.today}.csv`
      const target = await services.dialogs.chooseTarget(fileName)
      if (target === null) return err('cancelled')
      const content = await csvOf(services, filter)
      if (!content.ok) return content
      const { bytes, lines } = content.value
      const written = await saveFile(target, bytes)
      if (!written.ok) return written
      const file = { fileName: path.basename(target), sha256: sha256(bytes), bytes: bytes.byteLength, lines }
      let isJournaled = false
      try {
        const journaled = onDesk(services, ({ store, acting }) =>
          recordJournalExport(store, { filter, ...file }, acting),
        )
        isJournaled = journaled.ok
        return journaled.ok ? ok({ fileName: file.fileName, lines }) : journaled
      } finally {
        // What cannot be journaled does not stay outside.
        if (!isJournaled) await rm(target, { force: true })
      }
    },
  }
}

async function verify(services: Services, stopped: AbortSignal): Promise<Result<Verification, ErrorCode>> {
  const vault = services.vault()
  const key = vault.dataKey()
  if (!key.ok) return err('vault_locked')
  // A desk that is locked takes the thread and its key along.
  const signal = AbortSignal.any([stopped, services.deskLock.untilLocked()])
  const { run, report } = services.journalCheck
  const outcome = await run({ file: databasePath(vault.folder), key: key.value }, { signal, report })
  if (outcome === null) return ok({ state: 'stopped' })
  if (outcome.state === 'failed') return err(outcome.code)
  const journaled = onDesk(services, ({ store, acting }) =>
    recordVerification(
      store,
      outcome.state === 'whole'
        ? { head: outcome.head }
        : { broken: { seq: outcome.seq, fault: outcome.fault } },
      acting,
    ),
  )
  if (!journaled.ok) return journaled
  if (outcome.state === 'broken') return ok(outcome)
  return ok({ state: 'whole', rows: outcome.head.seq, hash: outcome.head.hash })
}

/** The file, stretch by stretch; the desk may be locked in between. */
async function csvOf(
  services: Services,
  filter: JournalFilter,
): Promise<Result<{ readonly bytes: Buffer; readonly lines: number }, ErrorCode>> {
  const { screenWords } = await import('../journal/screen-words.ts')
  const word = screenWords(services.preferences.language())
  const parts = [Buffer.from(csvHead(word))]
  let lines = 0
  let before: number | null = null
  do {
    const read: Result<ReturnType<typeof readJournal>, ErrorCode> = onDesk(services, ({ store }) =>
      ok(readJournal(store, { filter, before, limit: STRETCH })),
    )
    if (!read.ok) return read
    parts.push(Buffer.from(read.value.lines.map((line) => csvRow(line, word)).join('')))
    lines += read.value.lines.length
    before = read.value.next
    await setImmediate()
  } while (before !== null)
  return ok({ bytes: Buffer.concat(parts), lines })
}
