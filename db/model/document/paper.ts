import type { TextBlock } from '../text/rich-text.ts'
import type { IsoDate } from '../time/dates.ts'

/**
 * A document as it stands on paper, before any format: the one model that becomes DOCX in the main process and the
 * page beside the editor. The order is the order of an Estonian official letter (EVS 882-1). Texts are final
 * Estonian, so that no renderer adds a word of its own.
 */
export interface Paper {
  /** Language tag of the text, `et-EE`. */
  readonly language: string
  /** Stands on every page of a draft; `null` when the document is issued. */
  readonly draftMark: string | null
  /** Name of the institution at the head, and of its unit. */
  readonly institution: readonly string[]
  /** Lines of the access mark, first the mark itself; empty when access is free. */
  readonly accessMark: readonly string[]
  readonly addressee: readonly string[]
  /** "Teie 20.10.2026 nr 9-4/118", "Meie …". */
  readonly references: readonly PaperReference[]
  /** Without a full stop. */
  readonly title: string
  readonly salutation: string | null
  /** What this version changed, where the letter is to say so. */
  readonly correction?: string | null | undefined
  readonly body: readonly PaperSection[]
  readonly closing: string
  /** "(allkirjastatud digitaalselt)" when issued, name, title. */
  readonly signature: readonly string[]
  readonly attachments: PaperAttachments | null
  /** "Teadmiseks:" and who else gets it; left out where nobody does. */
  readonly alsoTo?: PaperAttachments | null | undefined
  /** A page of its own at the end, with the access mark where the annexes alone bear it; left out where there is none. */
  readonly annex?: PaperAnnex | null | undefined
  /** Who to ask: name, phone, e-mail. */
  readonly drafter: readonly string[]
  /** Address, phone, e-mail, web, registry code. */
  readonly footer: readonly string[]
  /** Stands before the page number: "lk". */
  readonly pageLabel: string
  /** What the file's properties may say; never a name of a person of the case. */
  readonly properties: { readonly title: string; readonly author: string; readonly date: IsoDate }
}

/** One of the two references of a letter. `pending` tells that the text only says where the reference comes from. */
export interface PaperReference {
  /** "Teie" or "Meie". */
  readonly label: string
  readonly text: string
  readonly pending: boolean
}

/** A section of the paper. Its number is given by its place. */
export interface PaperSection {
  readonly key: string
  readonly heading: string
  readonly blocks: readonly TextBlock[]
}

/** "Lisa:" or "Lisad:" and one line an attachment. */
export interface PaperAttachments {
  readonly label: string
  readonly lines: readonly string[]
}

/** An annex that the desk makes itself: a list under its heading. */
export interface PaperAnnex {
  readonly heading: string
  readonly accessMark: readonly string[]
  readonly lines: readonly string[]
}
