import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import type { DeskOverview } from '#contract/desk.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { fieldText } from '../../errors/field-texts.ts'
import type { Translate } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { useSubmitKey } from '../common/use-submit-key.ts'
import { ChildrenSection } from './ChildrenSection.tsx'
import { DetailsSection } from './DetailsSection.tsx'
import { KIND_DETAILS } from './details/all-kinds.ts'
import { isBlankWorker } from './intake-value.ts'
import { IntakeFoot } from './IntakeFoot.tsx'
import { IntakeIndex } from './IntakeIndex.tsx'
import { IntakeRail } from './IntakeRail.tsx'
import type { IntakeSectionProps } from './IntakeSection.tsx'
import { KindSection } from './KindSection.tsx'
import { RequestSection } from './RequestSection.tsx'
import { type IntakeSession, isKinded, useIntake } from './use-intake.ts'
import { WorkerSection } from './WorkerSection.tsx'

interface IntakeFormProps {
  readonly session: IntakeSession
  readonly municipalities: DeskOverview['municipalities']
  readonly today: IsoDate
}

/** The request on one sheet, kept as a draft at every keystroke until it becomes a case. */
export function IntakeForm({ session, municipalities, today }: IntakeFormProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const form = useRef<HTMLDivElement>(null)
  const intake = useIntake(session, form, today)
  const { value, faults } = intake
  const [focusOn] = useState(() => firstField(session))

  const submit = async () => {
    if (await intake.submit()) await navigate(`/cases/${session.caseId}`, { replace: true })
  }
  const discard = async () => {
    await intake.discard()
    await navigate('/', { replace: true })
  }

  useSubmitKey(() => void submit())

  const kinded = isKinded(value) ? value : null
  const section: Omit<IntakeSectionProps, 'value'> = {
    onChange: intake.change,
    errorOf: (path) => faultText(t, faults[path]),
    today,
  }
  return (
    <WorkArea
      index={<IntakeIndex caseId={session.caseId} />}
      head={
        <PageHead
          title={kinded === null ? t('intake.title') : t(`intake.titleOf.${kinded.kind}`)}
          sub={kinded === null ? t('intake.chooseKind') : undefined}
        />
      }
      owed={
        kinded !== null && (
          <IntakeRail value={kinded} latest={() => intake.latest.current} onChange={intake.change} />
        )
      }
      record={
        <div ref={form} className="intake">
          <KindSection
            kind={value.kind}
            areAllExplained={session.value.kind === null}
            takesFocus={focusOn === 'kind'}
            onChange={(kind) => intake.change({ kind })}
          />
          {kinded !== null && (
            <>
              <RequestSection {...section} value={kinded} municipalities={municipalities} focusOn={focusOn} />
              <DetailsSection {...section} value={kinded} />
              <ChildrenSection {...section} value={kinded} latest={() => intake.latest.current.children} />
              {(KIND_DETAILS[kinded.kind].asksPeople || !isBlankWorker(kinded)) && (
                <WorkerSection {...section} value={kinded} />
              )}
              <IntakeFoot
                draft={intake.draft}
                keptAt={session.keptAt}
                isOpening={intake.isOpening}
                thrown={intake.thrown}
                onSubmit={() => void submit()}
                onDiscard={() => void discard()}
              />
            </>
          )}
        </div>
      }
    />
  )
}

function faultText(t: Translate, rule: string | undefined): string | null {
  if (rule === undefined) return null
  if (rule === 'incomplete_date') return t('kit.date.incomplete')
  return rule === 'no_such_date' ? t('kit.date.invalid') : fieldText(t, rule)
}

/** The form begins with what it does not know yet, and goes on with the question. */
function firstField({ value }: IntakeSession): 'kind' | 'municipality' | 'question' {
  if (value.kind === null) return 'kind'
  return value.municipalityId === null ? 'municipality' : 'question'
}
