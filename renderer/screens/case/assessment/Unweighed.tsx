import './Unweighed.css'

import type { CaseItem } from '#model/item/item.ts'
import { unweighedMeasures } from '#model/item/weighed-measures.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'

/** Measures of the case that are still to be weighed, each with the way to do it; nothing where all are. */
export function Unweighed({
  items,
  onWeigh,
}: {
  readonly items: readonly CaseItem[]
  readonly onWeigh: (id: CaseItem['id']) => void
}) {
  const { t } = useText()
  const left = unweighedMeasures(items)
  if (left.length === 0) return null
  return (
    <div className="unweighed">
      <p>{t('klatGate.unweighed')}</p>
      {left.map(({ id, details }) => (
        <Button key={id} size="small" icon="plus" onPress={() => onWeigh(id)}>
          {t('klatGate.weigh', { name: details['name'] ?? '' })}
        </Button>
      ))}
    </div>
  )
}
