import { useEffect, useMemo, useRef, useState } from 'react'

import { type LetterForm, readLetterForm, untakenOf } from '#model/document/letter-form.ts'

import { useDraft } from '../../data/use-draft.ts'
import { draftTargetOf } from './draft-target.ts'
import type { DocumentView, OpenForm, Writing } from './writing.ts'

/** Changes some of the typed values. */
export type ChangeLetter = (change: Partial<LetterForm>) => void

/**
 * Keeps the letter's facts: as a draft while one types, as the version's facts when one leaves. A value that cannot be
 * taken stays in its field and keeps the others from nothing.
 */
export function useLetterForm(view: DocumentView, writing: Writing, isCurrent: boolean) {
  const [form, setForm] = useState(writing.foundForm)
  const latest = useRef(form)
  const draft = useDraft({ caseId: view.document.caseId, targetId: draftTargetOf(view.version.id) })
  const { flush, touch } = draft

  const open = useMemo((): OpenForm => {
    const content = () => {
      const { fields, faults } = writing.get()
      const typed = untakenOf(latest.current, faults)
      const isWhole = Object.keys(typed).length === 0
      return { type: 'letter_fields', value: fields, ...(isWhole ? {} : { typed }) } as const
    }
    // The writing is told at every keystroke: there is never anything left to read.
    return { flush, read: () => undefined, touch: () => touch(content) }
  }, [flush, touch, writing])
  useEffect(() => {
    if (isCurrent) return writing.open(null, open)
  }, [isCurrent, open, writing])

  const change: ChangeLetter = (typed) => {
    const next = { ...latest.current, ...typed }
    latest.current = next
    setForm(next)
    const { fields, faults } = readLetterForm(next, writing.get().fields)
    writing.setLetter(fields, faults)
    open.touch()
  }
  return { form, draft, change }
}
