import { type LetterFaults, letterFormOf, readLetterForm, withUntaken } from '#model/document/letter-form.ts'
import type { LetterFields } from '#model/document/document.ts'
import { overlayDrafts, untakenInDrafts } from '#model/document/overlay-drafts.ts'
import type { DocumentSource } from '#model/document/paper-of-document.ts'
import type { SectionKey } from '#model/document/template.ts'
import { EMPTY_TEXT, type RichText } from '#model/text/rich-text.ts'
import type { Instant } from '#model/time/dates.ts'
import type { Output } from '#contract/index.ts'

import { saveFields, saveSection } from '../../data/documents-mutations.ts'
import { noteSaved, noteSaveFailed } from '../../data/saved-store.ts'

/** Everything the screen shows of a document. */
export type DocumentView = Output<'documents', 'get'>

/** What is saved by itself: a section, or with `null` the letter's facts. */
export type Part = SectionKey | null

/** What is written so far, whether saved or not. A new object at every change. */
export interface Written {
  readonly fields: LetterFields
  /** What in the letter's form cannot be taken as typed; `fields` holds the value before it. */
  readonly faults: LetterFaults
  readonly texts: ReadonlyMap<SectionKey, RichText>
  /** When a part was last saved from this screen. */
  readonly savedAt: ReadonlyMap<Part, Instant>
  /** Why a part could not be saved; its text stands here and in its draft. */
  readonly failures: ReadonlyMap<Part, unknown>
}

/** A form on the screen that holds keystrokes the writing has not been told of yet. */
export interface OpenForm {
  /** Makes the draft durable. */
  readonly flush: () => Promise<void>
  /** Tells the writing the newest value. */
  readonly read: () => void
  /** Saves the draft anew, after a commit that cleared a newer one. */
  readonly touch: () => void
}

/**
 * One version of a document while it is written. It is the newest truth on the page: the sheet beside, the contents list
 * and the gate are drawn from it, and commits read from it. Saves follow one another, never side by side.
 */
export function createWriting(view: Pick<DocumentSource, 'version' | 'drafts'>) {
  const versionId = view.version.id
  const found = overlayDrafts(view.version, view.drafts)
  const foundForm = withUntaken(letterFormOf(found.fields), untakenInDrafts(view.version, view.drafts))
  const kept = new Map<Part, LetterFields | RichText>([
    [null, view.version.fields],
    ...view.version.sections.map(({ key, text }) => [key, text] as const),
  ])
  let now: Written = {
    fields: found.fields,
    // Half-typed things found again are faults again.
    faults: readLetterForm(foundForm, found.fields).faults,
    texts: new Map(found.sections.map(({ key, text }) => [key, text])),
    savedAt: new Map(),
    failures: new Map(),
  }
  let queue = Promise.resolve()
  const forms = new Map<Part, OpenForm>()
  const listeners = new Set<() => void>()

  function set(change: Partial<Written>): void {
    now = { ...now, ...change }
    for (const listener of listeners) listener()
  }
  const textOf = (key: SectionKey): RichText => now.texts.get(key) ?? EMPTY_TEXT
  const valueOf = (part: Part) => (part === null ? now.fields : now.texts.get(part))
  const isKept = (part: Part) => valueOf(part) === kept.get(part)

  async function save(part: Part): Promise<void> {
    if (isKept(part)) return
    const failures = new Map(now.failures)
    failures.delete(part)
    try {
      const savedAt = await send(part)
      noteSaved(savedAt)
      set({ savedAt: new Map(now.savedAt).set(part, savedAt), failures })
    } catch (thrown) {
      noteSaveFailed()
      set({ failures: failures.set(part, thrown) })
    }
    // Typed while the save was under way: its draft may have been cleared with what was saved.
    if (!isKept(part)) forms.get(part)?.touch()
  }

  async function send(part: Part): Promise<Instant> {
    if (part === null) {
      const { fields } = now
      const keepsDraft = Object.keys(now.faults).length > 0
      const savedAt = await saveFields({ versionId, fields, keepsDraft })
      kept.set(null, fields)
      return savedAt
    }
    const text = textOf(part)
    const savedAt = await saveSection({ versionId, key: part, text })
    kept.set(part, text)
    return savedAt
  }

  async function commit(part: Part): Promise<void> {
    const form = forms.get(part)
    await form?.flush()
    form?.read()
    queue = queue.then(() => save(part))
    await queue
  }

  return {
    get: () => now,
    /** The letter's form as it was found, with what could not be taken. */
    foundForm,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    textOf,
    /** True when all of a part is saved and not only a draft. */
    isKept,
    setText: (key: SectionKey, text: RichText) => set({ texts: new Map(now.texts).set(key, text) }),
    setLetter: (fields: LetterFields, faults: LetterFaults) => set({ fields, faults }),
    /** Takes a form in; gives back its leaving, which saves the part. */
    open: (part: Part, form: OpenForm) => {
      forms.set(part, form)
      return () => {
        void commit(part).then(() => forms.get(part) === form && forms.delete(part))
      }
    },
    /** Saves a part: first its draft, then the text itself. A failure stands in `failures`. */
    commit,
    /** Saves every part that has something unsaved; throws the first failure. */
    commitAll: async (): Promise<void> => {
      const parts = new Set<Part>([...forms.keys(), null, ...now.texts.keys()])
      for (const part of parts) await commit(part)
      const [failure] = now.failures.values()
      if (failure !== undefined) throw failure
    },
  }
}
export type Writing = ReturnType<typeof createWriting>

/** The document as written, for the rules of the model; drafts are in the texts already. */
export function sourceOf(view: DocumentView, { fields, texts }: Written): DocumentSource {
  const sections = Array.from(texts, ([key, text]) => ({ key, text }))
  return { ...view, version: { ...view.version, fields, sections }, drafts: [] }
}
