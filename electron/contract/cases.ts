import { z } from 'zod'
import { CaseRecord, Channel, Question, ReferenceNumber } from '#model/case/case.ts'
import { CaseKind } from '#model/case/kinds.ts'
import { KlatRequest } from '#model/case/kinds/klat-opinion.ts'
import { Stage, StageStep } from '#model/case/stage.ts'
import { ComputedDeadline } from '#model/deadline/deadline.ts'
import { Document, VersionStatus } from '#model/document/document.ts'
import { CaseId, DraftTargetId, MunicipalityId } from '#model/ids.ts'
import { Municipality } from '#model/municipality/municipality.ts'
import { CasePerson, PersonInput } from '#model/person/person.ts'
import { IsoDate } from '#model/time/dates.ts'
import { call } from './call.ts'
import { DraftLine } from './desk.ts'
import { CaseLine } from './municipalities.ts'

/** What the intake of a request for a KLAT opinion gives. Only municipality, date and question are compulsory. */
export const KlatIntake = z.strictObject({
  /** Minted by the form at its first keystroke; its draft is cleared when the case is opened. */
  caseId: CaseId,
  /** The form's own draft target. */
  draftTargetId: DraftTargetId,
  municipalityId: MunicipalityId,
  requestedOn: IsoDate,
  channel: Channel,
  requestReference: ReferenceNumber.nullable(),
  question: Question,
  request: KlatRequest,
  /** A child with a personal code already in the vault is the same person; its record is kept as it is. */
  child: PersonInput.nullable(),
  /** The municipality's worker, case manager of the case. */
  worker: PersonInput.nullable(),
})
export type KlatIntake = z.infer<typeof KlatIntake>

/** Everything the case page shows but its timeline. */
export const CaseView = z.strictObject({
  case: CaseRecord,
  steps: z.array(StageStep),
  people: z.array(CasePerson),
  municipality: Municipality,
  municipalityPeriods: z.array(
    z.strictObject({ municipality: Municipality, from: IsoDate, until: IsoDate.nullable() }),
  ),
  deadlines: z.array(ComputedDeadline),
  documents: z.array(
    z.strictObject({
      document: Document,
      versionNumber: z.int(),
      status: VersionStatus,
      issuedOn: IsoDate.nullable(),
    }),
  ),
  /** Cases opened together with this one, and other cases of the same child. */
  linked: z.array(CaseLine),
  drafts: z.array(DraftLine),
  today: IsoDate,
})
export type CaseView = z.infer<typeof CaseView>

export const cases = {
  list: call(z.strictObject({ kind: CaseKind.nullable(), open: z.boolean() }), z.array(CaseLine)),
  openKlatOpinion: call(KlatIntake, CaseView),
  get: call(z.strictObject({ caseId: CaseId }), CaseView),
  /** Moves the case to a stage on a day. Any stage of the kind is possible: the order is only the usual one. */
  changeStage: call(z.strictObject({ caseId: CaseId, stage: Stage, on: IsoDate }), CaseView),
}
