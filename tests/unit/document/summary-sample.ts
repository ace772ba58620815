import type { Commitment } from '#model/case/commitment.ts'
import { initialSummarySections, summaryFacts } from '#model/document/counselling-summary.ts'
import type { LetterFields, Section } from '#model/document/document.ts'
import { NO_MATERIAL } from '#model/document/case-material.ts'
import type { DocumentStart } from '#model/document/document-definition.ts'
import { documentFacts } from '#model/document/document-facts.ts'
import { firstLetterFields } from '#model/document/first-letter-fields.ts'
import type { DocumentSource } from '#model/document/paper-of-document.ts'
import type { LogEntry } from '#model/document/shared-log.ts'
import type { SectionKey } from '#model/document/template.ts'
import { readTemplates } from '#model/document/templates.ts'
import { CaseItemId, CommitmentId, EntryId } from '#model/ids.ts'
import type { CaseItem } from '#model/item/item.ts'
import type { ItemType } from '#model/item/item-types.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { date, Instant } from '#model/time/dates.ts'
import template2025 from '#resources/templates/counselling_summary/2025-01-10.json' with { type: 'json' }
import template2027 from '#resources/templates/counselling_summary/2027-01-01.json' with { type: 'json' }
import { caseView, letterhead, profile, source as klatSource } from './klat-sample.ts'

/* An invented counselling for the tests of the summary, of the people of the opinion's sample. No such people exist. */

const read = readTemplates([template2025, template2027])
if (!read.ok) throw new Error(read.error)
/** The bundled templates. */
export const templates = read.value
/** The template of autumn 2026. */
export const template = templates[0]!

let minted = 0

/** A promise, by default of the worker, due on 20.11.2026 and open. */
export function promise(given: Partial<Commitment> = {}): Commitment {
  minted += 1
  return {
    id: CommitmentId.parse(`01900000-0000-7000-8000-${String(900 + minted).padStart(12, '0')}`),
    what: 'saadab uuendatud tegevuskava',
    side: 'theirs',
    who: 'Tiina Luuletus',
    dueOn: date('2026-11-20'),
    keptOn: null,
    ...given,
  }
}

/** An entry of the log. */
export function entry(
  on: string,
  kind: LogEntry['kind'],
  activities: LogEntry['activities'] = [],
  commitments: LogEntry['commitments'] = [],
): LogEntry {
  minted += 1
  const id = EntryId.parse(`01900000-0000-7000-8000-${String(500 + minted).padStart(12, '0')}`)
  return { id, occurredOn: date(on), kind, activities, commitments }
}

/** A counselling that came to its end, with own work and a remark that must not leave the desk. */
export const start: DocumentStart = {
  ...caseView,
  case: {
    ...caseView.case,
    kind: 'domestic_counselling',
    stage: 'summary',
    question: 'Kuidas toetada lapse\nkoolis käimist?',
    details: { starProcedure: '12-3/456' },
  },
  steps: [
    { stage: 'contact', on: date('2026-10-20') },
    { stage: 'counselling', on: date('2026-10-22') },
    { stage: 'closing', on: date('2026-11-18') },
    { stage: 'summary', on: date('2026-11-20') },
  ],
  log: [
    entry('2026-10-22', 'phone_call', [1, 3]),
    entry('2026-10-22', 'phone_call', [1]),
    entry('2026-10-26', 'star_review', [9]),
    entry('2026-10-28', 'own_work', [2, 6], [promise({ what: 'loen toimiku läbi', side: 'mine', who: '' })]),
    entry('2026-11-02', 'case_discussion', [10], [promise({ what: 'räägin töötaja juhiga' })]),
    entry(
      '2026-11-09',
      'network_meeting',
      [6, 7, 10],
      [
        promise({ keptOn: date('2026-11-18') }),
        promise({ side: 'mine', who: '', what: 'saadab meetmete loetelu.', dueOn: date('2026-12-01') }),
      ],
    ),
    entry('2026-11-12', 'email'),
    entry('2026-11-16', 'star_monitoring', [9]),
    entry('2026-11-18', 'case_discussion', [6], [promise({ what: 'kutsub kokku võrgustiku' })]),
  ],
  items: [],
  today: date('2026-11-23'),
}

let noted = 0

/** An item of the counselling, noted on 02.11.2026. */
export function item(type: ItemType, details: CaseItem['details'], given: Partial<CaseItem> = {}): CaseItem {
  noted += 1
  const at = Instant.parse('2026-11-02T08:00:00.000Z')
  return {
    id: CaseItemId.parse(`01900000-0000-7000-8000-${String(700 + noted).padStart(12, '0')}`),
    caseId: caseView.case.id,
    type,
    notedOn: date('2026-11-02'),
    dueOn: null,
    endedOn: null,
    details,
    createdAt: at,
    updatedAt: at,
    ...given,
  }
}

const texts: Readonly<Record<SectionKey, string>> = {
  analysis: 'Kaarel on novembris käinud koolis üheksal päeval kümnest. Öised lahkumised on lõppenud.',
  measures: 'Tugiisik alustas 2. novembril 2026; kohtumised toimuvad kaks korda nädalas.',
  result:
    'Abimeetmed on tulemuslikud ja võrgustik toimib. Viljandi linn jätkab menetlust iseseisvalt, seetõttu nõustamine lõpeb.',
  recommendations:
    'Jätkata tugiisiku teenust vähemalt kuus kuud.\nVaadata tegevuskava koos lapse ja emaga üle jaanuaris 2027.',
  feedback: 'Lastekaitsetöötaja hindas 20.11.2026 telefonis, et võrgustikukohtumisest oli kõige rohkem abi.',
}

/** Sections with every text written, some replaced or emptied (`''`). */
export function sections(replaced: Readonly<Record<SectionKey, string>> = {}): Section[] {
  return initialSummarySections(summaryFacts(start), template).map(({ key, text }) => {
    const written = replaced[key] ?? texts[key]
    return { key, text: written === undefined ? text : fromPlainText(written) }
  })
}

/** The letter's facts of a finished summary. */
export function fields(replaced: Partial<LetterFields> = {}): LetterFields {
  return {
    ...firstLetterFields(documentFacts(start), profile, date('2026-11-23')),
    ourDate: date('2026-11-23'),
    ourReference: '5.1-3/38874-3',
    ...replaced,
  }
}

/** A finished summary that nothing lacks, as the editor has it. */
export const source: typeof klatSource = {
  document: { kind: 'counselling_summary' },
  version: { ...klatSource.version, number: 1, fields: fields(), sections: sections() },
  template,
  case: start,
  material: NO_MATERIAL,
  profile,
  letterhead,
  drafts: [],
}

/** The summary with some sections and facts replaced. */
export function summary(
  given: { sections?: Section[]; fields?: LetterFields; template?: typeof template } = {},
): DocumentSource {
  const { template: other = template, ...version } = given
  return { ...source, template: other, version: { ...source.version, ...version } }
}
