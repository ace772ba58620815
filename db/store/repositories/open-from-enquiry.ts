import { and, eq, notInArray } from 'drizzle-orm'
import type { CaseRecord } from '#model/case/case.ts'
import { EnquiryDetails } from '#model/case/kinds/enquiry.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { type BadInput, badInput } from '#model/field-faults.ts'
import type { CaseId } from '#model/ids.ts'
import { err, type Result } from '#model/result.ts'
import { type Acting, todayOf } from '../acting.ts'
import { caseRecordOf } from '../rows.ts'
import { cases } from '../schema/cases.ts'
import { casePeople, persons } from '../schema/people.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'
import { type CaseIntake, enterStage, openCase, writeFacts } from './cases.ts'
import { insertCasePerson } from './people.ts'

/**
 * Opens a case that began as an enquiry. The two are tied, so that entries and attachments of the enquiry stay in reach;
 * people of the enquiry come along in their roles; the enquiry is answered by the case and closed today.
 * @returns as `openCase`; `not_found` for an unknown enquiry, `bad_input` for a case of another kind
 */
export function openFromEnquiry(
  store: Store,
  { fromEnquiry, ...intake }: CaseIntake & { readonly fromEnquiry: CaseId },
  acting: Acting,
): Result<CaseRecord, ErrorCode | BadInput> {
  return change(store, (tx): Result<CaseRecord, ErrorCode | BadInput> => {
    const row = tx.select().from(cases).where(eq(cases.id, fromEnquiry)).get()
    if (row === undefined) return err('not_found')
    if (row.kind !== 'enquiry') return err(badInput({ fromEnquiry: 'invalid_value' }))
    const linkWith = [...new Set([...(intake.linkWith ?? []), fromEnquiry])]
    const opened = openCase(store, { ...intake, linkWith }, acting)
    if (!opened.ok) return opened
    bringPeople(tx, fromEnquiry, opened.value.id, acting)

    const { channel, requestReference, question, details } = caseRecordOf(row)
    const answered = { ...EnquiryDetails.parse(details), openedCase: opened.value.number }
    writeFacts(tx, row, { channel, requestReference, question, details: answered }, acting)
    const today = todayOf(acting)
    const left = (['answered', 'closed'] as const).slice(
      row.stage === 'closed' ? 2 : row.stage === 'answered' ? 1 : 0,
    )
    for (const stage of left) {
      const entered = enterStage(tx, fromEnquiry, { stage, on: today }, acting)
      if (!entered.ok) return entered
    }
    return opened
  })
}

/** Children and the case manager stand in the form itself, where they can be changed before the case is opened. */
function bringPeople(tx: Connection, from: CaseId, to: CaseId, acting: Acting): void {
  const parts = tx
    .select()
    .from(casePeople)
    .innerJoin(persons, eq(persons.id, casePeople.personId))
    .where(and(eq(casePeople.caseId, from), notInArray(casePeople.role, ['child', 'case_manager'])))
    .orderBy(casePeople.id)
    .all()
  for (const { case_people: part, persons: person } of parts) {
    insertCasePerson(tx, to, person, part.role, part.tie, acting)
  }
}
