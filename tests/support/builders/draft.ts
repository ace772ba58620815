import type { DraftContent } from '#model/draft.ts'
import type { Role } from '#model/person/role.ts'
import { fromPlainText } from '#model/text/rich-text.ts'

/** An entry half written. */
export function anEntryDraft(text = 'Pooleli lause'): DraftContent {
  const value = {
    kind: 'phone_call' as const,
    occurredOn: '28.10',
    occurredAt: '',
    activities: [],
    text: fromPlainText(text),
    participants: [],
    commitments: [],
    minutes: '',
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
      kind: 'klat_opinion',
      municipalityId: null,
      requestedOn: '26.10.26',
      channel: null,
      requestReference: '',
      question,
      details: { request: 'placement' },
      children: [{ givenName: 'Kaar', surname: '', personalCode: '511', birthDate: '' }],
      workerGivenName: '',
      workerSurname: '',
      workerPhone: '',
      workerEmail: '',
    },
  }
}

/** A correction of a request half written. */
export function aFactsDraft(question = 'Kas veel'): DraftContent {
  const details = { request: 'placement', minutes: 'kolm' }
  return { type: 'facts', value: { channel: 'phone', requestReference: '', question, details } }
}

/** A person half written. */
export function aPersonDraft(role: Role = 'carer'): DraftContent {
  const value = { role, givenName: 'Väljamõeldud', surname: 'Isik', personalCode: '4800', birthDate: '31.02' }
  return { type: 'form', form: 'person', value }
}
