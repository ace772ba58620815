import { useQuery } from '@tanstack/react-query'

import type { MunicipalityId } from '#model/ids.ts'
import { endedBefore } from '#model/municipality/ended.ts'
import { parseRegister } from '#model/municipality/register.ts'
import { formatDate, type IsoDate } from '#model/time/dates.ts'
import register from '#resources/municipalities.json' with { type: 'json' }

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Notice } from '../../kit/Notice.tsx'

const REGISTER = parseRegister(register).municipalities

interface MunicipalityDoubtProps {
  readonly municipalityId: MunicipalityId
  /** The day of the request. */
  readonly day: IsoDate
}

/** Under the municipality of a request: that it was no more on that day, or may not be. Said, and never refused. */
export function MunicipalityDoubt({ municipalityId, day }: MunicipalityDoubtProps) {
  const { t } = useText()
  const { data } = useQuery(queries.municipalities())
  const found = data?.find(({ municipality }) => municipality.id === municipalityId)?.municipality
  if (found === undefined) return null
  const ended = endedBefore(REGISTER, found.registerKey, day)
  const words =
    ended === null
      ? found.flag
      : ended.successor === null
        ? t('limits.municipalityEnded', { date: formatDate(ended.on) })
        : t('limits.municipalitySucceeded', { date: formatDate(ended.on), name: ended.successor })
  if (words === null) return null
  return (
    <div className="intake-wide">
      <Notice tone="warn" announce>
        {words}
      </Notice>
    </div>
  )
}
