import { z } from 'zod'
import { Certainty } from '../deadline/deadline-rule.ts'
import { IsoDate } from '../time/dates.ts'

/** Id of a topic; never renamed once released. */
export const TopicId = z.string().regex(/^[a-z_]{1,60}$/)

/** What enquiries are about, as they are counted: data with a period of validity (`resources/enquiry-topics.json`). */
export const EnquiryTopic = z.strictObject({
  id: TopicId,
  /** In Estonian, as shown. */
  name: z.string().min(1).max(120),
  validFrom: IsoDate.nullable(),
  validUntil: IsoDate.nullable(),
  /** Where the topic comes from, in Estonian. */
  source: z.string().min(1).max(400),
  certainty: Certainty,
})
export type EnquiryTopic = z.infer<typeof EnquiryTopic>

/** The topics in force on a day, in the order of the data, and those chosen before whatever the day. */
export function topicsOn(
  topics: readonly EnquiryTopic[],
  day: IsoDate,
  chosen: readonly string[] = [],
): EnquiryTopic[] {
  return topics.filter(
    ({ id, validFrom, validUntil }) =>
      chosen.includes(id) ||
      ((validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil)),
  )
}
