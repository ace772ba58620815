import { z } from 'zod'
import { SimilarHit, SimilarRequest } from '#model/case/similar.ts'
import { call } from './call.ts'

export const similar = {
  /** Children and cases the desk knows that are like what is being typed, the likest first. */
  find: call(SimilarRequest, z.array(SimilarHit)),
}
