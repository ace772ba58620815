import { z } from 'zod'
import { LeftPlace } from '#model/left-place.ts'
import { call } from './call.ts'

export const place = {
  /** Where the specialist is; asked for before the desk is locked. */
  leave: call(LeftPlace, z.null()),
  /** Where the specialist was when the desk was locked, once; `null` where that is not known. */
  take: call(z.null(), LeftPlace.nullable()),
}
