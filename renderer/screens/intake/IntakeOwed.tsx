import { deadlinesOf } from '#model/case/case-deadlines.ts'
import { kindDefinition } from '#model/case/kinds.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { CASE_KIND_ICONS } from '../../kit/kind-icons.ts'
import { OwedLine, OwedSection } from '../../kit/OwedRail.tsx'
import { Status } from '../../kit/Status.tsx'
import { kindLabel, stageLabel } from '../common/labels.ts'
import { KIND_DETAILS } from './details/all-kinds.ts'
import { channelOf, dateOf, detailsOf, type KindedIntake } from './intake-value.ts'

interface IntakeOwedProps {
  readonly value: KindedIntake
  /** True where the counselling that would be opened with it is open already, and tied. */
  readonly isCounselled: boolean
}

/** What the form still owes before it can become a case, and what saving it opens. */
export function IntakeOwed({ value, isCounselled }: IntakeOwedProps) {
  const { t } = useText()
  const { required, stageAtOnce, ...kind } = KIND_DETAILS[value.kind]
  const opensWith = isCounselled ? [] : kind.opensWith
  const details = detailsOf(value)
  const needed = [
    { label: t('intake.municipality'), isThere: value.municipalityId !== null },
    { label: t('intake.requestedOn'), isThere: dateOf(value.requestedOn) !== null },
    { label: t(`intake.questionOf.${value.kind}`), isThere: value.question.trim() !== '' },
    ...required.map(({ field, label }) => ({ label: t(label), isThere: (details[field] ?? '') !== '' })),
  ]
  const opened = [value.kind, ...opensWith]
  const own = { kind: value.kind, channel: channelOf(value), details: kind.read(details) }
  const rules = [...deadlinesOf(own), ...opensWith.flatMap((one) => kindDefinition(one).deadlinesAtIntake)]
  const stage = stageAtOnce?.(details) ?? null
  return (
    <>
      <OwedSection heading={t('intake.needed')}>
        <ul>
          {needed.map(({ label, isThere }) => (
            <li key={label}>
              <OwedLine
                label={label}
                value={
                  <Status tone={isThere ? 'ok' : 'neutral'} icon={isThere ? 'check' : 'circle'} quiet>
                    {t(isThere ? 'intake.neededDone' : 'intake.neededMissing')}
                  </Status>
                }
              />
            </li>
          ))}
        </ul>
      </OwedSection>
      <OwedSection heading={t('intake.opens')}>
        {opened.map((kind) => (
          <OwedLine key={kind} icon={CASE_KIND_ICONS[kind]} label={kindLabel(t, kind)} />
        ))}
        {rules.map((rule) => (
          <OwedLine
            key={rule}
            icon="clock"
            label={t('intake.opensDeadline', { name: t(`deadline.rule.${rule}.name`) })}
          />
        ))}
        {opensWith.length > 0 && <p className="intake-quiet">{t('intake.opensText')}</p>}
        {stage !== null && (
          <p className="intake-quiet">
            {t('intake.opensInStage', { stage: stageLabel(t, value.kind, stage) })}
          </p>
        )}
      </OwedSection>
    </>
  )
}
