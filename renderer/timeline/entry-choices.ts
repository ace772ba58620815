import { ACTIVITIES, ENTRY_KINDS, type Activity, type EntryKind } from '#model/case/entry.ts'

import type { Translate } from '../i18n/catalogues.ts'
import type { Choice } from '../kit/choice.ts'
import { ENTRY_KIND_LOOKS } from '../kit/kind-icons.ts'

/** Kinds of entry to choose from, each with its sign. */
export function entryKindChoices(t: Translate): Choice<EntryKind>[] {
  return ENTRY_KINDS.map((kind) => ({
    id: kind,
    label: t(`entry.${kind}`),
    icon: ENTRY_KIND_LOOKS[kind].icon,
  }))
}

/** The ten activities to choose from, "6 Meetmete valik ja tulemuslikkus". */
export function activityChoices(t: Translate): Choice[] {
  return ACTIVITIES.map((activity) => ({ id: String(activity), label: activityLabel(t, activity) }))
}

/** An activity with its number. */
export function activityLabel(t: Translate, activity: Activity): string {
  return `${activity} ${t(`activity.${activity}`)}`
}
