import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import type { DeskOverview } from '#contract/desk.ts'
import type { IntakeDraft } from '#model/draft.ts'
import type { CaseId, DraftTargetId } from '#model/ids.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { callError } from '../../data/api.ts'
import { clockOf } from '../../data/clock.ts'
import { personByCode, useOpenKlatOpinion } from '../../data/intake-mutations.ts'
import { queryClient } from '../../data/query-client.ts'
import { useDraft } from '../../data/use-draft.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { fieldText } from '../../errors/field-texts.ts'
import { focusFirstInvalid } from '../../errors/focus-first-invalid.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import type { DateFieldState } from '../../kit/DateField.tsx'
import { ConfirmDialog } from '../../kit/Dialog.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Status } from '../../kit/Status.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { ChildSection } from './ChildSection.tsx'
import { childFacts, type IntakeFaults, plainCode, readIntake, withoutFields } from './intake-form.ts'
import { IntakeOwed } from './IntakeOwed.tsx'
import type { DateName, IntakeSectionProps } from './IntakeSection.tsx'
import { RequestSection } from './RequestSection.tsx'
import { WorkerSection } from './WorkerSection.tsx'

/** Which case is to be opened, where its draft is kept, and what the draft held when the form was opened. */
export interface IntakeSession {
  readonly caseId: CaseId
  readonly targetId: DraftTargetId
  readonly draft: IntakeDraft
}

interface IntakeFormProps {
  readonly session: IntakeSession
  readonly municipalities: DeskOverview['municipalities']
  readonly today: IsoDate
  readonly index: ReactNode
}

/** The request on one sheet, kept as a draft at every keystroke until it becomes a case. */
export function IntakeForm({ session, municipalities, today, index }: IntakeFormProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const form = useRef<HTMLDivElement>(null)
  const [value, setValue] = useState(session.draft)
  const [faults, setFaults] = useState<IntakeFaults>({})
  const [unreadable, setUnreadable] = useState<ReadonlySet<DateName>>(new Set())
  const [isDiscarding, setDiscarding] = useState(false)
  const draft = useDraft(session)
  const open = useOpenKlatOpinion()

  const latest = useRef(value)
  const change = (part: Partial<IntakeDraft>) => {
    latest.current = { ...latest.current, ...part }
    setValue(latest.current)
    setFaults((before) => withoutFields(before, Object.keys(part)))
    draft.touch(() => ({ type: 'intake', value: latest.current }))
  }

  const changeDate = (field: DateName, date: IsoDate | null, state: DateFieldState) => {
    const isReadable = state === 'date' || state === 'empty'
    const others = [...unreadable].filter((name) => name !== field)
    setUnreadable(new Set(isReadable ? others : [...others, field]))
    change({ [field]: date ?? '' })
  }

  const facts = childFacts(value)
  const lookUp = personByCode(plainCode(value.childPersonalCode))
  const known = useQuery({ ...lookUp, enabled: facts !== null }).data ?? null
  const typeCode = (childPersonalCode: string) => {
    const told = childFacts({ ...latest.current, childPersonalCode })
    const isBorn = told !== null && latest.current.childBirthDate === ''
    change({ childPersonalCode, ...(isBorn ? { childBirthDate: told.birthDate } : {}) })
    if (told !== null) void fillName(childPersonalCode)
  }
  const fillName = async (childPersonalCode: string) => {
    const person = await queryClient.fetchQuery(personByCode(plainCode(childPersonalCode)))
    const { childGivenName, childSurname } = latest.current
    if (person === null || latest.current.childPersonalCode !== childPersonalCode) return
    if (childGivenName !== '' || childSurname !== '') return
    change({ childGivenName: person.givenName, childSurname: person.surname })
  }

  const refuse = (found: IntakeFaults) => {
    setFaults(found)
    focusFirstInvalid(form.current)
  }
  const submit = async () => {
    if (open.isPending) return
    await draft.flush()
    const input = readIntake(latest.current, session.caseId, session.targetId)
    if (!input.ok || unreadable.size > 0) {
      // A date field says by itself what is wrong with half a date.
      refuse(input.ok ? {} : withoutFields(input.error, [...unreadable]))
      return
    }
    try {
      await open.mutateAsync(input.value)
      await draft.drop()
      await navigate(`/cases/${session.caseId}`, { replace: true })
    } catch (thrown) {
      refuse(callError(thrown).fields ?? {})
    }
  }
  const discard = async () => {
    await draft.discard({ type: 'intake', value: latest.current })
    await navigate('/', { replace: true })
  }

  const section: IntakeSectionProps = {
    value,
    onChange: change,
    onDate: changeDate,
    errorOf: (path) => (faults[path] === undefined ? null : fieldText(t, faults[path])),
    today,
  }
  return (
    <WorkArea
      index={index}
      head={<PageHead title={t('intake.title')} sub={t('intake.sub')} />}
      owed={<IntakeOwed value={value} />}
      record={
        <div
          ref={form}
          className="intake"
          // Before a button or list inside takes the Enter for itself.
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || !event.ctrlKey) return
            event.preventDefault()
            event.stopPropagation()
            void submit()
          }}
        >
          <RequestSection {...section} municipalities={municipalities} />
          <ChildSection {...section} known={known} onCode={typeCode} />
          <WorkerSection {...section} />
          <div className="intake-foot">
            <ErrorNotice thrown={open.error} kept={draft.failure === null ? 'draft' : 'typed'} />
            <ErrorNotice thrown={draft.failure} kept="typed" onRetry={() => void draft.flush()} />
            <div className="intake-actions">
              <BusyButton
                variant="main"
                shortcut="Ctrl+Enter"
                isBusy={open.isPending}
                busyLabel={t('intake.saving')}
                onPress={() => void submit()}
              >
                {t('intake.save')}
              </BusyButton>
              {draft.savedAt === null ? (
                <span className="intake-quiet">{t('intake.drafting')}</span>
              ) : (
                <Status tone="ok">{t('intake.draftSaved', { time: clockOf(draft.savedAt) })}</Status>
              )}
              <span className="intake-discard">
                <Button variant="plain" onPress={() => setDiscarding(true)}>
                  {t('intake.discard')}
                </Button>
              </span>
            </div>
          </div>
          <ConfirmDialog
            isOpen={isDiscarding}
            title={t('intake.discardTitle')}
            confirmLabel={t('intake.discardAction')}
            isDanger
            onConfirm={() => void discard()}
            onCancel={() => setDiscarding(false)}
          >
            {t('intake.discardText')}
          </ConfirmDialog>
        </div>
      }
    />
  )
}
