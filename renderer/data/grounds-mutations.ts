import type { Ground } from '#model/document/ground.ts'
import type { DocumentVersionId } from '#model/ids.ts'

import { desk, valueOf } from './api.ts'
import { queries } from './queries.ts'
import { queryClient } from './query-client.ts'

/** Says what a paragraph of a draft rests on; an empty list takes its ground away. */
export async function setGround(input: { readonly versionId: DocumentVersionId } & Ground): Promise<void> {
  try {
    await valueOf(desk.grounds.set(input))
  } finally {
    await queryClient.invalidateQueries({ queryKey: queries.grounds(input.versionId).queryKey })
  }
}
