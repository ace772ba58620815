import { z } from 'zod'

import { EnquiryTopic } from '#model/case/enquiry-topic.ts'
import json from '#resources/enquiry-topics.json' with { type: 'json' }

/** The topics as they are shipped. */
export const ENQUIRY_TOPICS = z.array(EnquiryTopic).parse(json)

/** Names of topics, in the order of the data; one that is not in it any more by its id. */
export function topicNames(ids: readonly string[]): string[] {
  const known = ENQUIRY_TOPICS.filter(({ id }) => ids.includes(id))
  const left = ids.filter((id) => !known.some((topic) => topic.id === id))
  return [...known.map(({ name }) => name), ...left]
}
