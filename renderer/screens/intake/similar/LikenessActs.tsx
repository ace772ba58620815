import type { KnownCaseLine } from '#model/case/similar.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Status } from '../../../kit/Status.tsx'
import type { IntakeValue, KindedIntake } from '../intake-value.ts'
import { asApart, asSameChild, counsellingOf, isSameChild, tied } from './similar-acts.ts'
import type { Likeness } from './use-similar.ts'

interface LikenessActsProps {
  readonly hit: Likeness
  readonly value: KindedIntake
  readonly latest: () => IntakeValue
  readonly onChange: (part: Partial<IntakeValue>) => void
}

/** What a likeness may mean: the same child, a sibling or the same procedure (a case to be tied to), or nothing. */
export function LikenessActs({ hit, value, latest, onChange }: LikenessActsProps) {
  const { t } = useText()
  const isSame = isSameChild(value, hit)
  const counselling = isSame ? counsellingOf(value, hit) : null
  const isTied = ({ id }: KnownCaseLine) => value.linkWith.includes(id)
  const tiedLines = hit.cases.filter(isTied)
  const [first] = hit.cases
  const tie = (line: KnownCaseLine, isOn: boolean) => onChange(tied(latest(), line.id, isOn))
  return (
    <div className="similar-acts">
      {isSame && (
        <Status tone="ok" quiet>
          {t('similar.isSame')}
        </Status>
      )}
      {tiedLines.map((line) => (
        <span key={line.id} className="similar-tied">
          <Status tone="ok" quiet>
            {t('similar.isTied', { number: line.number })}
          </Status>
          <Button size="inline" variant="plain" onPress={() => tie(line, false)}>
            {t('similar.untie')}
          </Button>
        </span>
      ))}
      {counselling !== null && !isTied(counselling) && (
        <Button size="small" variant="line" onPress={() => tie(counselling, true)}>
          {t('similar.tieCounselling', { number: counselling.number })}
        </Button>
      )}
      {!isSame && tiedLines.length === 0 && (
        <>
          {hit.person !== null && hit.canBeSame && (
            <Button size="small" variant="line" onPress={() => onChange(asSameChild(latest(), hit))}>
              {t('similar.same')}
            </Button>
          )}
          {first !== undefined && (
            <Button size="small" variant="line" onPress={() => tie(first, true)}>
              {t(hit.person === null ? 'similar.tie' : 'similar.sibling')}
            </Button>
          )}
        </>
      )}
      {!isSame && (
        <Button size="small" variant="plain" onPress={() => onChange(asApart(latest(), hit))}>
          {t('similar.apart')}
        </Button>
      )}
    </div>
  )
}
