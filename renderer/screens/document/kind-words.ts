import { documentDefinition } from '#model/document/definitions.ts'
import type { DocumentKind } from '#model/document/document-kind.ts'
import type { LetterFields } from '#model/document/document.ts'
import { klatCaseFacts } from '#model/document/klat-opinion.ts'

import type { MessageKey, Translate } from '../../i18n/catalogues.ts'
import { klatRequestLabel } from '../common/labels.ts'
import { CONCLUSION_LABELS } from '../common/conclusion-labels.ts'
import type { DocumentView } from './writing.ts'

/** The words that are each kind's own; all else on the screen is said alike of every document. */
interface KindWords {
  readonly title: MessageKey
  /** The name of the contents list, read aloud. */
  readonly sections: MessageKey
  /** Said once it is issued. */
  readonly issued: MessageKey
}

export const KIND_WORDS: Readonly<Record<DocumentKind, KindWords>> = {
  klat_opinion: {
    title: 'documentPage.title.klat_opinion',
    sections: 'documentPage.sectionsOf.klat_opinion',
    issued: 'gate.issuedKind.klat_opinion',
  },
  counselling_summary: {
    title: 'documentPage.title.counselling_summary',
    sections: 'documentPage.sectionsOf.counselling_summary',
    issued: 'gate.issuedKind.counselling_summary',
  },
}

type HeadWords = (t: Translate, view: DocumentView, fields: LetterFields, locale: string) => string[]

/** What stands under the title before the version: an opinion says how it concludes, a summary to whom it goes. */
const HEAD_WORDS: Readonly<Record<DocumentKind, HeadWords>> = {
  klat_opinion: (t, view, { conclusion }, locale) => [
    conclusion === null ? t('documentPage.noConclusion') : t(CONCLUSION_LABELS[conclusion]),
    klatRequestLabel(t, klatCaseFacts(view.case).request).toLocaleLowerCase(locale),
  ],
  counselling_summary: (_t, view) => [view.case.municipality.name],
}

/** See `HEAD_WORDS`. */
export const headWords: HeadWords = (t, view, fields, locale) =>
  HEAD_WORDS[view.document.kind](t, view, fields, locale)

/** True when the letter of a kind states a conclusion; some sections are then printed with one of them only. */
export function hasConclusion(kind: DocumentKind): boolean {
  return documentDefinition(kind).hasConclusion
}
