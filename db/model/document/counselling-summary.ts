import { DomesticCounsellingDetails } from '../case/kinds/domestic-counselling.ts'
import type { Commitment } from '../case/commitment.ts'
import type { Stage, StageStep } from '../case/stage.ts'
import { formatDate, type IsoDate } from '../time/dates.ts'
import { type DocumentFacts, documentFacts } from './document-facts.ts'
import type { Section } from './document.ts'
import { type Ground, MAX_GROUNDS } from './ground.ts'
import type { DocumentDefinition, DocumentStart } from './document-definition.ts'
import {
  blockId,
  bullet,
  factLine,
  identityLines,
  type NewBlock,
  paragraph,
  requestSentence,
  textOf,
} from './first-text.ts'
import { reporterFinder } from './hidden-names.ts'
import { ACTIVITY_NAMES, KIND_WORDS } from './log-words.ts'
import type { CaseItem } from '../item/item.ts'
import type { Outline } from './outline.ts'
import { sharedLog, type SharedActivity, type SharedEntry, type SharedKind } from './shared-log.ts'
import {
  actionBlocks,
  feedbackBlocks,
  measureBlocks,
  observationBlocks,
  opinionBlocks,
  resultBlocks,
  wordsOfItem,
} from './summary-items.ts'
import type { DocumentTemplate, SectionKey } from './template.ts'

/** What the summary takes from its case and its log. */
export interface SummaryFacts extends DocumentFacts {
  /** What the municipality asked; `null` where it would name the reporter. */
  readonly question: string | null
  /** Number of the municipality's procedure in STAR. */
  readonly starProcedure: string | null
  /** The day counselling came to its end; `null` while it goes on. */
  readonly endedOn: IsoDate | null
  /** Oldest first. */
  readonly log: readonly SharedEntry[]
  /** Measures, agreed actions, observations and the like, without those that name the reporter. */
  readonly items: readonly CaseItem[]
  readonly today: IsoDate
}

/** The written summary that ends the counselling, with recommendations and feedback (the unit's services, step 4). */
export const counsellingSummary = {
  fileStem: 'Nõustamise-kokkuvõte',
  hasConclusion: false,
  firstSections: (start, template) => initialSummarySections(summaryFacts(start), template),
  firstGrounds: (start, template) => initialSummaryGrounds(summaryFacts(start), template),
  outline: (template) => summaryOutline(template),
} as const satisfies DocumentDefinition

/** Takes the facts from a case. A promise that names the reporter is left out. */
export function summaryFacts(start: DocumentStart): SummaryFacts {
  const namesReporter = reporterFinder(start.people)
  const { question } = start.case
  return {
    ...documentFacts(start),
    question: namesReporter(question) ? null : question,
    starProcedure: DomesticCounsellingDetails.parse(start.case.details).starProcedure,
    endedOn: endOf(start.steps),
    log: sharedLog(start.log).map((entry) => ({
      ...entry,
      commitments: entry.commitments.filter(({ who, what }) => !namesReporter(`${who} ${what}`)),
    })),
    items: start.items.filter((item) => !namesReporter(wordsOfItem(item))),
    today: start.today,
  }
}

/**
 * The sections as a new summary starts with them: what was asked, what was done and when, what was agreed and promised and
 * whether it was kept, measures, what was seen in STAR, judged criteria and feedback. Analysis and recommendations are the
 * specialist's to write.
 */
export function initialSummarySections(facts: SummaryFacts, template: DocumentTemplate): Section[] {
  const blocks = firstBlocks(facts, template)
  return template.sections.map(({ key }) => ({ key, text: textOf(blocks[key] ?? []) }))
}

/** What the paragraphs of these sections rest on, as far as they are filled from the log. */
export function initialSummaryGrounds(facts: SummaryFacts, template: DocumentTemplate): Ground[] {
  return Object.entries(firstBlocks(facts, template)).flatMap(([key, blocks]) =>
    blocks.flatMap(({ rests = [] }, place): Ground[] =>
      rests.length === 0
        ? []
        : [{ key, paragraphId: blockId(place), entryIds: [...new Set(rests)].slice(0, MAX_GROUNDS) }],
    ),
  )
}

function firstBlocks(
  facts: SummaryFacts,
  template: DocumentTemplate,
): Readonly<Record<SectionKey, readonly NewBlock[]>> {
  const promises = facts.log.flatMap(({ id, commitments }) =>
    commitments.map((promise) => ({ ...promiseLine(facts.today)(promise), rests: [id] })),
  )
  return {
    request: requestBlocks(facts, template),
    course: courseBlocks(facts.log),
    analysis: opinionBlocks(facts.items),
    agreed: [...actionBlocks(facts.items), ...promises],
    measures: measureBlocks(facts.items),
    star: [...starBlocks(facts.log), ...observationBlocks(facts.items)],
    result: resultBlocks(facts.items),
    feedback: feedbackBlocks(facts.items),
  }
}

function summaryOutline({ sections }: DocumentTemplate): Outline {
  return {
    printed: new Set(sections.map(({ key }) => key)),
    required: new Set(sections.filter(({ required }) => required === 'always').map(({ key }) => key)),
    openings: new Map(),
    attachmentsSection: null,
    findings: [],
  }
}

/** Keeps a date with its word on one line. */
const NBSP = '\u00A0'

const ENDED: readonly Stage[] = ['closing', 'summary', 'closed']

/** The day the case reached its end for good: one that was taken up again has none. */
function endOf(steps: readonly StageStep[]): IsoDate | null {
  const lastAtWork = steps.findLastIndex(({ stage }) => !ENDED.includes(stage))
  return steps[lastAtWork + 1]?.on ?? null
}

function requestBlocks(facts: SummaryFacts, template: DocumentTemplate): NewBlock[] {
  const { starProcedure, requestedOn, endedOn, municipality, question } = facts
  const asked =
    facts.channel === 'phone' || facts.channel === 'meeting'
      ? `${municipality} pöördus Sotsiaalkindlustusameti poole ${formatDate(requestedOn)}.`
      : requestSentence(facts)
  const ground = `Nõustamine toimus ${template.legalGround} alusel. Juhtumikorraldaja on ${municipality}.`
  const period =
    endedOn === null
      ? `alates ${formatDate(requestedOn)}`
      : `${formatDate(requestedOn)}–${formatDate(endedOn)}`
  return [
    ...identityLines(facts),
    ...(starProcedure ? [factLine('Menetlus STARis', starProcedure)] : []),
    factLine('Nõustamisperiood', period),
    paragraph([{ text: `${asked} ${ground}` }]),
    ...(question === null ? [] : [paragraph([{ text: `Omavalitsuse küsimus: ${oneLine(question)}` }])]),
  ]
}

/** What was done, by the activities of the counselling service; what has none of them comes last. */
function courseBlocks(log: readonly SharedEntry[]): NewBlock[] {
  if (log.length === 0) return []
  const activities = Object.keys(ACTIVITY_NAMES).map(Number) as SharedActivity[]
  const groups: readonly (readonly [string, readonly SharedEntry[]])[] = [
    ...activities.map(
      (activity) =>
        [
          `${activity} ${ACTIVITY_NAMES[activity]}`,
          log.filter((entry) => entry.activities.includes(activity)),
        ] as const,
    ),
    ['Muud toimingud', log.filter((entry) => entry.activities.length === 0)],
  ]
  return [
    paragraph([
      {
        text: 'Toimingud on rühmitatud nõustamisteenuse tegevuste järgi. Üks toiming võib kuuluda mitme tegevuse alla.',
      },
    ]),
    ...groups
      .filter(([, entries]) => entries.length > 0)
      .map(([name, entries]) => ({
        ...paragraph([{ text: name, marks: ['bold'] }, { text: `: ${happenings(entries)}` }]),
        rests: entries.map(({ id }) => id),
      })),
  ]
}

/** "09.11.2026 võrgustikukohtumine; 20.11.2026 juhtumiarutelu". */
function happenings(entries: readonly SharedEntry[]): string {
  const counts = new Map<string, number>()
  for (const { occurredOn, kind } of entries) {
    const words = `${formatDate(occurredOn)}${NBSP}${KIND_WORDS[kind]}`
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return Array.from(counts, ([words, count]) => (count === 1 ? words : `${words} (${count} korda)`)).join(
    '; ',
  )
}

const promiseLine =
  (today: IsoDate) =>
  (promise: Commitment): NewBlock => {
    const who = promise.side === 'mine' ? 'Peaspetsialist' : oneLine(promise.who)
    const what = `${oneLine(promise.what).replace(/\.+$/, '')} (${stateOf(promise, today)})`
    return bullet([...(who === '' ? [] : [{ text: `${who}: ` }]), { text: what }])
  }

/** Only what the log knows: a promise past its day that nobody marked as kept may have been kept all the same. */
function stateOf({ dueOn, keptOn }: Commitment, today: IsoDate): string {
  const due = dueOn === null ? [] : [`tähtaeg${NBSP}${formatDate(dueOn)}`]
  if (keptOn !== null) return [...due, `täidetud${NBSP}${formatDate(keptOn)}`].join(', ')
  return [...due, dueOn !== null && dueOn < today ? 'täitmine märkimata' : 'täitmisel'].join(', ')
}

function starBlocks(log: readonly SharedEntry[]): NewBlock[] {
  const kinds: readonly (readonly [SharedKind, string])[] = [
    ['star_review', 'STARi menetlust analüüsiti'],
    ['star_monitoring', 'STARi menetlust jälgiti'],
  ]
  return kinds.flatMap(([kind, words]) => {
    const seen = log.filter((entry) => entry.kind === kind)
    const days = [...new Set(seen.map(({ occurredOn }) => formatDate(occurredOn)))]
    if (days.length === 0) return []
    return [{ ...paragraph([{ text: `${words}: ${days.join(', ')}.` }]), rests: seen.map(({ id }) => id) }]
  })
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
