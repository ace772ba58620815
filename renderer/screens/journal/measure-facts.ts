import { z } from 'zod'
import { MEASURE_LEVELS } from '#model/measure/measure.ts'
import { formatDate, IsoDate } from '#model/time/dates.ts'

import type { Translate } from '../../i18n/catalogues.ts'

const MeasureState = z.object({
  name: z.string(),
  level: z.enum(MEASURE_LEVELS),
  needs: z.string().nullable(),
  price: z.string().nullable(),
  validFrom: IsoDate.nullable(),
  validUntil: IsoDate.nullable(),
})

/** A state of a measure of the catalogue as facts; empty where it is of no shape that is known here. */
export function measureFacts(t: Translate, state: unknown): { term: string; value: string }[] {
  const measure = MeasureState.safeParse(state).data
  if (measure === undefined) return []
  const day = (value: IsoDate | null) => (value === null ? '' : formatDate(value))
  return [
    { term: t('settings.measures.name'), value: measure.name },
    { term: t('settings.measures.level'), value: t(`settings.measures.${measure.level}`) },
    { term: t('settings.measures.needs'), value: measure.needs ?? '' },
    { term: t('settings.measures.price'), value: measure.price ?? '' },
    { term: t('settings.measures.validFrom'), value: day(measure.validFrom) },
    { term: t('settings.measures.validUntil'), value: day(measure.validUntil) },
  ]
}
