import type { IntakeValue, KindedIntake } from './intake-value.ts'
import { IntakeOwed } from './IntakeOwed.tsx'
import { isCounselled } from './similar/similar-acts.ts'
import { SimilarHits } from './similar/SimilarHits.tsx'
import { useSimilar } from './similar/use-similar.ts'

interface IntakeRailProps {
  readonly value: KindedIntake
  readonly latest: () => IntakeValue
  readonly onChange: (part: Partial<IntakeValue>) => void
}

/** Beside the form: what is like what is typed, what is still owed, and what saving opens. */
export function IntakeRail({ value, latest, onChange }: IntakeRailProps) {
  const hits = useSimilar(value)
  return (
    <>
      <SimilarHits hits={hits} value={value} latest={latest} onChange={onChange} />
      <IntakeOwed value={value} isCounselled={isCounselled(value, hits)} />
    </>
  )
}
