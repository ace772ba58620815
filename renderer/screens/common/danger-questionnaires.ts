import type { CaseItem, ItemDetails } from '#model/item/item.ts'
import {
  answerField,
  isAnswerField,
  questionnaireOf,
  readAnswers,
  readQuestionnaires,
  reasonField,
} from '#model/klat/questionnaire.ts'
import danger2025 from '#resources/questionnaires/danger/2025-01-10.json' with { type: 'json' }

/** The questionnaires as they are shipped, by the names of their files. */
export const DANGER_QUESTIONNAIRES = readQuestionnaires({ '2025-01-10': danger2025 })

/** What an assessment of danger says, a line for each answer with its reason; none for other items. */
export function answerLines({ type, details }: Pick<CaseItem, 'type' | 'details'>): {
  readonly term: string
  readonly value: string
}[] {
  if (type !== 'danger_assessment') return []
  return readAnswers(questionnaireOf(DANGER_QUESTIONNAIRES, details), details).map(
    ({ question, answer, reason }) => ({
      term: question,
      value: [answer, reason].filter((word) => word !== '').join('. '),
    }),
  )
}

/** Names of all answers and reasons of an assessment: those its questionnaire asks for, and those it holds anyway. */
export function answerNames(details: ItemDetails): string[] {
  const asked = questionnaireOf(DANGER_QUESTIONNAIRES, details)?.sections.flatMap(({ items }) =>
    items.flatMap(({ code }) => [answerField(code), reasonField(code)]),
  )
  return [...new Set([...(asked ?? []), ...Object.keys(details).filter(isAnswerField)])]
}
