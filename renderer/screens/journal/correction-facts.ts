import { z } from 'zod'
import { MergeState } from '#model/person/merge.ts'
import { fullName } from '#model/person/name.ts'
import type { Person } from '#model/person/person.ts'
import type { Role } from '#model/person/role.ts'
import { formatDate } from '#model/time/dates.ts'

import type { Translate } from '../../i18n/catalogues.ts'
import { roleLabel } from '../common/labels.ts'
import { type ChangeFact, of } from './fact.ts'

const Moved = z.object({
  otherCaseId: z.string(),
  attachments: z.array(z.object({ name: z.string() })),
})

/** Where a moved entry went to or came from, and the files that went along. */
export function movedFacts(
  t: Translate,
  state: unknown,
  names: Readonly<Record<string, string>>,
): ChangeFact[] {
  return of(Moved, state, ({ otherCaseId, attachments }) => [
    {
      term: t('correction.fact.otherCase'),
      value: names[otherCaseId] ?? t('journal.content.erased'),
    },
    { term: t('attachments.title'), value: attachments.map(({ name }) => name).join('\n') },
  ])
}

/** What a case knew of two records of one person before and after they became one, or were parted again. */
export function mergeFacts(t: Translate, state: unknown): ChangeFact[] {
  return of(MergeState, state, ({ people, parts, entries }) => {
    const nameOf = new Map(people.map((person) => [person.id, fullName(person)]))
    return [
      { term: t('merge.fact.records'), value: people.map(fullName).join('\n') },
      {
        term: t('merge.fact.parts'),
        value: parts.map(({ person, role, tie }) => partWords(t, person, role, tie)).join('\n'),
      },
      {
        term: t('merge.fact.entries'),
        value: entries
          .map(({ kind, occurredOn, participants }) => {
            const named = participants.flatMap((id) => nameOf.get(id) ?? [])
            return `${t(`entry.${kind}`)} ${formatDate(occurredOn)}: ${named.join(', ')}`
          })
          .join('\n'),
      },
    ]
  })
}

function partWords(t: Translate, person: Person, role: Role, tie: string | null): string {
  const { personalCode, birthDate, phone, email } = person
  const born = birthDate === null ? null : formatDate(birthDate)
  return [fullName(person), roleLabel(t, role), tie, personalCode, born, phone, email]
    .filter((word) => word !== null && word !== '')
    .join(' · ')
}
