import { beforeAll, describe, expect, it } from 'vitest'

import { estonianTexts, placeNames } from '#tests/support/spelling/estonian-texts.ts'
import type { Speller } from '#model/spelling/speller.ts'
import { STYLE_RULES } from '#tests/support/spelling/style-rules.ts'
import { loadEstonian, readWordList } from '#tests/support/spelling/estonian-dictionary.ts'
import { wordsOf } from '#tests/support/spelling/words-of-catalogue.ts'

const LIST = 'resources/spelling/trade-words.txt'
/** Slips of the finger, two of them such as the dictionary alone takes for compounds. */
const PLANTED =
  'taasstatav kontrolitud omavaltsus Omavalitsuss tähtag nõõustamine kontaakt sissekane arvamuss kuupaev'
    .split(' ')
    .concat('Sotsiaalkindlustusmaet', 'KLATtis', 'Viljnadi')

const texts = estonianTexts()
const groups = readWordList('trade-words')
const entries = groups.flatMap((group) => group.entries)
const caseGroups = readWordList('case-words')
const caseEntries = caseGroups.flatMap((group) => group.entries)

/** Words of all texts that the speller refuses, each with the place it stands in. */
const misspelt = (speller: Speller) =>
  texts.flatMap(({ place, text }) =>
    wordsOf(text)
      .filter((word) => !speller.accepts(word))
      .map((word) => `${place}: "${word}" in "${text}"`),
  )

describe('Estonian texts', () => {
  it('are found in every place they ship from', () => {
    const places = texts.map(({ place }) => place)
    for (const file of [
      'resources/i18n/et.json',
      'resources/templates/klat_opinion/2025-01-10.json',
      'resources/deadlines.json',
      'resources/holidays.json',
      'resources/municipalities.json',
      'resources/courts.json',
      'resources/letterhead.json',
      'package.json',
      'CHANGELOG.md',
      'renderer/index.html',
      'db/model/document/compose-letter.ts',
    ]) {
      expect(
        places.some((place) => place.startsWith(file)),
        file,
      ).toBe(true)
    }
    expect(texts.length).toBeGreaterThan(1500)
  })

  describe('spelling', () => {
    let speller: Speller
    beforeAll(async () => {
      speller = await loadEstonian({ entries, placeNames: placeNames() })
    })

    it('is right in every word', () => {
      expect(misspelt(speller), `Correct the text, or have the word reviewed into ${LIST}`).toEqual([])
    })

    it('needs every entry of the reviewed list', () => {
      misspelt(speller)
      expect(entries.filter((entry) => !speller.usedEntries().has(entry))).toEqual([])
    })

    it.each(PLANTED)('refuses %s', (word) => {
      expect(wordsOf(`Salvesta ${word}.`).filter((found) => !speller.accepts(found))).toEqual([word])
    })

    it.each([
      'taastatav',
      'Omavalitsus',
      'TÄHTAEG',
      'KLATis',
      'KOVi',
      'STARi',
      'Viljandis',
      'e-kiri',
      'Narva-Jõesuu',
    ])('accepts %s', (word) => {
      expect(speller.accepts(word)).toBe(true)
    })
  })

  describe.each([
    ['of the texts', groups],
    ['of those who write', caseGroups],
  ])('the reviewed list %s', (_name, list) => {
    it('says of every group why its words stand there', () => {
      expect(list.filter(({ reason }) => reason === '')).toEqual([])
    })

    it('holds each entry once and every group in alphabetical order', () => {
      const bare = (entry: string) => entry.replaceAll(/[-~]/g, '')
      const order = new Intl.Collator('et-EE')
      const sorted = list.map((group) => group.entries.toSorted((a, b) => order.compare(bare(a), bare(b))))
      expect(list.map((group) => group.entries)).toEqual(sorted)
      const all = list.flatMap((group) => group.entries)
      expect(all).toHaveLength(new Set(all).size)
    })
  })

  it('of those who write bring no whole word that is known without them', async () => {
    const { accepts } = await loadEstonian({ entries, placeNames: placeNames() })
    expect(caseEntries.filter((entry) => /^[^-]+[^-~]$/u.test(entry) && accepts(entry))).toEqual([])
  })

  it('are split into words without numbers, law, addresses, keys and blanks of dates', () => {
    const text =
      'E-kiri: {count}-aastane, § 130² lg 3 p 5, Ctrl+K, info@amet.ee, SHA-256, PP.KK.AAAA, KLAT-arvamus ja nr 9-4/118'
    expect(wordsOf(text)).toEqual(['E-kiri', 'aastane', 'SHA', 'KLAT-arvamus', 'ja'])
  })

  describe.each(STYLE_RULES)('style: $name', ({ breach, wrong, right }) => {
    it('holds in every text', () => {
      const breaches = texts.flatMap(({ place, text }) =>
        [...text.matchAll(breach)].map(([found]) => `${place}: "${found}" in "${text}"`),
      )
      expect(breaches).toEqual([])
    })

    it('catches what breaks it and nothing else', () => {
      const caught = (text: string) => [...text.matchAll(breach)].length > 0
      expect(wrong.filter((text) => !caught(text))).toEqual([])
      expect(right.filter(caught)).toEqual([])
    })
  })
})
