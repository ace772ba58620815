import { z } from 'zod'
import { Certainty } from '../deadline/deadline-rule.ts'
import type { ItemDetails } from '../item/item.ts'
import { IsoDate } from '../time/dates.ts'

const Code = z.string().regex(/^[a-z][a-z_]{0,39}$/)
const words = (max: number) => z.string().trim().min(1).max(max)

/**
 * The form of `resources/questionnaires/danger/<validFrom>.json`: what is asked about the danger. The official tool was not
 * found, so what is shipped asks no more than SHS § 130² does and says that it is a draft.
 */
export const Questionnaire = z
  .strictObject({
    /** The first day it is used; its version, and the name of its file. */
    validFrom: IsoDate,
    title: words(200),
    /** How it is to be read, in Estonian. */
    note: words(1000),
    source: words(400),
    certainty: Certainty,
    scale: z
      .array(z.strictObject({ code: Code, label: words(100) }))
      .min(2)
      .max(10),
    sections: z
      .array(
        z.strictObject({
          code: Code,
          title: words(200),
          items: z
            .array(z.strictObject({ code: Code, text: words(400), answer: z.enum(['scale', 'text']) }))
            .min(1)
            .max(20),
        }),
      )
      .min(1)
      .max(10),
  })
  .refine(
    ({ sections }) => {
      const codes = sections.flatMap(({ items }) => items.map(({ code }) => code))
      // A form keeps sixty fields; each item may have an answer and its reason.
      return new Set(codes).size === codes.length && codes.length <= 25
    },
    { message: 'codes_not_unique_or_too_many' },
  )
export type Questionnaire = z.infer<typeof Questionnaire>
export type QuestionnaireItem = Questionnaire['sections'][number]['items'][number]

/** The questionnaires that can be read, oldest first, and the names of the files that cannot. */
export interface Questionnaires {
  readonly versions: readonly Questionnaire[]
  readonly broken: readonly string[]
}

/**
 * Reads the files of questionnaires. One that is broken, or not named by its first day, is left out and named: answers given
 * by it stay readable by their codes.
 * @param files parsed JSON by the name of the file, without its ending
 */
export function readQuestionnaires(files: Readonly<Record<string, unknown>>): Questionnaires {
  const read = Object.entries(files).map(([name, json]) => {
    const parsed = Questionnaire.safeParse(json)
    return { name, version: parsed.success && parsed.data.validFrom === name ? parsed.data : null }
  })
  return {
    versions: read
      .flatMap(({ version }) => version ?? [])
      .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
    broken: read.filter(({ version }) => version === null).map(({ name }) => name),
  }
}

/** The questionnaire in use on a day: the one that began last; `null` where there is none. */
export function questionnaireOn({ versions }: Questionnaires, day: IsoDate): Questionnaire | null {
  return versions.findLast(({ validFrom }) => validFrom <= day) ?? null
}

/** The questionnaire by which an assessment was answered; `null` where its file is missing or broken. */
export function questionnaireOf({ versions }: Questionnaires, details: ItemDetails): Questionnaire | null {
  return versions.find(({ validFrom }) => validFrom === details['version']) ?? null
}

const ANSWER = 'q.'
const REASON = '.why'

/** The name of an answer among the details of an assessment. */
export function answerField(code: string): string {
  return `${ANSWER}${code}`
}

/** The name of the reason of an answer. */
export function reasonField(code: string): string {
  return `${ANSWER}${code}${REASON}`
}

/** Longest answer. */
export const MAX_ANSWER = 2000

/** True for the name of an answer or of its reason. */
export function isAnswerField(name: string): boolean {
  return /^q\.[a-z][a-z_]{0,39}(?:\.why)?$/.test(name)
}

/** An answer as it is read. */
export interface ReadAnswer {
  /** What was asked; the code where the questionnaire is not there any more. */
  readonly question: string
  readonly answer: string
  readonly reason: string
}

/**
 * What an assessment says: in the order and words of its questionnaire, and what that does not know by its codes.
 * @param questionnaire the one it was answered by; `null` where it cannot be read
 */
export function readAnswers(questionnaire: Questionnaire | null, details: ItemDetails): ReadAnswer[] {
  const items = questionnaire?.sections.flatMap((section) => section.items) ?? []
  const known = new Set(items.map(({ code }) => code))
  const given = Object.keys(details)
    .filter(isAnswerField)
    .map((name) => name.slice(ANSWER.length).replace(/\.why$/, ''))
  const others = [...new Set(given)].filter((code) => !known.has(code))
  const label = (code: string) => questionnaire?.scale.find((step) => step.code === code)?.label ?? code
  return [
    ...items.map(({ code, text, answer }) => {
      const value = details[answerField(code)] ?? ''
      return {
        question: text,
        answer: answer === 'scale' ? label(value) : value,
        reason: details[reasonField(code)] ?? '',
      }
    }),
    ...others.map((code) => ({
      question: code,
      answer: details[answerField(code)] ?? '',
      reason: details[reasonField(code)] ?? '',
    })),
  ].filter(({ answer, reason }) => answer !== '' || reason !== '')
}
