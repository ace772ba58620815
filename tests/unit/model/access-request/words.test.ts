import { expect, it } from 'vitest'
import {
  CASE_KIND_NAMES,
  DOCUMENT_NAMES,
  ENTRY_NAMES,
  ITEM_NAMES,
  ROLE_NAMES,
} from '#model/access-request/words.ts'
import labels from '#resources/i18n/et.json' with { type: 'json' }

/** `case_manager` as the catalogue has it: `caseManager`. */
function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

it.each([
  ['cases', CASE_KIND_NAMES, labels.kind],
  ['entries', ENTRY_NAMES, labels.entry],
  ['documents', DOCUMENT_NAMES, labels.doc],
  [
    'items',
    ITEM_NAMES,
    Object.fromEntries(Object.entries(labels.items.type).map(([type, { one }]) => [type, one])),
  ],
  [
    'roles',
    Object.fromEntries(Object.entries(ROLE_NAMES).map(([role, name]) => [camel(role), name])),
    labels.role,
  ],
])('on paper %s have the words of the screens', (_, words, shown) => {
  expect(shown).toMatchObject(words)
})
