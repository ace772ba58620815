import { inventPersonalCode } from '../support/sample/personal-code.ts'
import type { Request } from './page-models/intake-page.ts'
import { addYears, dateInTallinn } from '#model/time/dates.ts'

/** A passphrase strong enough for a new vault. */
export const PASSPHRASE = 'seitse sinist kelku kuuris lumega'

/** An invented specialist. */
export const SPECIALIST = { givenName: 'Meeli', surname: 'Väljamõte' }

/** A municipality of the register. */
export const MUNICIPALITY = 'Viljandi linn'

const thirteenYearsAgo = addYears(dateInTallinn(Date.now()), -13)

/** An invented request; the child is thirteen today. */
export const REQUEST: Request = {
  municipality: MUNICIPALITY,
  question: 'Kas kinnise lasteasutuse teenus on lapsele sobiv meede?',
  child: {
    givenName: 'Uudo-Ülle',
    surname: 'Väljamõeldu',
    personalCode: inventPersonalCode(thirteenYearsAgo, 'female', 427),
  },
  worker: { givenName: 'Säde', surname: 'Õunapuuke' },
}

/** Given name and surname of the child of the request. */
export const CHILD = `${REQUEST.child.givenName} ${REQUEST.child.surname}`
