import { KlatGrounds } from '#model/klat/grounds.ts'
import json from '#resources/klat-grounds.json' with { type: 'json' }

const read = KlatGrounds.safeParse(json)

/** The grounds as they are shipped; `null` where the file is broken: the page then says so, and the notes stay. */
export const KLAT_GROUNDS: KlatGrounds | null = read.success ? read.data : null
