import { z } from 'zod'
import { fullName } from '#model/person/name.ts'
import { Letterhead, Profile } from '#model/specialist.ts'

import type { Translate } from '../../i18n/catalogues.ts'
import { type ChangeFact, fact, of } from './fact.ts'

const SettingsState = z.object({ profile: Profile.nullable(), letterhead: Letterhead })

/** The specialist and the letterhead. */
export function settingsFacts(t: Translate, state: unknown): ChangeFact[] {
  return of(SettingsState, state, ({ profile, letterhead }) => [
    fact(t, 'name', profile && fullName(profile)),
    fact(t, 'jobTitle', profile?.jobTitle),
    fact(t, 'phone', profile?.phone),
    fact(t, 'email', profile?.email),
    ...letterheadFacts(t, letterhead),
  ])
}

/** The head of a letter; its phone and e-mail are those of the institution. */
export function letterheadFacts(t: Translate, letterhead: Letterhead): ChangeFact[] {
  return [
    fact(t, 'institution', letterhead.institution),
    fact(t, 'unit', letterhead.unit),
    fact(t, 'street', letterhead.street),
    fact(t, 'postalTown', letterhead.postalTown),
    fact(t, 'institutionPhone', letterhead.phone),
    fact(t, 'institutionEmail', letterhead.email),
    fact(t, 'web', letterhead.web),
    fact(t, 'registryCode', letterhead.registryCode),
  ]
}
