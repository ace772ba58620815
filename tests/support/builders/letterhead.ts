import type { Letterhead, Profile } from '#model/specialist.ts'

/** An invented letterhead. */
export function aLetterhead(given: Partial<Letterhead> = {}): Letterhead {
  return {
    institution: 'Näidisamet',
    unit: 'Näidistalitus',
    street: 'Näidise 1',
    postalTown: '10000 Näidislinn',
    phone: '+372 000 0000',
    email: 'info@naidis.example',
    web: 'www.naidis.example',
    registryCode: '00000000',
    ...given,
  }
}

/** An invented specialist. */
export function aProfile(given: Partial<Profile> = {}): Profile {
  return {
    givenName: 'Näide',
    surname: 'Spetsialist',
    jobTitle: 'peaspetsialist',
    phone: '+372 000 0001',
    email: 'naide@naidis.example',
    ...given,
  }
}
