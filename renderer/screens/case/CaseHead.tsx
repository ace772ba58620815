import './CaseHead.css'

import type { CaseView } from '#contract/cases.ts'
import { stagePath, type PathStage } from '#model/case/stage-path.ts'
import { ageInYears } from '#model/person/age.ts'
import { fullName } from '#model/person/name.ts'
import { formatDate } from '#model/time/dates.ts'

import type { Translate } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { IconButton } from '../../kit/IconButton.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { StagePath, type StageStep } from '../../kit/StagePath.tsx'
import { Status } from '../../kit/Status.tsx'
import { useAskedForm } from '../../shell/use-asked-form.ts'
import { DueStatus } from '../common/DueStatus.tsx'
import { kindLabel, stageLabel } from '../common/labels.ts'
import { KIND_DETAILS } from '../intake/details/all-kinds.ts'
import { CaseWarnings } from './CaseWarnings.tsx'
import { childrenOf, klatDetails, openDeadlines } from './case-facts.ts'
import { KlatHead } from './klat/KlatHead.tsx'
import { StageDialog } from './StageDialog.tsx'

/** The head of a case: whose it is, what and where, what is due next, and how far it has come. */
export function CaseHead({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const forms = useAskedForm()
  const next = openDeadlines(view)[0]
  return (
    <PageHead
      title={titleOf(t, view)}
      sub={<CaseFacts view={view} />}
      aside={
        view.case.closedOn === null
          ? next && (
              <DueStatus
                computed={next}
                before={`${t(`deadline.rule.${next.deadline.ruleId}.short`)} ${formatDate(next.dueOn)}`}
              />
            )
          : undefined
      }
    >
      {klatDetails(view)?.courtBeforeOpinion === true && (
        <Status tone="neutral" icon="court">
          {t('klat.courtBeforeOpinion')}
        </Status>
      )}
      <div className="case-stages">
        <StagePath stages={stageSteps(t, view)} />
        <IconButton
          icon="pencil"
          size="inline"
          label={t('casePage.stage.change')}
          onPress={() => forms.open('stage', view.case.id)}
        />
      </div>
      <KlatHead view={view} />
      <CaseWarnings view={view} />
      {forms.asked?.form === 'stage' && <StageDialog view={view} onClose={forms.close} />}
    </PageHead>
  )
}

/** Whose case it is: its children's. An enquiry may have none, and is then called by its kind. */
function titleOf(t: Translate, view: CaseView): string {
  const names = childrenOf(view).map(({ person }) => fullName(person))
  if (names.length > 0) return names.join(', ')
  return isCalledByKind(view) ? kindLabel(t, view.case.kind) : t('casePage.noChild')
}

function isCalledByKind(view: CaseView): boolean {
  return childrenOf(view).length === 0 && !KIND_DETAILS[view.case.kind].asksPeople
}

/** "13 a · 2026/014 · KLAT-arvamus, paigutamine · Viljandi linn". */
function CaseFacts({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const ages = childrenOf(view).flatMap(({ person }) => ageInYears(person, view.today) ?? [])
  const { kind, details } = view.case
  const parts = [
    ...(ages.length === 0 ? [] : [t('casePage.age', { age: ages.join(', ') })]),
    view.case.number,
    [...(isCalledByKind(view) ? [] : [kindLabel(t, kind)]), ...KIND_DETAILS[kind].words(t, details)].join(
      ', ',
    ),
    view.municipality.name,
    ...(view.case.closedOn === null
      ? []
      : [t('casePage.closedOn', { date: formatDate(view.case.closedOn) })]),
  ]
  return parts.join(' · ')
}

function stageSteps(t: Translate, view: CaseView): StageStep[] {
  return stagePath(view.case.kind, view.steps).map(({ stage, state, on }) => ({
    id: stage,
    label: stageLabel(t, view.case.kind, stage),
    state: LOOKS[state],
    date: state === 'upcoming' ? null : on,
    ...(state === 'skipped' ? { note: t('casePage.stage.skipped') } : {}),
  }))
}

/** A stage passed over lies behind as well; it has no date. */
const LOOKS: Readonly<Record<PathStage['state'], StageStep['state']>> = {
  done: 'done',
  skipped: 'upcoming',
  current: 'current',
  upcoming: 'upcoming',
}
