import { queryOptions } from '@tanstack/react-query'
import type { AttachmentId } from '#model/ids.ts'

import { desk, valueOf } from './api.ts'

/** What of a file can be looked at inside the desk. Not kept: a picture may be large, and is a child's. */
export const attachmentView = (id: AttachmentId) =>
  queryOptions({
    queryKey: ['attachmentView', id],
    queryFn: () => valueOf(desk.attachments.view({ id })),
    gcTime: 0,
  })
