import { z } from 'zod'
import { CaseKind } from '#model/case/kinds.ts'
import { Stage } from '#model/case/stage.ts'
import { ComputedDeadline } from '#model/deadline/deadline.ts'
import { CaseId, MunicipalityId, MunicipalityUnitId } from '#model/ids.ts'
import { CaseItem } from '#model/item/item.ts'
import { Assignment, Municipality, MunicipalityUnit } from '#model/municipality/municipality.ts'
import { IsoDate } from '#model/time/dates.ts'
import { call } from './call.ts'
import { committed } from './drafts.ts'

/** A municipality of the register and the periods it was the specialist's. */
export const MunicipalityWithAssignments = z.strictObject({
  municipality: Municipality,
  assignments: z.array(Assignment),
})
export type MunicipalityWithAssignments = z.infer<typeof MunicipalityWithAssignments>

/** A case as one line of a list. */
export const CaseLine = z.strictObject({
  id: CaseId,
  number: z.string(),
  kind: CaseKind,
  stage: Stage,
  /** "Kaarel N."; empty while no child is known. */
  children: z.string(),
  municipalityId: MunicipalityId,
  municipalityName: z.string(),
  requestedOn: IsoDate,
  closedOn: IsoDate.nullable(),
  nextDeadline: ComputedDeadline.nullable(),
})
export type CaseLine = z.infer<typeof CaseLine>

/** The frame of a municipality's page; its timeline comes by `timeline.list`. */
export const MunicipalityOverview = z.strictObject({
  municipality: Municipality,
  assignments: z.array(Assignment),
  units: z.array(MunicipalityUnit),
  /** The open ones, and closed ones in which something was typed and not yet saved. */
  cases: z.array(CaseLine),
  /** All it has or once had; the closed ones come by `closedYears` and `closedCases`. */
  caseCount: z.int(),
  deadlines: z.array(z.strictObject({ case: CaseLine, computed: ComputedDeadline })),
})
export type MunicipalityOverview = z.infer<typeof MunicipalityOverview>

export const municipalities = {
  /** The whole register with assignments, by name in Estonian order. */
  list: call(z.null(), z.array(MunicipalityWithAssignments)),
  overview: call(z.strictObject({ municipalityId: MunicipalityId }), MunicipalityOverview),
  /** Closed cases by the years of their numbers, the newest first. */
  closedYears: call(
    z.strictObject({ municipalityId: MunicipalityId }),
    z.array(z.strictObject({ year: z.int(), cases: z.int() })),
  ),
  /** Closed cases of one year, the newest request first. */
  closedCases: call(
    z.strictObject({ municipalityId: MunicipalityId, year: z.int().min(1900).max(2200) }),
    z.array(CaseLine),
  ),
  /** What a municipality said of counsellings; counted by years on the page. */
  feedback: call(
    z.strictObject({ municipalityId: MunicipalityId }),
    z.strictObject({ today: IsoDate, items: z.array(CaseItem), cases: z.array(CaseLine) }),
  ),
  /** Takes municipalities on from a day; one already the specialist's that day is refused by `municipality_assigned_twice`. */
  assign: call(
    z.strictObject({ municipalityIds: z.array(MunicipalityId).min(1).max(100), from: IsoDate, ...committed }),
    z.array(Assignment),
  ),
  endAssignment: call(
    z.strictObject({ municipalityId: MunicipalityId, from: IsoDate, until: IsoDate, ...committed }),
    Assignment,
  ),
  saveUnit: call(MunicipalityUnit.extend(committed), MunicipalityUnit),
  removeUnit: call(z.strictObject({ id: MunicipalityUnitId }), z.null()),
}
