import { describe, expect, it } from 'vitest'

import { TEXT_SOURCES } from '../../../renderer/i18n/catalogues.ts'
import { listKeys, type Catalogue } from '../../../renderer/i18n/translate.ts'

const et = TEXT_SOURCES.et.catalogue
const en = TEXT_SOURCES.en.catalogue

function sentence(catalogue: Catalogue, key: string): string {
  const found = key
    .split('.')
    .reduce<string | Catalogue | undefined>(
      (node, step) => (typeof node === 'object' ? node[step] : undefined),
      catalogue,
    )
  return typeof found === 'string' ? found : ''
}

function places(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort()
}

describe('catalogues', () => {
  it('have the same keys in both languages', () => {
    expect(listKeys(en).sort()).toEqual(listKeys(et).sort())
  })

  it('have the same places in both languages', () => {
    const different = listKeys(et).filter(
      (key) => places(sentence(et, key)).join() !== places(sentence(en, key)).join(),
    )
    expect(different).toEqual([])
  })

  it('have no empty sentence', () => {
    for (const catalogue of [et, en]) {
      expect(listKeys(catalogue).filter((key) => sentence(catalogue, key).trim() === '')).toEqual([])
    }
  })
})
