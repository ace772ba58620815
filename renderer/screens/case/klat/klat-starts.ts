import type { ItemType } from '#model/item/item-types.ts'
import { considerationStart } from '#model/klat/grounds.ts'
import { questionnaireOn } from '#model/klat/questionnaire.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { DANGER_QUESTIONNAIRES } from '../../common/danger-questionnaires.ts'
import { KLAT_GROUNDS } from './klat-grounds.ts'

/** What a new item begins with where it was asked for about something by its code; `null` for types without such codes. */
export function klatStart(type: ItemType, code: string): Readonly<Record<string, string>> | null {
  if (type === 'klat_consideration') {
    return KLAT_GROUNDS === null ? null : considerationStart(KLAT_GROUNDS, code)
  }
  return type === 'klat_flag_reason' ? { flag: code } : null
}

/** What a new item begins with: an assessment of danger with the questionnaire in use. */
export function freshStart(type: ItemType, today: IsoDate): Readonly<Record<string, string>> | undefined {
  if (type !== 'danger_assessment') return undefined
  const questionnaire = questionnaireOn(DANGER_QUESTIONNAIRES, today)
  return questionnaire === null ? undefined : { version: questionnaire.validFrom }
}
