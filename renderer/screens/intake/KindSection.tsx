import { CASE_KINDS, type CaseKind } from '#model/case/kinds.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { CASE_KIND_ICONS } from '../../kit/kind-icons.ts'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { kindLabel } from '../common/labels.ts'
import { IntakeSection } from './IntakeSection.tsx'

interface KindSectionProps {
  readonly kind: CaseKind | null
  /** Where the kind is yet to be chosen, each is explained; else only the one in force, to leave room for the form. */
  readonly areAllExplained: boolean
  readonly takesFocus: boolean
  readonly onChange: (kind: CaseKind) => void
}

/** What comes first: the kind of the case. What is typed stays when another is chosen. */
export function KindSection({ kind, areAllExplained, takesFocus, onChange }: KindSectionProps) {
  const { t } = useText()
  return (
    <IntakeSection title={t('intake.sections.kind')} icon={kind === null ? 'circle' : CASE_KIND_ICONS[kind]}>
      <div className={areAllExplained ? 'intake-wide intake-kinds' : 'intake-wide'}>
        <RadioGroup<CaseKind>
          label={t('intake.kind')}
          hideLabel
          autoFocus={takesFocus}
          isInline={!areAllExplained}
          {...(areAllExplained || kind === null ? {} : { description: t(`intake.kinds.${kind}`) })}
          choices={CASE_KINDS.map((id) => ({
            id,
            label: kindLabel(t, id),
            ...(areAllExplained ? { note: t(`intake.kinds.${id}`) } : {}),
          }))}
          value={kind}
          onChange={onChange}
        />
      </div>
    </IntakeSection>
  )
}
