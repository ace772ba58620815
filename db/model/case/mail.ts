import { isDate, type IsoDate, type TimeOfDay } from '../time/dates.ts'
import { dateInTallinn, timeInTallinn } from '../time/dates.ts'
import type { EntryDraft } from '../draft.ts'
import { fromPlainText } from '../text/rich-text.ts'

/** Whether a file is a saved e-mail, by its name. */
export function isMailFile(name: string): boolean {
  return /\.(?:eml|msg)$/i.test(name)
}

/** What a saved e-mail says. */
export interface ReadMail {
  /** "Mari Töötaja <mari@vald.example>"; empty where it is not said. */
  readonly from: string
  readonly to: readonly string[]
  readonly copy: readonly string[]
  readonly subject: string
  /** When it was sent, milliseconds since the Unix epoch; `null` where it is not said. */
  readonly sentAt: number | null
  /** What was written, without markup. */
  readonly text: string
  readonly attachments: readonly { readonly name: string; readonly content: Uint8Array }[]
}

/** Words before what a mail says of itself, in the language of the desk. */
export interface MailWords {
  readonly from: string
  readonly to: string
  readonly copy: string
  readonly subject: string
  /** In place of what is left out of a very long mail. */
  readonly cut: string
}

/** Most letters and lines of a mail that go into an entry; the mail itself is kept beside it, whole. */
const MAX_LETTERS = 100_000
const MAX_LINES = 3000
/** Most letters of one line about the mail: lists of hundreds of recipients are known. */
const MAX_HEAD = 1000

/** The entry that a mail begins: an e-mail at the day and time it was sent, with who wrote to whom, its subject and its text. */
export function entryDraftOfMail(mail: ReadMail, words: MailWords): EntryDraft {
  const head = [
    [words.from, mail.from],
    [words.to, mail.to.join(', ')],
    [words.copy, mail.copy.join(', ')],
    [words.subject, mail.subject],
  ].flatMap(([word = '', value = '']) =>
    value.trim() === '' ? [] : [`${word}: ${cut(value.trim(), MAX_HEAD)}`],
  )
  const lines = cut(mail.text, MAX_LETTERS).split(/\r?\n/)
  const isCut = mail.text.length > MAX_LETTERS || lines.length > MAX_LINES
  const shown = [...head, ...lines.slice(0, MAX_LINES), ...(isCut ? [words.cut] : [])]
  const { on, at } = sentOn(mail.sentAt)
  return {
    kind: 'email',
    occurredOn: on ?? '',
    occurredAt: at ?? '',
    activities: [],
    text: fromPlainText(shown.map(printable).join('\n')),
    participants: [],
    commitments: [],
    minutes: '',
  }
}

function sentOn(sentAt: number | null): { readonly on: IsoDate | null; readonly at: TimeOfDay | null } {
  if (sentAt === null) return { on: null, at: null }
  const on = dateInTallinn(sentAt)
  return isDate(on) ? { on, at: timeInTallinn(sentAt) } : { on: null, at: null }
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).toWellFormed().trimEnd()}…`
}

/** Without control and bidi characters, which a mail may hide words with. */
function printable(line: string): string {
  return line
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trimEnd()
}
