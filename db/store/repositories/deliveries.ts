import { asc, eq } from 'drizzle-orm'
import type { ErrorCode } from '#model/error-codes.ts'
import type { DeliveryContent, DeliveryForm, DeliveryTerms } from '#model/export/delivery.ts'
import type { ExportChoice } from '#model/export/export-choice.ts'
import { type CaseId, type DeliveryId, DraftTargetId } from '#model/ids.ts'
import type { KeptDecision } from '#model/leak/leak.ts'
import { err, ok, type Result } from '#model/result.ts'
import { type Acting, instantOf } from '../acting.ts'
import { sha256 } from '../journal/payload.ts'
import { recordAct } from '../journal/record-act.ts'
import { caseExists } from '../queries/case-exists.ts'
import { deliveries, deliveryFiles } from '../schema/deliveries.ts'
import type { Store } from '../store.ts'
import { change } from '../transaction.ts'
import type { FileBytes } from './documents.ts'
import { clearForms } from './drafts.ts'

/** What was made ready for a reader outside. */
export interface NewDelivery {
  readonly caseId: CaseId
  readonly terms: DeliveryTerms
  readonly choice: ExportChoice
  readonly leftOut: DeliveryContent['leftOut']
  readonly notChosen: number
  /** Before encryption. */
  readonly files: readonly FileBytes[]
  /** What was decided of names of people outside the case. */
  readonly names?: readonly KeptDecision[]
}

/**
 * Keeps what was delivered: to whom, how, on what ground, the very bytes, and what was left out by which rule. The passphrase of
 * a package is not among it and stands nowhere.
 * @returns `not_found`
 */
export function recordDelivery(
  store: Store,
  { caseId, terms, choice, leftOut, notChosen, files, names = [] }: NewDelivery,
  acting: Acting,
): Result<DeliveryId, ErrorCode> {
  return change(store, (tx) => {
    if (!caseExists(tx, caseId)) return err('not_found')
    const id = acting.newId() as DeliveryId
    const { kind, reader, from, until, kinds, without, versionIds } = choice
    const [onlyVersion, ...others] = versionIds
    tx.insert(deliveries)
      .values({
        id,
        caseId,
        versionId: kind === 'issued_document' && others.length === 0 ? (onlyVersion ?? null) : null,
        kind,
        reader,
        ...terms,
        deliveredAt: instantOf(acting),
        content: JSON.stringify({ choice, leftOut, notChosen } satisfies DeliveryContent),
      })
      .run()
    const described = files.map(({ fileName, bytes }) => ({
      fileName,
      sha256: sha256(bytes),
      size: bytes.byteLength,
    }))
    files.forEach(({ bytes }, index) => {
      const file = described[index]
      if (file === undefined) return
      tx.insert(deliveryFiles)
        .values({ deliveryId: id, ...file, bytes: Buffer.from(bytes) })
        .run()
    })
    const after = {
      kind,
      reader,
      ...terms,
      from,
      until,
      kinds,
      without,
      files: described,
      leftOut,
      notChosen,
      names,
    }
    clearForms(tx, { caseId, targetId: DraftTargetId.parse(caseId), form: 'leak_decision' })
    recordAct(tx, { act: 'delivery.made', subject: { type: 'delivery', id }, caseId, after }, acting)
    return ok(id)
  })
}

/** The case of a delivery and its bytes as they were delivered, for saving them once more. @returns `not_found` */
export function readDeliveredFiles(
  { db }: Store,
  id: DeliveryId,
): Result<{ readonly caseId: CaseId; readonly files: readonly FileBytes[] }, 'not_found'> {
  const delivery = db
    .select({ caseId: deliveries.caseId })
    .from(deliveries)
    .where(eq(deliveries.id, id))
    .get()
  if (delivery === undefined) return err('not_found')
  const files = db
    .select({ fileName: deliveryFiles.fileName, bytes: deliveryFiles.bytes })
    .from(deliveryFiles)
    .where(eq(deliveryFiles.deliveryId, id))
    .orderBy(asc(deliveryFiles.fileName))
    .all()
  return ok({ caseId: delivery.caseId, files })
}

/** Journals that what was delivered was written out once more. @returns `not_found` */
export function recordSavedAgain(
  store: Store,
  {
    id,
    form,
    fileNames,
  }: { readonly id: DeliveryId; readonly form: DeliveryForm; readonly fileNames: string[] },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const row = tx.select().from(deliveries).where(eq(deliveries.id, id)).get()
    if (row === undefined) return err('not_found')
    const { caseId, recipient } = row
    const after = { recipient, form, fileNames }
    recordAct(tx, { act: 'delivery.saved_again', subject: { type: 'delivery', id }, caseId, after }, acting)
    return ok(null)
  })
}
