import { useText } from '../../i18n/TextProvider.tsx'
import { CASE_KIND_ICONS } from '../../kit/kind-icons.ts'
import { KIND_DETAILS } from './details/all-kinds.ts'
import { detailsOf } from './intake-value.ts'
import { IntakeSection, type IntakeSectionProps } from './IntakeSection.tsx'

/** The facts only the chosen kind has. */
export function DetailsSection({ value, onChange, errorOf }: IntakeSectionProps) {
  const { t } = useText()
  const { Fields } = KIND_DETAILS[value.kind]
  const shown = detailsOf(value)
  return (
    <IntakeSection title={t(`kindDetails.title.${value.kind}`)} icon={CASE_KIND_ICONS[value.kind]}>
      <Fields
        valueOf={(field) => shown[field] ?? ''}
        onChange={(field, text) => onChange({ details: { ...value.details, [field]: text } })}
        errorOf={(field) => errorOf(`details.${field}`)}
        isOpened={false}
      />
    </IntakeSection>
  )
}
