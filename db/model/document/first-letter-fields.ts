import { fullName } from '../person/name.ts'
import type { Profile } from '../specialist.ts'
import type { IsoDate } from '../time/dates.ts'
import { defaultAccessRestriction } from './access-mark.ts'
import type { DocumentFacts } from './document-facts.ts'
import type { LetterFields } from './document.ts'

/** The letter's facts as a new document starts with them. What is not known stays empty: the gate names it. */
export function firstLetterFields(facts: DocumentFacts, profile: Profile, today: IsoDate): LetterFields {
  const written = facts.channel === 'dhx' || facts.channel === 'email'
  return {
    documentDate: today,
    conclusion: null,
    addressee: [facts.municipality, ...sentBy(facts)],
    salutation: '',
    theirDate: written ? facts.requestedOn : null,
    theirReference: facts.requestReference,
    ourDate: null,
    ourReference: null,
    access: defaultAccessRestriction(today),
    signatoryName: fullName(profile).slice(0, 200),
    signatoryTitle: profile.jobTitle,
    attachments: [],
  }
}

function sentBy({ channel, caseManager }: DocumentFacts): string[] {
  if (channel === 'dhx') return ['DHXi kaudu']
  return channel === 'email' && caseManager?.email ? [caseManager.email] : []
}
