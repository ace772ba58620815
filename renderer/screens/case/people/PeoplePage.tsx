import './PeoplePage.css'

import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CaseView } from '#contract/cases.ts'
import { DraftTargetId } from '#model/ids.ts'
import type { CasePerson } from '#model/person/person.ts'
import { Role, ROLES } from '#model/person/role.ts'

import { DoubleRecords, MergeByHand } from '../../../corrections/DoubleRecords.tsx'
import { newId } from '../../../data/new-id.ts'
import { compareEstonian } from '../../../i18n/formats.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { useAskedForm } from '../../../shell/use-asked-form.ts'
import { DataExportDialog } from '../../common/DataExportDialog.tsx'
import { DraftLines } from '../../common/DraftLines.tsx'
import { roleLabel } from '../../common/labels.ts'
import { PageTitle } from '../PageTitle.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { PersonLine } from './PersonLine.tsx'
import { RemovePersonDialog } from './RemovePersonDialog.tsx'

/** Isikud: who belongs to the case, by role. */
export function PeoplePage({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const { asked, more, open, close } = useAskedForm()
  const [removed, setRemoved] = useState<CasePerson | null>(null)
  const [merged, setMerged] = useState<CasePerson | null>(null)
  const [exported, setExported] = useState<CasePerson | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  // The rail asks for a new person in a role: the address then names who is written of.
  const added = Role.safeParse(params.get('add'))
  useEffect(() => {
    if (!added.success) return
    setParams({ form: 'person', target: newId(DraftTargetId), role: added.data }, { replace: true })
  }, [added.success, added.data, setParams])

  const target = asked?.form === 'person' ? DraftTargetId.safeParse(asked.target) : null
  const edited = view.people.find(({ id }) => (id as string) === asked?.target)
  const wanted = Role.safeParse(more('role'))
  // Each press of the button begins another person: one that was begun before must be found here, too.
  const begun = view.drafts.filter(
    (draft) => draft.form === 'person' && view.people.every(({ id }) => (id as string) !== draft.targetId),
  )
  const add = (
    <Button
      ref={addButton}
      variant="main"
      size="small"
      icon="plus"
      onPress={() => open('person', newId(DraftTargetId))}
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
      <DoubleRecords view={view} focusAfter={addButton} />
      {byRole(view.people).map(({ role, people }) => (
        <section key={role} className="people-role">
          <h3>{roleLabel(t, role)}</h3>
          <ul>
            {people.map((person) => (
              <PersonLine
                key={person.id}
                person={person}
                today={view.today}
                onEdit={() => open('person', person.id)}
                onRemove={() => setRemoved(person)}
                onExport={() => setExported(person)}
                onMerge={() => setMerged(person)}
              />
            ))}
          </ul>
        </section>
      ))}
      {begun.length > 0 && (
        <section className="people-role">
          <h3>{t('deskScreen.unfinished')}</h3>
          <DraftLines drafts={begun} />
        </section>
      )}
      {target?.success === true && (
        <PersonDialog
          view={view}
          targetId={target.data}
          role={edited?.role ?? wanted.data ?? roleToAdd(view.people)}
          {...(edited === undefined ? {} : { existing: edited })}
          onClose={close}
          focusAfter={addButton}
        />
      )}
      {merged !== null && (
        <MergeByHand personId={merged.person.id} onClose={() => setMerged(null)} focusAfter={addButton} />
      )}
      {exported !== null && <DataExportDialog person={exported.person} onClose={() => setExported(null)} />}
      {removed !== null && (
        <RemovePersonDialog
          caseId={view.case.id}
          person={removed}
          onClose={() => setRemoved(null)}
          onRemoved={() => setRemoved(null)}
          focusAfter={addButton}
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
