import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { EmptyState } from '../../kit/EmptyState.tsx'
import { NewCaseMenu } from '../common/NewCaseMenu.tsx'
import type { CaseListView } from './case-order.ts'

/** A list without lines: filtered away, nothing closed yet, or nothing at all. */
export function EmptyCaseList({
  view,
  onClear,
}: {
  readonly view: CaseListView
  readonly onClear: () => void
}) {
  const { t } = useText()
  if (view.kind !== null || view.municipalityId !== null || view.text !== '') {
    return (
      <EmptyState
        icon="filter"
        title={t('caseList.nothingMatches')}
        action={<Button onPress={onClear}>{t('caseList.clear')}</Button>}
      />
    )
  }
  if (!view.open) {
    return (
      <EmptyState icon="checkCircle" title={t('caseList.emptyClosed')}>
        {t('caseList.emptyClosedText')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="documentCheck"
      title={t('caseList.emptyOpen')}
      action={<NewCaseMenu variant="line" size="normal" />}
    >
      {t('caseList.emptyOpenText')}
    </EmptyState>
  )
}
