import type { DraftContent } from '#model/draft.ts'
import { fromPlainText } from '#model/text/rich-text.ts'

/** An entry half written. */
export function anEntryDraft(text = 'Pooleli lause'): DraftContent {
  const value = {
    kind: 'phone_call' as const,
    occurredOn: '28.10',
    occurredAt: '',
    activities: [],
    text: fromPlainText(text),
  }
  return { type: 'entry', value }
}

/** A section half written. */
export function aSectionDraft(section: string, text: string): DraftContent {
  return { type: 'section', section, value: fromPlainText(text) }
}

/** An intake half written. */
export function anIntakeDraft(question = 'Kas meede'): DraftContent {
  return {
    type: 'intake',
    value: {
      municipalityId: null,
      requestedOn: '26.10.26',
      channel: null,
      requestReference: '',
      question,
      request: 'placement',
      childGivenName: 'Kaar',
      childSurname: '',
      childPersonalCode: '511',
      childBirthDate: '',
      workerGivenName: '',
      workerSurname: '',
      workerPhone: '',
      workerEmail: '',
    },
  }
}
