import { CASE_KINDS } from '#model/case/kinds.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Button, type ButtonSize, type ButtonVariant } from '../../kit/Button.tsx'
import { CASE_KIND_ICONS } from '../../kit/kind-icons.ts'
import { Menu } from '../../kit/Menu.tsx'
import { intakeHref, type IntakeParams } from '../intake/intake-address.ts'
import { kindLabel } from './labels.ts'

export interface NewCaseMenuProps extends Pick<IntakeParams, 'municipalityId'> {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
}

/** "Lisa juhtum": a button that asks for the kind, each a way to its intake form. */
export function NewCaseMenu({ variant = 'main', size = 'small', ...params }: NewCaseMenuProps) {
  const { t } = useText()
  return (
    <Menu
      label={t('action.newCase')}
      trigger={
        <Button variant={variant} size={size} icon="plus">
          {t('action.newCase')}
        </Button>
      }
      groups={[
        CASE_KINDS.map((kind) => ({
          id: kind,
          label: kindLabel(t, kind),
          icon: CASE_KIND_ICONS[kind],
          href: intakeHref(kind, params),
        })),
      ]}
    />
  )
}
