import { useRef, useState } from 'react'
import type { DraftContent, EntryDraft } from '#model/draft.ts'
import { entryDraftTarget } from '#model/draft.ts'
import type { EntryId } from '#model/ids.ts'

import { queryClient } from '../data/query-client.ts'
import { saveEntry } from '../data/entries-mutations.ts'
import { restoreDraft } from '../data/drafts-mutations.ts'
import { useDraft } from '../data/use-draft.ts'
import type { RichTextEditorHandle } from '../editor/RichTextEditor.tsx'
import { checkEntry, type EntryFaults } from './check-entry.ts'
import type { Composed, Composing } from './use-composing.ts'

export interface EntryFormEvents {
  /** The entry is saved, or the form was closed with nothing to save. */
  readonly onSaved: (entryId: EntryId) => void
  readonly onClosed: () => void
  /** Told what was thrown away; `null` when nothing had been typed. */
  readonly onDiscarded: (content: DraftContent | null) => void
}

/** An entry being written, as its form has it. */
export type EntryForm = ReturnType<typeof useEntryForm>

/** What is typed into an entry, kept durable while it is typed, and its three ends: saved, closed, thrown away. */
export function useEntryForm(
  { caseId, entryId, initial }: Composed,
  { typed }: Pick<Composing, 'typed'>,
  events: EntryFormEvents,
) {
  const targetId = entryDraftTarget(entryId)
  const draft = useDraft({ caseId, targetId })
  const editor = useRef<RichTextEditorHandle>(null)
  // What was typed before the form had to move on the page.
  const [start] = useState(() => typed.get(entryId) ?? initial)
  const latest = useRef(start)
  const isTouched = useRef(start !== initial)
  const [form, setForm] = useState(start)
  const [faults, setFaults] = useState<EntryFaults>({})
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  const keep = (patch: Partial<EntryDraft>): EntryDraft => {
    latest.current = { ...latest.current, ...patch }
    typed.set(entryId, latest.current)
    return latest.current
  }
  const read = (): EntryDraft => keep({ text: editor.current?.getValue() ?? latest.current.text })
  const content = (): DraftContent => ({ type: 'entry', value: read() })

  /** Runs one of the ends; while it fails, all that was typed stays here and in the draft. */
  const end = async (act: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await act()
    } catch (thrown) {
      setProblem(thrown)
      if (isTouched.current) draft.touch(content)
    } finally {
      setBusy(false)
    }
  }

  return {
    start,
    form,
    faults,
    isBusy,
    problem,
    editor,
    draft: { savedAt: draft.savedAt, failure: draft.failure },
    /** Notes that the text changed; it is read when the draft is saved. */
    touchText: () => {
      isTouched.current = true
      if (faults.text !== undefined) setFaults({})
      draft.touch(content)
    },
    /** Makes the entry known as a draft, so that what is kept with it has something to belong to. */
    keepAsDraft: async () => {
      isTouched.current = true
      draft.touch(content)
      await draft.flush()
    },
    /** The text as the editor told it last, for the moment after it is gone. */
    keepText: (text: EntryDraft['text']) => {
      keep({ text })
    },
    change: (patch: Partial<Omit<EntryDraft, 'text'>>) => {
      isTouched.current = true
      const next = keep(patch)
      setForm(next)
      setFaults({})
      draft.touch(content)
    },
    save: () =>
      end(async () => {
        const checked = checkEntry({ id: entryId, caseId }, read())
        if (!checked.ok) {
          setFaults(checked.error)
          return
        }
        await draft.flush()
        const entry = await saveEntry(checked.value)
        await draft.drop()
        isTouched.current = false
        events.onSaved(entry.id)
      }),
    close: () =>
      end(async () => {
        if (isTouched.current) {
          await draft.drop()
          await restoreDraft({ caseId, targetId, content: content() })
          isTouched.current = false
        }
        events.onClosed()
      }),
    discard: (hadDraft: boolean) =>
      end(async () => {
        if (!isTouched.current && !hadDraft) {
          events.onDiscarded(null)
          return
        }
        const thrown = content()
        await draft.discard(thrown)
        isTouched.current = false
        await queryClient.invalidateQueries()
        events.onDiscarded(thrown)
      }),
  }
}
