import type { Output } from '#contract/index.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { EmptyState } from '../../kit/EmptyState.tsx'
import { NewCaseMenu } from '../common/NewCaseMenu.tsx'

/** A desk with nothing due: says what belongs here and what the first step is. */
export function EmptyDesk({ overview }: { readonly overview: Output<'desk', 'overview'> }) {
  const { t } = useText()
  if (overview.municipalities.length === 0) {
    return (
      <EmptyState
        icon="municipality"
        title={t('deskScreen.noMunicipalities')}
        action={<LinkButton href="/settings">{t('deskScreen.chooseMunicipalities')}</LinkButton>}
      >
        {t('deskScreen.noMunicipalitiesText')}
      </EmptyState>
    )
  }
  const hasCases = overview.kinds.some(({ openCases }) => openCases > 0)
  if (hasCases) {
    return (
      <EmptyState icon="checkCircle" title={t('deskScreen.emptyDue')}>
        {t('deskScreen.emptyDueText')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="documentCheck"
      title={t('deskScreen.emptyCases')}
      action={<NewCaseMenu variant="line" size="normal" />}
    >
      {t('deskScreen.emptyCasesText')}
    </EmptyState>
  )
}
