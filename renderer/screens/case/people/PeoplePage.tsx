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

/** What is open over the page. */
type Open =
  | { readonly what: 'add'; readonly role: Role }
  | { readonly what: 'edit' | 'remove'; readonly person: CasePerson }

/** Isikud: who belongs to the case, by role. */
export function PeoplePage({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const asked = Role.safeParse(params.get('add'))
  const [chosen, setChosen] = useState<Open | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const open = chosen ?? (asked.success ? ({ what: 'add', role: asked.data } as const) : null)
  const close = () => {
    setChosen(null)
    if (asked.success) setParams({}, { replace: true })
  }
  const add = (
    <Button
      ref={addButton}
      variant="main"
      size="small"
      icon="plus"
      onPress={() => setChosen({ what: 'add', role: roleToAdd(view.people) })}
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
                onEdit={() => setChosen({ what: 'edit', person })}
                onRemove={() => setChosen({ what: 'remove', person })}
              />
            ))}
          </ul>
        </section>
      ))}
      {open?.what === 'add' && <PersonDialog view={view} role={open.role} onClose={close} />}
      {open?.what === 'edit' && (
        <PersonDialog view={view} role={open.person.role} existing={open.person} onClose={close} />
      )}
      {open?.what === 'remove' && (
        <RemovePersonDialog
          caseId={view.case.id}
          person={open.person}
          onClose={close}
          onRemoved={() => {
            close()
            // What opened the dialog is gone with the person.
            setTimeout(() => addButton.current?.focus(), 100)
          }}
        />
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
