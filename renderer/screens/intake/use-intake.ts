import { type RefObject, useRef, useState } from 'react'

import type { CaseId, DraftTargetId } from '#model/ids.ts'
import type { Instant, IsoDate } from '#model/time/dates.ts'

import { callError } from '../../data/api.ts'
import { useOpenCase } from '../../data/intake-mutations.ts'
import { useDraft } from '../../data/use-draft.ts'
import { focusFirstInvalid } from '../../kit/focus-first-invalid.ts'
import { KIND_DETAILS } from './details/all-kinds.ts'
import { impossibleDays } from './intake-days.ts'
import { faultsLeft, faultsOfForm, type IntakeFaults } from './intake-faults.ts'
import { detailsOf, draftOf, emptyChild, type IntakeValue, type KindedIntake } from './intake-value.ts'
import { readIntake, typedChildren } from './read-intake.ts'

/** Which case is to be opened, where its draft is kept, and what the form held when it was opened. */
export interface IntakeSession {
  readonly caseId: CaseId
  readonly targetId: DraftTargetId
  /** When it was saved, where it was begun before. */
  readonly keptAt: Instant | null
  readonly value: IntakeValue
}

/** The form: what is typed, kept as a draft at every keystroke, and the call that makes a case of it. */
export function useIntake(session: IntakeSession, form: RefObject<HTMLElement | null>, today: IsoDate) {
  const [value, setValue] = useState(() => withRoomForChild(session.value))
  const [faults, setFaults] = useState<IntakeFaults>({})
  const latest = useRef(value)
  const isTyped = useRef(session.keptAt !== null)
  const draft = useDraft(session)
  const open = useOpenCase()

  const change = (part: Partial<IntakeValue>) => {
    const before = latest.current
    const next = withRoomForChild({ ...before, ...part }, part.kind !== undefined)
    latest.current = next
    setValue(next)
    setFaults((now) => faultsLeft(now, before, next))
    // A kind alone is no writing: a form looked at and left leaves no draft behind.
    if (Object.keys(part).some((name) => name !== 'kind')) isTyped.current = true
    if (isTyped.current && isKinded(next)) draft.touch(() => ({ type: 'intake', value: draftOf(next) }))
  }
  /** Says what is wrong with what stood in the form; what was typed anew while it was looked at is no longer at fault. */
  const refuse = (found: IntakeFaults, typed: IntakeValue) => {
    const left = faultsLeft(found, typed, latest.current)
    setFaults(left)
    if (Object.keys(left).length > 0) focusFirstInvalid(form.current)
  }

  /** Opens the case; `false` where the form was refused or the call failed. */
  const submit = async (): Promise<boolean> => {
    const typed = latest.current
    if (open.isPending || !isKinded(typed)) return false
    await draft.flush()
    const input = readIntake(typed, session)
    const days = impossibleDays(typed, today)
    if (!input.ok || Object.keys(days).length > 0) {
      refuse({ ...days, ...(input.ok ? {} : input.error) }, typed)
      return false
    }
    const stage = KIND_DETAILS[typed.kind].stageAtOnce?.(detailsOf(typed)) ?? null
    try {
      await open.mutateAsync({
        intake: input.value,
        stageAtOnce: stage === null ? null : { stage, on: today },
      })
      await draft.drop()
      return true
    } catch (thrown) {
      const keys = typedChildren(typed).map(({ key }) => key)
      refuse(faultsOfForm(callError(thrown).fields ?? {}, keys), typed)
      return false
    }
  }
  const discard = async () => {
    const typed = latest.current
    if (isKinded(typed)) await draft.discard({ type: 'intake', value: draftOf(typed) })
  }

  return {
    value,
    latest,
    faults,
    draft,
    change,
    submit,
    discard,
    isOpening: open.isPending,
    thrown: open.error,
  }
}

/** True once the kind is chosen. */
export function isKinded(value: IntakeValue): value is KindedIntake {
  return value.kind !== null
}

/** Most kinds ask for a child at once; whoever takes the last one out of the form wants none there. */
function withRoomForChild(value: IntakeValue, isKindNew = true): IntakeValue {
  const asksChild = value.kind !== null && KIND_DETAILS[value.kind].asksPeople
  return isKindNew && asksChild && value.children.length === 0
    ? { ...value, children: [emptyChild()] }
    : value
}
