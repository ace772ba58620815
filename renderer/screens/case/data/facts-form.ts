import type { z } from 'zod'

import type { cases } from '#contract/cases.ts'
import { type CaseRecord, Question, ReferenceNumber } from '#model/case/case.ts'
import { parseDetails } from '#model/case/intake.ts'
import type { FactsDraft } from '#model/draft.ts'
import { type FieldFaults, fieldFaults } from '#model/field-faults.ts'
import { err, ok, type Result } from '#model/result.ts'

import { KIND_DETAILS } from '../../intake/details/all-kinds.ts'
import { lineOf } from '../../intake/details/kind-details.ts'

/** The form of the facts that are kept. */
export function factsOf({ kind, channel, requestReference, question, details }: CaseRecord): FactsDraft {
  return {
    channel,
    requestReference: requestReference ?? '',
    question,
    details: KIND_DETAILS[kind].write(details),
  }
}

/** Reads the form as the call wants it, or says which fields break which rule of the model. */
export function readFacts(
  { id, kind }: CaseRecord,
  form: FactsDraft,
): Result<z.input<typeof cases.updateFacts.input>, FieldFaults> {
  const reference = ReferenceNumber.nullable().safeParse(lineOf(form.requestReference))
  const question = Question.safeParse(form.question)
  const details = KIND_DETAILS[kind].read(form.details)
  const parsed = parseDetails(kind, details)
  if (!reference.success || !question.success || !parsed.ok) {
    return err({
      ...(reference.success ? {} : fieldFaults(reference.error, ['requestReference'])),
      ...(question.success ? {} : fieldFaults(question.error, ['question'])),
      ...(parsed.ok ? {} : parsed.error),
    })
  }
  return ok({
    caseId: id,
    channel: form.channel,
    requestReference: reference.data,
    question: question.data,
    details,
  })
}
