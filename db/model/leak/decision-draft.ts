import type { Draft, FormDraft } from '../draft.ts'
import { LeakDecision } from './leak.ts'

/** What the draft of a decision holds: what is typed, and what of it was kept last. */
export interface LeakFields extends Readonly<Record<string, string>> {
  readonly verdict: string
  readonly reason: string
  readonly keptVerdict: string
  readonly keptReason: string
}

/** True where all that is typed of a decision is kept. */
export function isKeptWhole({ verdict, reason, keptVerdict, keptReason }: FormDraft): boolean {
  return keptVerdict !== undefined && keptVerdict !== '' && keptVerdict === verdict && keptReason === reason
}

/** Decisions that wait with a target until it leaves the desk; half-typed ones are none. */
export function decisionsInDrafts(drafts: readonly Draft[], targetId: string): LeakDecision[] {
  return drafts.flatMap(({ targetId: target, content }) => {
    if (target !== targetId || content.type !== 'form' || content.form !== 'leak_decision') return []
    const { keptVerdict, keptReason } = content.value
    const parsed = LeakDecision.safeParse({
      key: content.part,
      verdict: keptVerdict,
      reason: keptReason ?? '',
    })
    return parsed.success ? [parsed.data] : []
  })
}
