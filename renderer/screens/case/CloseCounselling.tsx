import type { LinkedCase } from '#contract/cases.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Checkbox } from '../../kit/Checkbox.tsx'

interface CloseCounsellingProps {
  readonly counsellings: readonly LinkedCase[]
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

/** Closes the counselling with its opinion; its summary is then in the opinion, and none is asked for. */
export function CloseCounselling({ counsellings, isSelected, onChange }: CloseCounsellingProps) {
  const { t } = useText()
  return (
    <div>
      <Checkbox isSelected={isSelected} onChange={onChange}>
        {t('klatPage.counselling.close', { numbers: counsellings.map(({ number }) => number).join(', ') })}
      </Checkbox>
      <p className="item-source">{t('klatPage.counselling.closeHelp')}</p>
    </div>
  )
}
