import type { Conclusion } from '../document/template.ts'
import type { VersionStatus } from '../document/document.ts'
import { type CaseItem, itemsOf } from '../item/item.ts'
import { IsoDate } from '../time/dates.ts'

/*
 * The opinion, the court and the service each stand for themselves: a municipality may apply before the opinion or against
 * it, the court may grant or end without it, and a child may be in the service while the next opinion is written. So none of
 * the three is derived from another, nor from the stage of the case.
 */

/** How far the unit's opinion is. `revised`: one was issued, and a new version is being written. */
export interface OpinionStatus {
  readonly state: 'none' | 'draft' | 'issued' | 'revised'
  readonly on: IsoDate | null
  readonly conclusion: Conclusion | null
}

/** What is known of the court. */
export interface CourtStatus {
  readonly state: 'none' | 'applied' | 'granted' | 'partly' | 'refused'
  /** Of the application or the ruling; `null` where only the fact is known. */
  readonly on: IsoDate | null
  readonly hearingOn: IsoDate | null
  /** The end of the term as ruled. */
  readonly until: IsoDate | null
  readonly isAppealed: boolean
}

/** Whether the child is in the service. `over`: its term has passed, and nobody has told that it ended. */
export interface ServiceStatus {
  readonly state: 'none' | 'in_service' | 'over' | 'ended'
  /** The day it began, or ended. */
  readonly on: IsoDate | null
  readonly until: IsoDate | null
  readonly provider: string
}

/** The opinion by the newest version of its document. */
export function opinionStatus(
  documents: readonly {
    readonly document: { readonly kind: string }
    readonly versionNumber: number
    readonly status: VersionStatus
    readonly issuedOn: IsoDate | null
    readonly conclusion: Conclusion | null
  }[],
): OpinionStatus {
  const opinion = documents.findLast(({ document }) => document.kind === 'klat_opinion')
  if (opinion === undefined) return { state: 'none', on: null, conclusion: null }
  const { status, issuedOn: on, conclusion, versionNumber } = opinion
  const state = status === 'issued' ? 'issued' : versionNumber > 1 ? 'revised' : 'draft'
  return { state, on, conclusion }
}

/**
 * The court by the newest application or ruling; a ruling stands above an application of the same day.
 * @param isAsked the request says that the municipality went to court, though no application is noted
 */
export function courtStatus(items: readonly CaseItem[], isAsked: boolean): CourtStatus {
  const application = newest(items, 'klat_application')
  const ruling = newest(items, 'klat_ruling')
  const hearing = itemsOf(items, 'klat_hearing').find(({ endedOn }) => endedOn === null)
  const hearingOn = hearing?.dueOn ?? null
  if (ruling !== undefined && (application === undefined || ruling.notedOn >= application.notedOn)) {
    const granted = ruling.details['granted']
    return {
      state: granted === 'granted' || granted === 'partly' ? granted : 'refused',
      on: ruling.notedOn,
      hearingOn,
      until: dayOf(ruling, 'until'),
      isAppealed: itemsOf(items, 'klat_appeal').some(
        ({ endedOn, notedOn }) => endedOn === null && notedOn >= ruling.notedOn,
      ),
    }
  }
  const isApplied = application !== undefined || isAsked
  return {
    state: isApplied ? 'applied' : 'none',
    on: application?.notedOn ?? null,
    hearingOn,
    until: null,
    isAppealed: false,
  }
}

/** The service by its newest stay. It has ended where that is noted, or where an ending is noted on or after its first day. */
export function serviceStatus(items: readonly CaseItem[], today: IsoDate): ServiceStatus {
  const service = newest(items, 'klat_service')
  if (service === undefined) return { state: 'none', on: null, until: null, provider: '' }
  const ending = newest(items, 'klat_ending')
  const isEnded = ending !== undefined && ending.notedOn >= service.notedOn
  const endedOn = service.endedOn ?? (isEnded ? ending.notedOn : null)
  const until = dayOf(service, 'until')
  const provider = service.details['provider'] ?? ''
  if (endedOn !== null) return { state: 'ended', on: endedOn, until, provider }
  const state = until !== null && until < today ? 'over' : 'in_service'
  return { state, on: service.notedOn, until, provider }
}

function newest(items: readonly CaseItem[], type: CaseItem['type']): CaseItem | undefined {
  return items
    .filter((item) => item.type === type)
    .reduce<CaseItem | undefined>(
      (latest, item) =>
        latest === undefined || `${item.notedOn} ${item.id}` > `${latest.notedOn} ${latest.id}`
          ? item
          : latest,
      undefined,
    )
}

function dayOf({ details }: CaseItem, name: string): IsoDate | null {
  return IsoDate.safeParse(details[name]).data ?? null
}
