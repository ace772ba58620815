import './PeoplePage.css'

import { useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CaseView } from '#contract/cases.ts'
import type { CasePerson } from '#model/person/person.ts'
import { Role, ROLES } from '#model/person/role.ts'

import { compareEstonian } from '../../../i18n/formats.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { roleLabel } from '../../common/labels.ts'
import { PageTitle } from '../PageTitle.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { PersonLine } from './PersonLine.tsx'
import { RemovePersonDialog } from './RemovePersonDialog.tsx'

/** Isikud: who belongs to the case, by role. The address says who is being written: a lock comes back to it. */
export function PeoplePage({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const asked = Role.safeParse(params.get('add'))
  const edited = view.people.find(({ id }) => id === params.get('edit'))
  const [removed, setRemoved] = useState<CasePerson | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const open = (what: Record<string, string>) => setParams(what, { replace: true })
  const close = () => {
    setRemoved(null)
    open({})
    // What opened the dialog may be gone: the person, or the step that asked for one.
    setTimeout(() => document.activeElement === document.body && addButton.current?.focus(), 100)
  }
  const add = (
    <Button
      ref={addButton}
      variant="main"
      size="small"
      icon="plus"
      onPress={() => open({ add: roleToAdd(view.people) })}
    >
      {t('people.add')}
    </Button>
  )
  return (
    <>
      <PageTitle title={t('people.title')} count={view.people.length} end={add} />
      {view.people.length === 0 && (
        <EmptyState icon="people" title={t('people.empty')}>
          {t('people.emptyText')}
        </EmptyState>
      )}
      {byRole(view.people).map(({ role, people }) => (
        <section key={role} className="people-role">
          <h3>{roleLabel(t, role)}</h3>
          <ul>
            {people.map((person) => (
              <PersonLine
                key={person.id}
                person={person}
                today={view.today}
                onEdit={() => open({ edit: person.id })}
                onRemove={() => setRemoved(person)}
              />
            ))}
          </ul>
        </section>
      ))}
      {asked.success && <PersonDialog view={view} role={asked.data} onClose={close} />}
      {edited && (
        <PersonDialog key={edited.id} view={view} role={edited.role} existing={edited} onClose={close} />
      )}
      {removed && (
        <RemovePersonDialog caseId={view.case.id} person={removed} onClose={close} onRemoved={close} />
      )}
    </>
  )
}

/** Those a case needs first; then the network. */
function roleToAdd(people: readonly CasePerson[]): Role {
  const needed = ['child', 'case_manager', 'custodial_parent'] as const
  return needed.find((role) => people.every((person) => person.role !== role)) ?? 'network_member'
}

function byRole(people: readonly CasePerson[]): { role: Role; people: CasePerson[] }[] {
  return ROLES.map((role) => ({
    role,
    people: people
      .filter((person) => person.role === role)
      .toSorted((a, b) => compareEstonian(a.person.surname, b.person.surname)),
  })).filter((group) => group.people.length > 0)
}
