import { useEffect, useMemo, useState } from 'react'

import { type LetterForm, letterFormOf, readLetterForm } from '#model/document/letter-form.ts'

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
  const [form, setForm] = useState(() => letterFormOf(writing.get().fields))
  const draft = useDraft({ caseId: view.document.caseId, targetId: draftTargetOf(view.version.id) })
  const { flush, touch } = draft

  const open = useMemo((): OpenForm => {
    const content = () => ({ type: 'letter_fields', value: writing.get().fields }) as const
    // The writing is told at every keystroke: there is never anything left to read.
    return { flush, read: () => undefined, touch: () => touch(content) }
  }, [flush, touch, writing])
  useEffect(() => {
    if (isCurrent) return writing.open(null, open)
  }, [isCurrent, open, writing])

  const change: ChangeLetter = (typed) => {
    const next = { ...form, ...typed }
    setForm(next)
    const { fields, faults } = readLetterForm(next, writing.get().fields)
    writing.setLetter(fields, faults)
    open.touch()
  }
  return { form, draft, change }
}
