import { textLength, type RichText } from '#model/text/rich-text.ts'

import type { Density } from './timeline-address.ts'
import { HEADING_HEIGHT, type TimelineRow } from './timeline-rows.ts'

/** What is known of text at each density: letters in a line, height of a line, and what stands around the text. */
const SETTINGS: Readonly<Record<Density, { letters: number; line: number; around: number }>> = {
  reading: { letters: 84, line: 24, around: 48 },
  dense: { letters: 92, line: 21, around: 45 },
}
/** Text folds after so many lines. */
const MOST_LINES = 6
const MILESTONE = 30
const COMMITMENT = 27
const META = 27

/** Heights of rows as they were drawn, so that going back finds the same place; for this page's life only. */
const measured = new Map<string, number>()

/** Keeps how high a row was drawn. */
export function keepHeight(density: Density, key: string, height: number): void {
  measured.set(`${density} ${key}`, height)
}

/** How high a row is: as it was drawn last, or else as its text lets one expect. */
export function heightOf({ key, placed }: TimelineRow, density: Density): number {
  if (placed === null) return HEADING_HEIGHT
  const known = measured.get(`${density} ${key}`)
  if (known !== undefined) return known
  if (placed.item.type !== 'entry') return MILESTONE
  const { entry, participantNames, attachments } = placed.item
  const { letters, line, around } = SETTINGS[density]
  const hasMeta = participantNames.length + attachments.length + entry.activities.length > 0
  return (
    around +
    Math.min(MOST_LINES, linesOf(entry.text, letters)) * line +
    (entry.commitments.length === 0 ? 0 : 6 + entry.commitments.length * COMMITMENT) +
    (hasMeta || entry.minutes !== null ? META : 0)
  )
}

function linesOf(text: RichText, letters: number): number {
  return Math.max(text.blocks.length, Math.ceil(textLength(text) / letters))
}
