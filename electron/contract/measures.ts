import { z } from 'zod'
import { CatalogueMeasure, OwnMeasure } from '#model/measure/measure.ts'
import { call } from './call.ts'
import { committed } from './drafts.ts'

export const measures = {
  /** The whole catalogue, also what is no longer in force. */
  list: call(z.null(), z.array(CatalogueMeasure)),
  /** Keeps a measure of the specialist's own, new, changed, or in the place of a shipped one. */
  save: call(OwnMeasure.extend(committed), z.null()),
}
