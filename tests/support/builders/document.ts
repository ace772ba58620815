import type { LetterFields, Section } from '#model/document/document.ts'
import type { CaseId } from '#model/ids.ts'
import { EMPTY_TEXT, fromPlainText } from '#model/text/rich-text.ts'
import { date } from '#model/time/dates.ts'
import { createDocument, type DocumentWithVersion } from '#store/repositories/documents.ts'
import type { Store } from '#store/store.ts'
import { acting, must } from '../temp-store.ts'

/** The facts of an invented letter. */
export function aLetter(given: Partial<LetterFields> = {}): LetterFields {
  return {
    documentDate: date('2026-11-02'),
    conclusion: null,
    addressee: ['Viljandi Vallavalitsus'],
    salutation: 'Lugupeetud adressaat',
    theirDate: null,
    theirReference: null,
    ourDate: null,
    ourReference: null,
    access: null,
    signatoryName: 'Näide Spetsialist',
    signatoryTitle: 'peaspetsialist',
    attachments: [],
    ...given,
  }
}

/** Sections by their keys: "key: text", empty where no text is given. */
export function sectionsOf(texts: Readonly<Record<string, string>>): Section[] {
  return Object.entries(texts).map(([key, text]) => ({
    key,
    text: text === '' ? EMPTY_TEXT : fromPlainText(text),
  }))
}

/** A KLAT opinion begun in a case, with three sections. */
export function aDocument(store: Store, caseId: CaseId): DocumentWithVersion {
  return must(
    createDocument(
      store,
      {
        caseId,
        kind: 'klat_opinion',
        templateVersion: '2025-01-10',
        fields: aLetter(),
        sections: sectionsOf({ request: '', danger: 'Oht on püsiv.', conclusion: '' }),
      },
      acting(),
    ),
  )
}
