import { asc, desc, eq } from 'drizzle-orm'
import { Delivery, DeliveryContent } from '#model/export/delivery.ts'
import type { CaseId } from '#model/ids.ts'
import { readJson } from '../rows.ts'
import { deliveries, deliveryFiles } from '../schema/deliveries.ts'
import type { Store } from '../store.ts'
import { inIds } from './id-list.ts'

/** What was delivered of a case, newest first; the bytes are not read. */
export function readDeliveries({ db }: Store, caseId: CaseId): Delivery[] {
  const rows = db
    .select()
    .from(deliveries)
    .where(eq(deliveries.caseId, caseId))
    .orderBy(desc(deliveries.deliveredAt), desc(deliveries.id))
    .all()
  const { deliveryId, fileName, sha256, size } = deliveryFiles
  const files = Map.groupBy(
    db
      .select({ deliveryId, fileName, sha256, size })
      .from(deliveryFiles)
      .where(
        inIds(
          deliveryId,
          rows.map(({ id }) => id),
        ),
      )
      .orderBy(asc(fileName))
      .all(),
    (file) => file.deliveryId,
  )
  return rows.map(({ caseId: _case, versionId: _version, content, ...row }) =>
    Delivery.parse({
      ...row,
      leftOut: readJson(DeliveryContent, content).leftOut,
      files: (files.get(row.id) ?? []).map((file) => ({
        fileName: file.fileName,
        sha256: file.sha256,
        size: file.size,
      })),
    }),
  )
}
