import { expect, it } from 'vitest'
import { extractStem, packageName } from '#model/export/export-file-name.ts'
import { packagePassphrase, PASSPHRASE_SIGNS } from '#model/export/package-passphrase.ts'
import { EXTRACT_TITLES, LEAVING_WORDS } from '#model/export/words.ts'
import { date } from '#model/time/dates.ts'
import labels from '#resources/i18n/et.json' with { type: 'json' }

it('an extract has the words of the screens', () => {
  expect(labels.doc).toMatchObject(EXTRACT_TITLES)
  expect(labels.exportPage.kind).toMatchObject(EXTRACT_TITLES)
  expect(labels.exportPage.rule).toEqual(LEAVING_WORDS)
})

it('names of files are made of letters every file system takes, and of no person', () => {
  const on = date('2026-11-02')
  expect(extractStem('timeline_extract', '2026/014', on)).toBe('Ajajoone-valjavote_2026-014_2026-11-02')
  expect(extractStem('case_file', '2026/014', on)).toBe('Juhtumi-koondvaljavote_2026-014_2026-11-02')
  expect(packageName('2026/014', on)).toBe('Edastus_2026-014_2026-11-02.zip')
})

it('a passphrase has 25 signs of 32 in groups of five, and no sign that is misread', () => {
  const all = packagePassphrase(Uint8Array.from({ length: PASSPHRASE_SIGNS }, (_, index) => index + 224))
  expect(all).toBe('01234-56789-abcde-fghjk-mnpqr')
  expect(packagePassphrase(new Uint8Array(PASSPHRASE_SIGNS).fill(255))).toBe('zzzzz-zzzzz-zzzzz-zzzzz-zzzzz')
  expect(() => packagePassphrase(new Uint8Array(4))).toThrow('4 signs')
})
